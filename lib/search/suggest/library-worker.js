// Plain JavaScript, because a worker is started from its file as it is. Keeps libraries and answers what they are asked, one question after another.
import { parentPort, workerData } from 'node:worker_threads'
import { LibraryShelf } from './library-shelf.ts'

const shelf = new LibraryShelf(workerData.folder)

parentPort.on('message', ({ id, ask, given }) => {
  try {
    parentPort.postMessage({ id, answer: shelf[ask](...given) })
  } catch (error) {
    parentPort.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})

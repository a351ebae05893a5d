// A thread that reads file after file, so that a thousand of them do not start a thousand threads. It is killed by whoever waits.
import { parentPort } from 'node:worker_threads'
import { readBytes } from '../read-bytes.ts'
import { brokenLaws } from './broken-laws.ts'

process.on('unhandledRejection', (reason) => parentPort.postMessage({ stray: String(reason?.stack ?? reason) }))
parentPort.on('message', async ({ bytes, name }) => {
  try {
    const read = await readBytes(bytes, name, () => {})
    parentPort.postMessage(read.ok ? { read: true, broken: brokenLaws(read.value) } : { read: false, code: read.error.code, sentence: read.error.message })
  } catch (error) {
    parentPort.postMessage({ thrown: String(error?.stack ?? error) })
  }
})

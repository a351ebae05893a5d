// Plain JavaScript, because a worker is started from its file as it is. Reads one file and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { readBytes } from './read-bytes.ts'

try {
  const result = await readBytes(workerData.bytes, workerData.fileName, (step, done, of) => parentPort.postMessage({ step, done, of }))
  parentPort.postMessage({ result })
} catch (error) {
  parentPort.postMessage({ result: { ok: false, error: { code: 'unreadable', message: 'This file could not be read. It may be damaged: try opening it, saving it as plain text, and importing that.', at: String(error?.message ?? error).slice(0, 200) } } })
}

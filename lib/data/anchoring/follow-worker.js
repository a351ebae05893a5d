// Plain JavaScript, because a worker is started from its file as it is. Follows one document's passages onto a new text and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { followPassages } from '../../domain/anchoring/follow-passages.ts'

parentPort.postMessage({ followed: followPassages(workerData, (done) => parentPort.postMessage({ done })) })

// Plain JavaScript, because a worker is started from its file as it is. Reads one map and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { readAndPlace } from './read-and-place.ts'

parentPort.postMessage(readAndPlace(workerData.text, workerData.given))

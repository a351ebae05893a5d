// Plain JavaScript, because a worker is started from its file as it is. Holds the shadow documents of some rooms.
import { parentPort } from 'node:worker_threads'
import { answerCheck } from './answer-check.ts'

parentPort.on('message', (request) => {
  const answer = answerCheck(request)
  if (answer !== null) parentPort.postMessage(answer)
})

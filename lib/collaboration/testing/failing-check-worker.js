// The worker that checks edits, as it would be if Yjs could be made to hang, to eat memory or to die by some update.
import { parentPort } from 'node:worker_threads'
import { answerCheck } from '../server/answer-check.ts'

parentPort.on('message', (request) => {
  for (const { update } of request.candidates ?? []) {
    if (update.length !== 1) continue
    if (update[0] === 1) for (;;);
    if (update[0] === 2) for (const held = []; ; ) held.push(new Array(1e6).fill(held.length))
    if (update[0] === 3) process.exit(1)
  }
  const answer = answerCheck(request)
  if (answer !== null) parentPort.postMessage(answer)
})

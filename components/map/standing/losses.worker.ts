import { smallestLosses } from '../../../lib/domain/evaluation/smallest-losses.ts'
import type { LossAnswer, LossQuestion } from './losses-work.ts'

self.onmessage = ({ data: { map, claim, options, size } }: MessageEvent<LossQuestion>) => {
  const say = (answer: LossAnswer) => self.postMessage(answer)
  say({ losses: smallestLosses(map, claim, options, { size, onProgress: (tried, size) => say({ tried, size }) }) })
}

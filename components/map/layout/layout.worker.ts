import { layoutMap } from '../../../lib/domain/layout/layout-map.ts'
import type { LayoutAnswer, LayoutQuestion } from './layout-work.ts'

self.onmessage = ({ data: { map, sizes, how, within } }: MessageEvent<LayoutQuestion>) => {
  const end = performance.now() + within
  let hurried = false
  const stop = () => (hurried ||= performance.now() > end)
  const places = layoutMap(map, { sizes, keepNear: how === 'keep', keepByHand: how !== 'everything', stop })
  const answer: LayoutAnswer = { places, hurried }
  self.postMessage(answer)
}

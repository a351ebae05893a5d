import { layoutMap } from '../../../lib/domain/layout/layout-map.ts'
import type { TidyQuestion } from './use-tidy.ts'

self.onmessage = ({ data }: MessageEvent<TidyQuestion>) => {
  self.postMessage(layoutMap(data.map, { sizes: data.sizes, keepByHand: false }))
}

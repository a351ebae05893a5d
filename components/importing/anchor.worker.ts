import { anchorPassages } from '../../lib/domain/anchoring/anchor-passages.ts'
import type { PassageSelector } from '../../lib/domain/document/make-passage.ts'

export interface AnchorQuestion {
  text: string
  selectors: readonly PassageSelector[]
}

self.onmessage = ({ data }: MessageEvent<AnchorQuestion>) => {
  self.postMessage(anchorPassages(data.text, data.selectors))
}

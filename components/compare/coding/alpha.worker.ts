import { roundResult } from '../../../lib/domain/comparison/coding/round-result.ts'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'

// Two thousand samples of two thousand cells: aside of the page.
self.onmessage = ({ data }: MessageEvent<Pick<Round, 'rows' | 'columns' | 'codes'>>) => self.postMessage(roundResult(data))

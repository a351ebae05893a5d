import type { PassageToFollow } from '../../lib/domain/anchoring/follow-passages.ts'
import type { PassageHere } from './use-fates.ts'

/** A passage as the server asks where it would stand on a new text, so that both say the same. */
export function toFollow({ exact, start, end, settledBy, selector }: PassageHere): PassageToFollow {
  return { selector: { exact, ...selector }, place: start !== null && end !== null ? { start, end, settled: settledBy !== null } : null }
}

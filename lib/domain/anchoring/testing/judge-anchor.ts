import type { Anchor } from '../../document/passage.ts'
import type { EditCase } from './edit-case.ts'

/**
 * `right`; `edge`: the place is right and its edge is not; `asked`: ambiguous; `lost`: orphaned though it is there; `wrong`:
 * another place, or any where it is gone, with confidence.
 */
export type Verdict = 'right' | 'edge' | 'asked' | 'lost' | 'wrong'

export function judgeAnchor({ expected }: EditCase, anchor: Anchor): Verdict {
  const sure = anchor.state === 'exact' || anchor.state === 'moved'
  if (expected === 'either') return anchor.state === 'ambiguous' ? 'right' : sure ? 'wrong' : 'lost'
  if (expected === null) return anchor.state === 'orphaned' ? 'right' : sure ? 'wrong' : 'asked'
  if (anchor.state === 'ambiguous') return 'asked'
  if (!sure) return 'lost'
  if (anchor.start === expected.start && anchor.end === expected.end) return 'right'
  const shared = Math.min(anchor.end!, expected.end) - Math.max(anchor.start!, expected.start)
  return shared * 2 > expected.end - expected.start ? 'edge' : 'wrong'
}

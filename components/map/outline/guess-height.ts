import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { OutlineRow } from '../../../lib/domain/argument/outline-rows.ts'

/** How high a row is likely to be before it was drawn, in pixels; `width` is the outline's. Only the length of the scroll bar hangs on it. */
export function guessHeight(map: ArgumentMap, { node, level }: OutlineRow, width: number): number {
  const claim = map.claims.get(node.claim ?? '')
  const room = Math.max(160, (width > 720 ? Math.min(width, 1240) * 0.56 : width - 48) - Math.min(level, 10) * 20)
  const lines = Math.max(1, Math.ceil(((claim?.text.length ?? 0) * 7.2) / room))
  return 10 + lines * 22 + (node.relation === undefined && (!claim || claim.kind === 'claim') ? 0 : 20)
}

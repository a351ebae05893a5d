import type { Comparison } from './compare-map.ts'
import type { Row } from './row.ts'

/** An inference on which nobody's words are: the group drew it, no text (10-meaning). */
export function isReconstruction({ testimonies }: Pick<Comparison, 'testimonies'>, { id, kind }: Row): boolean {
  return kind === 'relation' && !testimonies.has(id)
}

/** As a row is told to be one. */
export const reconstruction = 'the group’s reconstruction'

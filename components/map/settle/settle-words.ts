import type { Evidence, Force, Stance } from '../../../lib/domain/argument/evidence.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'

/** What the author of a passage may do with a claim, each with its key. */
export function stanceChoices(map: ArgumentMap, item: Evidence): readonly { stance: Stance; words: string; key: string }[] {
  const definition = item.target.claim !== undefined && map.claims.get(item.target.claim)?.kind === 'definition'
  return definition
    ? [{ stance: 'uses', words: 'uses it', key: 'u' }, { stance: 'rejects', words: 'rejects it', key: 'r' }, { stance: 'none', words: 'neither', key: 'n' }]
    : [{ stance: 'asserts', words: 'asserts it', key: 'a' }, { stance: 'denies', words: 'denies it', key: 'd' }, { stance: 'none', words: 'neither', key: 'n' }]
}

export const forceWords: Record<Force, string> = { flat: 'flatly', tentative: 'tentatively', conditional: 'on a condition' }

export function nextForce(force: Force | undefined): Force | null {
  if (force === 'tentative') return 'conditional'
  return force === 'conditional' ? null : 'tentative'
}

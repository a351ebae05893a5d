import type { Evidence } from './evidence.ts'
import type { Relation, Target } from './relation.ts'

/** Equal for relations that say the same: the reading rule shows them once. */
export function relationKey({ kind, premises, target, scheme, origin }: Relation): string {
  return JSON.stringify([kind, premises.map(({ claim, role }) => [claim, role ?? null]), targetKey(target), scheme ?? null, origin ?? null])
}

/** Equal for passage links that one person made alike. */
export function evidenceKey({ target, passage, stance, explicit, qualification, sense, force, reports, by }: Evidence): string {
  const said = (reports ?? []).map(({ voice, stance: reported, mode }) => [voice, reported, mode])
  return JSON.stringify([targetKey(target), passage, stance, explicit, qualification ?? null, sense ?? null, force ?? null, said, by ?? null])
}

function targetKey(target: Target): string[] {
  return target.claim !== undefined ? ['claim', target.claim] : ['relation', target.relation]
}

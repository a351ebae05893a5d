import { relationKinds, type RelationKind } from '../../argument/relation.ts'
import { isPairKind } from '../../argument/relation-form.ts'
import { findScheme, schemeName } from '../../argument/schemes/find-scheme.ts'

/** What the name of a scheme node says: how it bears on its conclusion, and by which argumentation scheme. */
export interface NamedStep {
  kind: RelationKind
  scheme?: string
}

const kinds: ReadonlySet<string> = new Set(relationKinds)
const plainSupport = /^(?:default )?(?:supports?|inference|argument|pro|ra)$/i
const plainAttack = /^(?:default )?(?:conflict|attacks?|disagree(?:ment|s)?|defeats?|con|ca|rebuttal|rebut|undercut|undermine)$/i
const attack = /(?:^|[^\p{L}])(?:conflict|attack|disagree|defeat|rebut|undercut|undermin|contradict|objection|counter)/iu

/** The name of a scheme node; node of type `conflict` are conflicts whatever their name. */
export function readSchemeName(raw: string, isConflict = false): NamedStep {
  const name = raw.trim()
  const said = /^(support|conflict): (.+)$/s.exec(name)
  if (said) return { kind: said[1] === 'conflict' ? 'attacks' : 'supports', scheme: schemeOf(said[2]!) }
  const lower = name.toLowerCase()
  if (kinds.has(lower)) return { kind: lower as RelationKind }
  if (plainAttack.test(name)) return { kind: 'attacks' }
  if (name === '' || plainSupport.test(name)) return { kind: isConflict ? 'attacks' : 'supports' }
  return { kind: isConflict || attack.test(name) ? 'attacks' : 'supports', scheme: schemeOf(name) }
}

/** A name from which the same kind and scheme are read again. */
export function writeSchemeName({ kind, scheme }: NamedStep): string {
  if (isPairKind(kind) || kind === 'answers') return kind
  const plain = kind === 'attacks' ? 'conflict' : 'support'
  if (scheme === undefined) return plain
  const name = schemeName(scheme)
  const again = readSchemeName(name)
  return again.kind === kind && again.scheme === scheme ? name : `${plain}: ${name}`
}

function schemeOf(name: string): string {
  return findScheme(name)?.id ?? name.trim()
}

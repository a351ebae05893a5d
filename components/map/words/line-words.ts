import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { schemeName } from '../../../lib/domain/argument/schemes/find-scheme.ts'
import { weightWords } from '../../../lib/domain/layout/card-face.ts'

/** What a step is besides its ends: “Expert opinion · weight 0.7 · the group’s reconstruction”; empty for what is no argument. */
export function lineWords({ kind, scheme, weight }: Relation, hasEvidence: boolean): string {
  if (kind !== 'supports' && kind !== 'attacks') return ''
  return [...(scheme ? [schemeName(scheme)] : []), ...(weight === undefined ? [] : [`weight ${weightWords(weight)}`]), ...(hasEvidence ? [] : ['the group’s reconstruction'])].join(' · ')
}

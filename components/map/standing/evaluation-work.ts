import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { Evaluation, EvaluationOptions } from '../../../lib/domain/evaluation/evaluate-map.ts'

/** What has changed of a map since it was sent last; null for what is gone. */
export interface EvaluationQuestion {
  claims: readonly (readonly [string, Claim | null])[]
  relations: readonly (readonly [string, Relation | null])[]
  options: EvaluationOptions
}

/** What has changed of how it stands; null for what is gone. */
export interface EvaluationAnswer extends Pick<Evaluation, 'granted' | 'withdrawn' | 'assumes' | 'clashes'> {
  standing: Changes<Evaluation['standing']>
  labels: Changes<Evaluation['labels']>
  acting: Changes<Evaluation['acting']>
  settled: Changes<Evaluation['settled']>
}

type Changes<M> = M extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V | null])[] : never

export function changesIn<K, V>(old: ReadonlyMap<K, V> | undefined, now: ReadonlyMap<K, V>): [K, V | null][] {
  if (!old) return [...now]
  if (old === now) return []
  const changes: [K, V | null][] = []
  for (const [key, value] of now) if (old.get(key) !== value) changes.push([key, value])
  for (const key of old.keys()) if (!now.has(key)) changes.push([key, null])
  return changes
}

/** The same map, as one that is not to change, where nothing changed. */
export function withChanges<K, V>(old: ReadonlyMap<K, V> | undefined, changes: readonly (readonly [K, V | null])[]): ReadonlyMap<K, V> {
  if (old && changes.length === 0) return old
  const next = new Map(old)
  for (const [key, value] of changes) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  return next
}

/** Of a claim, what tells on how things stand; its words and its place do not. */
export function bareClaim({ id, kind, exclusive, granted }: Claim): Claim {
  return { id, kind, text: '', tags: [], ...(exclusive ? { exclusive } : {}), ...(granted ? { granted } : {}) }
}

export function bareRelation({ id, kind, premises, target }: Relation): Relation {
  return { id, kind, premises: premises.map(({ claim }) => ({ claim })), target }
}

/** A map of claims and relations alone. */
export function bareMap(claims: ArgumentMap['claims'], relations: ArgumentMap['relations']): ArgumentMap {
  return { id: '', title: '', claims, relations, evidence: new Map(), voices: new Map(), views: [], steps: [] }
}

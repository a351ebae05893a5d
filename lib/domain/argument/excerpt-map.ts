import type { ArgumentMap } from './argument-map.ts'
import type { Relation, RelationKind } from './relation.ts'
import { targetsFirst } from './targets-first.ts'

/** A part of a map that can stand by itself, with how its loose ends bore on what they were taken from. */
export interface MapExcerpt {
  map: ArgumentMap
  leads: ReadonlyMap<string, RelationKind>
}

/**
 * The chosen claims, every relation whose ends are all among what is chosen, and the evidence and voices on them. A chosen
 * relation brings its premises and target.
 */
export function excerptMap(map: ArgumentMap, chosen: Iterable<string>): MapExcerpt {
  const claims = new Set<string>()
  const seen = new Set<string>()
  const left = [...chosen]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    if (map.claims.has(id)) claims.add(id)
    const relation = map.relations.get(id)
    for (const { claim } of relation?.premises ?? []) left.push(claim)
    if (relation) left.push(relation.target.claim ?? relation.target.relation)
  }
  const relations = new Map<string, Relation>()
  const whole = ({ premises, target }: Relation) => premises.every(({ claim }) => claims.has(claim)) && (target.claim !== undefined ? claims.has(target.claim) : relations.has(target.relation))
  for (const relation of targetsFirst(map.relations.values())) if (!relation.removed && whole(relation)) relations.set(relation.id, relation)
  // An objection that puts a question of a step comes without it where the step stays behind.
  for (const { asks, ...relation } of [...relations.values()]) if (asks && !relations.has(asks.relation)) relations.set(relation.id, relation)
  const evidence = new Map([...map.evidence].filter(([, { target, removed }]) => !removed && (target.claim !== undefined ? claims.has(target.claim) : relations.has(target.relation))))
  const voices = new Set([...evidence.values()].flatMap(({ reports }) => reports?.map(({ voice }) => voice) ?? []))
  return {
    map: {
      ...map,
      claims: new Map([...map.claims].filter(([id]) => claims.has(id))),
      relations,
      evidence,
      voices: new Map([...map.voices].filter(([id]) => voices.has(id))),
      views: [],
      steps: [],
    },
    leads: leadsOf(map, claims, relations),
  }
}

/** How each claim that bears on nothing within the excerpt bore on something outside it. */
function leadsOf(map: ArgumentMap, claims: ReadonlySet<string>, inside: ReadonlyMap<string, Relation>): Map<string, RelationKind> {
  const bound = new Set([...inside.values()].flatMap(({ premises }) => premises.map(({ claim }) => claim)))
  const leads = new Map<string, RelationKind>()
  for (const { kind, premises, target, removed } of map.relations.values()) {
    if (removed || target.claim === undefined) continue
    for (const { claim } of premises) if (claims.has(claim) && !bound.has(claim) && !leads.has(claim)) leads.set(claim, kind)
  }
  return leads
}

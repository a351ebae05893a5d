import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'

/** What one author, or whoever else is listened to, says in a voice of their own. */
export interface View {
  /** Said flatly, and not denied elsewhere. */
  asserts: ReadonlySet<ClaimId>
  denies: ReadonlySet<ClaimId>
  /** The steps that they take themselves. */
  draws: ReadonlySet<RelationId>
}

/** What is granted when only this view is (10-meaning, “Grant A”), and the map with no inferences but its own. */
export interface GrantedView {
  /** Its flat assertions that no relation it draws concludes: granting those too would grant what is to be shown. */
  granted: ReadonlySet<ClaimId>
  /** The supports and attacks that it draws, and every relation of other kinds. */
  own: ArgumentMap
}

/** The map as read; in proportion to it. */
export function grantView(map: ArgumentMap, { asserts, draws }: View): GrantedView {
  const isOwn = ({ id, kind }: Relation) => (kind !== 'supports' && kind !== 'attacks') || draws.has(id)
  const relations = withTheirTargets(map, isOwn)
  const concluded = new Set([...relations.values()].flatMap(({ kind, target }) => (kind === 'supports' ? (target.claim ?? []) : [])))
  return { granted: new Set([...asserts].filter((claim) => map.claims.has(claim) && !concluded.has(claim))), own: { ...map, relations } }
}

/** A step about a step that is not taken has nothing to speak about. */
function withTheirTargets(map: ArgumentMap, isOwn: (relation: Relation) => boolean): ReadonlyMap<RelationId, Relation> {
  const kept = new Map<RelationId, boolean>()
  for (const start of map.relations.values()) {
    const way: Relation[] = []
    let stays = true
    for (let at: Relation | undefined = start; at; at = at.target.relation === undefined ? undefined : map.relations.get(at.target.relation)) {
      const known = kept.get(at.id)
      if (known !== undefined) {
        stays = known
        break
      }
      way.push(at)
      if (way.length > map.relations.size) break
    }
    for (const relation of way.reverse()) {
      stays &&= isOwn(relation)
      kept.set(relation.id, stays)
    }
  }
  return new Map([...map.relations].filter(([id]) => kept.get(id)))
}

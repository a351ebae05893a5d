import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimKind } from '../../../lib/domain/argument/claim.ts'
import type { Relation, RelationKind } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId, RelationId } from '../../../lib/domain/ids.ts'
import { relationVerb } from '../words/relation-words.ts'

/**
 * One row of the outline. `key` is the path of ids from the root, so that a claim used twice has two rows.
 * A joint reason is a row of its own (no `claim`) over its premises.
 */
export interface OutlineNode {
  key: string
  claim?: ClaimId
  /** The relation by which this row bears on the row above it. */
  relation?: RelationId
  /** "supports", "together attack", "undercut by"; absent at the root. */
  words?: string
  kind?: RelationKind
  onRelation: boolean
  /** Shown in full further up: here only named, so that loops end. */
  repeated: boolean
  children: OutlineNode[]
}

const kindOrder: readonly RelationKind[] = ['answers', 'supports', 'attacks', 'contradictory', 'contrary', 'equals', 'specialises', 'rephrases']
const rootOrder: readonly ClaimKind[] = ['question', 'position', 'claim', 'definition']

/** The tree of question → positions → reasons. Every claim of the map is in it, whole exactly once. */
export function outlineTree(map: ArgumentMap): OutlineNode[] {
  const onClaim = new Map<ClaimId, Relation[]>()
  const onRelation = new Map<RelationId, Relation[]>()
  const premises = new Set<ClaimId>()
  for (const relation of map.relations.values()) {
    if (relation.target.claim !== undefined) push(onClaim, relation.target.claim, relation)
    else push(onRelation, relation.target.relation, relation)
    for (const premise of relation.premises) premises.add(premise.claim)
  }
  // From the top of the canvas down: reasons stand beside what they bear on, one above the other.
  const place = (id: ClaimId) => map.claims.get(id)?.pos?.y ?? 0
  const firstPremise = (relation: Relation) => (relation.premises[0] ? place(relation.premises[0].claim) : 0)
  const inOrder = (relations: Relation[] = []) =>
    relations.toSorted(
      (a, b) =>
        kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || firstPremise(a) - firstPremise(b) || (a.id < b.id ? -1 : 1),
    )

  const shown = new Set<ClaimId>()

  function claimRow(id: ClaimId, path: string, by?: { relation: Relation; words: string }): OutlineNode {
    const key = `${path}/${id}`
    const repeated = shown.has(id)
    shown.add(id)
    const ownReasons = by ? relationRows(onRelation.get(by.relation.id), key) : []
    return {
      key,
      claim: id,
      ...(by ? { relation: by.relation.id, words: by.words, kind: by.relation.kind } : {}),
      onRelation: by?.relation.target.relation !== undefined,
      repeated,
      children: repeated ? ownReasons : [...ownReasons, ...relationRows(onClaim.get(id), key)],
    }
  }

  function relationRows(relations: Relation[] | undefined, path: string): OutlineNode[] {
    return inOrder(relations).flatMap((relation) => {
      const on = relation.target.relation !== undefined
      const only = relation.premises.length === 1 ? relation.premises[0] : undefined
      if (only && map.claims.has(only.claim)) return [claimRow(only.claim, path, { relation, words: relationVerb(relation.kind, on) })]
      const key = `${path}/${relation.id}`
      const row: OutlineNode = {
        key,
        relation: relation.id,
        words: relationVerb(relation.kind, on, 2),
        kind: relation.kind,
        onRelation: on,
        repeated: false,
        children: [],
      }
      for (const premise of relation.premises) if (map.claims.has(premise.claim)) row.children.push(claimRow(premise.claim, key))
      row.children.push(...relationRows(onRelation.get(relation.id), key))
      return [row]
    })
  }

  const roots: OutlineNode[] = []
  const claims = [...map.claims.values()].toSorted(
    (a, b) =>
      Number(b.id === map.question) - Number(a.id === map.question) ||
      rootOrder.indexOf(a.kind) - rootOrder.indexOf(b.kind) ||
      place(a.id) - place(b.id) ||
      (a.id < b.id ? -1 : 1),
  )
  for (const claim of claims) if (claim.id === map.question || !premises.has(claim.id)) roots.push(claimRow(claim.id, ''))
  // What only points round in a circle is premise and conclusion at once: start somewhere.
  for (const claim of claims) if (!shown.has(claim.id)) roots.push(claimRow(claim.id, ''))
  return roots
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

import { argumentOutline, type OutlineNode } from '../argument/argument-outline.ts'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { oneLine } from '../argument/one-line.ts'
import type { Target } from '../argument/relation.ts'
import type { ClaimId } from '../ids.ts'
import { foldRows } from './fold-rows.ts'
import { inferenceWords } from './inference-words.ts'
import { rowIdOf, type Row, type RowId, type RowMember } from './row.ts'

/**
 * The rows of a comparison in the map's order: every claim, position and definition, and every support and attack, each once,
 * under the question and the position in whose branch it first stands; other relations where somebody's words are on them. Questions are
 * no rows. What is the same, or the opposite, of an earlier row is a member of that. Expects the map as read.
 */
export function comparisonRows(map: ArgumentMap, spokenOf: ReadonlySet<RowId>): Row[] {
  const places = placesInOrder(map, spokenOf)
  const folds = foldRows(map, places.flatMap(({ target }) => target.claim ?? []))
  const members = new Map<RowId, RowMember[]>()
  const rows: Row[] = []
  for (const { target, question, position } of places) {
    const fold = target.claim === undefined ? undefined : folds.get(target.claim)
    const root: Target = fold ? { claim: fold.root } : target
    const member: RowMember = { target, sign: fold?.sign ?? 1 }
    const standing = members.get(rowIdOf(root))
    if (standing) {
      standing.push(member)
      continue
    }
    const own = [member]
    members.set(rowIdOf(root), own)
    const claim = target.claim === undefined ? undefined : map.claims.get(target.claim)
    rows.push({
      id: rowIdOf(target),
      target,
      kind: !claim || claim.kind === 'question' ? (claim ? 'claim' : 'relation') : claim.kind,
      words: claim ? oneLine(claim.text) : inferenceWords(map, target.relation!),
      members: own,
      ...(question === undefined ? {} : { question }),
      ...(position === undefined ? {} : { position }),
    })
  }
  return rows
}

interface Place {
  target: Target
  question?: ClaimId
  position?: ClaimId
}

function placesInOrder(map: ArgumentMap, spokenOf: ReadonlySet<RowId>): Place[] {
  const places: Place[] = []
  const seen = new Set<RowId>()
  const add = (place: Place) => {
    const id = rowIdOf(place.target)
    if (seen.has(id) || !isRow(map, place.target, spokenOf)) return
    seen.add(id)
    places.push(place)
  }
  const stack: { node: OutlineNode; question?: ClaimId; position?: ClaimId }[] = argumentOutline(map).map((node) => ({ node })).reverse()
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top
    let { question, position } = top
    const kind = node.claim === undefined ? undefined : map.claims.get(node.claim)?.kind
    // A branch belongs to its question and to the answer it stands under; a position within a branch is a reason like others.
    if (kind === 'question') [question, position] = [node.claim, undefined]
    else if (node.claim !== undefined && node.relation !== undefined && map.relations.get(node.relation)?.kind === 'answers') position = node.claim
    else if (kind === 'position' && question === undefined && position === undefined) position = node.claim
    const under = { ...(question === undefined ? {} : { question }), ...(position === undefined ? {} : { position }) }
    if (node.claim !== undefined) add({ target: { claim: node.claim }, ...under })
    if (node.relation !== undefined) add({ target: { relation: node.relation }, ...under })
    for (const child of node.children.toReversed()) stack.push({ node: child, ...under })
  }
  for (const relation of map.relations.keys()) add({ target: { relation } })
  return places
}

function isRow(map: ArgumentMap, target: Target, spokenOf: ReadonlySet<RowId>): boolean {
  if (target.claim !== undefined) {
    const kind = map.claims.get(target.claim)?.kind
    return kind !== undefined && kind !== 'question'
  }
  const kind = map.relations.get(target.relation)?.kind
  return kind === 'supports' || kind === 'attacks' || (kind !== undefined && spokenOf.has(rowIdOf(target)))
}

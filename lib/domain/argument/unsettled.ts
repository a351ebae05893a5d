import type { DocumentId, PassageId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Evidence } from './evidence.ts'
import type { MapCommand } from './map-command.ts'

/** Where a passage stands. `start`: UTF-16 offset into its document's canonical text. */
export interface PassagePlace {
  document: DocumentId
  start: number
}

/**
 * The passage links that nobody has settled yet, in the order in which one reads: document by document (in the order of
 * `documents`), each from its beginning, so that neighbours come together; passages that have not arrived come last. Expects
 * the map as read.
 */
export function unsettled(map: Pick<ArgumentMap, 'evidence'>, passages: ReadonlyMap<PassageId, PassagePlace>, documents: Iterable<DocumentId>): Evidence[] {
  const order = new Map([...documents].map((id, place) => [id, place]))
  const placed = [...map.evidence.values()].flatMap((item) => {
    if (item.settled) return []
    const place = passages.get(item.passage)
    return [{ item, document: place ? (order.get(place.document) ?? order.size) : Infinity, start: place?.start ?? 0 }]
  })
  return placed.sort((a, b) => (a.document === b.document ? 0 : a.document - b.document) || a.start - b.start || byCodeUnit(a.item.id, b.item.id)).map(({ item }) => item)
}

/** Others to settle of the same document on the same claim or step: what holds of one of them mostly holds of all. */
export function settledAlike(waiting: readonly Evidence[], of: Evidence, passages: ReadonlyMap<PassageId, PassagePlace>): Evidence[] {
  const document = passages.get(of.passage)?.document
  if (document === undefined) return []
  return waiting.filter((item) => item.id !== of.id && !item.settled && item.target.claim === of.target.claim && item.target.relation === of.target.relation && passages.get(item.passage)?.document === document)
}

/** Settles the one and those like it with its stance: one step. */
export function settleAll(of: Evidence, alike: readonly Evidence[]): MapCommand {
  return { type: 'batch', commands: [of, ...alike].map(({ id }) => ({ type: 'set', on: 'evidence', id, changes: { stance: of.stance, settled: true } })) }
}

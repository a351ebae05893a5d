'use client'
import { useMemo, useRef } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { argumentOutline } from '../../../lib/domain/argument/argument-outline.ts'
import { outlineRows, type OutlineRow } from '../../../lib/domain/argument/outline-rows.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { useMapRoom } from '../state/map-room-context.tsx'

export interface Outline {
  /** What is shown, from the top down. */
  rows: readonly OutlineRow[]
  /** Also what is folded away; by key. */
  whole: ReadonlyMap<string, OutlineRow>
  /** All the rows of a claim that stands in several places, where it stands in full first. */
  places: ReadonlyMap<ClaimId, readonly OutlineRow[]>
}

/** The map's outline. While somebody types, claims' words change and nothing else: the rows are not worked out again at each letter. */
export function useOutline(map: ArgumentMap, folded: ReadonlySet<string>): Outline {
  const { scene } = useMapRoom()
  const shape = useShape(map)
  // Where nobody has placed a card it is read where it is seen.
  const unplaced = useMemo(() => [...shape.claims.values()].some(({ pos }) => !pos), [shape])
  const seen = unplaced ? scene.wholeBoxes : undefined
  const whole = useMemo(() => outlineRows(argumentOutline(shape, seen ? { places: seen } : {})), [shape, seen])
  const rows = useMemo(() => (folded.size === 0 ? whole : outlineRows(argumentOutline(shape, { folded, ...(seen ? { places: seen } : {}) }))), [shape, folded, seen, whole])
  const byKey = useMemo(() => new Map(whole.map((row) => [row.node.key, row])), [whole])
  const places = useMemo(() => placesOf(whole), [whole])
  return useMemo(() => ({ rows, whole: byKey, places }), [rows, byKey, places])
}

function placesOf(rows: readonly OutlineRow[]): Map<ClaimId, OutlineRow[]> {
  const places = new Map<ClaimId, OutlineRow[]>()
  for (const row of rows) {
    const { claim } = row.node
    if (claim === undefined) continue
    const list = places.get(claim)
    if (!list) places.set(claim, [row])
    else if (row.node.repeated) list.push(row)
    else list.unshift(row)
  }
  for (const [claim, list] of places) if (list.length === 1) places.delete(claim)
  return places
}

/** The map given before, as long as the same things hang together in the same way and lie in the same places. */
function useShape(map: ArgumentMap): ArgumentMap {
  const last = useRef(map)
  if (last.current !== map && !sameShape(last.current, map)) last.current = map
  return last.current
}

function sameShape(one: ArgumentMap, other: ArgumentMap): boolean {
  if (one.question !== other.question || one.views !== other.views || one.claims.size !== other.claims.size || one.relations.size !== other.relations.size) return false
  for (const [id, relation] of other.relations) if (one.relations.get(id) !== relation) return false
  for (const [id, { kind, pos }] of other.claims) {
    const old = one.claims.get(id)
    if (!old || old.kind !== kind || old.pos?.x !== pos?.x || old.pos?.y !== pos?.y) return false
  }
  return true
}

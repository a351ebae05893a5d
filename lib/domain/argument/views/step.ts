import type { ClaimId, RelationId } from '../../ids.ts'
import type { Json } from '../../json.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { isPlainObject } from '../item-fields.ts'
import { recordsById, type MapRecord } from './kept-records.ts'
import { readView } from './saved-view.ts'

/** What a step shows: a claim, a relation, or a saved view by its id. */
export type StepTarget = { claim: ClaimId; relation?: undefined; view?: undefined } | { relation: RelationId; claim?: undefined; view?: undefined } | { view: string; claim?: undefined; relation?: undefined }

/** One stop on the way on which a map is presented. */
export interface Step {
  id: string
  /** Steps come in this order; of two with the same, by id. Any number that is finite. */
  order: number
  target: StepTarget
  /** What whoever presents wants to say here. */
  note?: string
  /** Whether the passages behind it are shown. */
  passages: boolean
}

/** A map's steps in their order. Those that show what is no longer on the map are left out; they are there again when it is. */
export function stepsOf(map: Pick<ArgumentMap, 'steps' | 'views' | 'claims' | 'relations'>): Step[] {
  const views = recordsById(map.views)
  const isThere = ({ claim, relation, view }: StepTarget): boolean => {
    if (view !== undefined) return views.has(view) && readView(views.get(view)!) !== null
    const item = claim !== undefined ? map.claims.get(claim) : map.relations.get(relation!)
    return item !== undefined && !item.removed
  }
  return [...recordsById(map.steps).values()]
    .flatMap((record) => readStep(record) ?? [])
    .filter((step) => isThere(step.target))
    .sort((a, b) => a.order - b.order || byCodeUnit(a.id, b.id))
}

function readStep(record: MapRecord): Step | null {
  const target = readTarget(record['target'])
  if (!target) return null
  const { order, note, passages } = record
  return {
    id: record.id,
    order: typeof order === 'number' && Number.isFinite(order) ? order : 0,
    target,
    ...(typeof note === 'string' && note !== '' ? { note } : {}),
    passages: passages !== false,
  }
}

function readTarget(value: Json | undefined): StepTarget | null {
  if (!isPlainObject(value)) return null
  const { claim, relation, view } = value as { [key: string]: Json }
  if (typeof claim === 'string') return { claim }
  if (typeof relation === 'string') return { relation }
  return typeof view === 'string' ? { view } : null
}

import { z } from 'zod'
import type { ClaimId } from '../../ids.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { claimKinds } from '../claim.ts'
import { stances } from '../evidence.ts'
import { claimLabels } from '../../evaluation/claim-label.ts'
import type { MapFilter } from '../filter-map.ts'
import type { MapCommand } from '../map-command.ts'
import { recordsById, type MapRecord } from './kept-records.ts'

/** A part of the canvas, in canvas pixels. */
export interface ViewPlace {
  x: number
  y: number
  width: number
  height: number
}

/** What is seen of a map, under a name, for everyone. */
export interface SavedView {
  id: string
  name: string
  /** Its place among the others. */
  order: number
  /** Claims and joint reasons that are folded. */
  folded: readonly string[]
  focus: { claim: ClaimId; steps: 1 | 2 | 3 } | null
  filter: MapFilter
  /** What of the canvas was seen; without it, the whole. */
  place?: ViewPlace
  as: 'map' | 'outline' | 'both' | 'table'
  /** Who saved it, a user id. */
  by?: string
}

const ids = z.array(z.string().max(500)).max(20_000)
const finite = z.number().min(-1e9).max(1e9)

/** A filter as it was kept; what this version does not know of it is left out. */
export const filterSchema = z.object({
  documents: ids.optional().catch(undefined),
  stances: z.array(z.enum(stances)).optional().catch(undefined),
  tags: ids.optional().catch(undefined),
  members: ids.optional().catch(undefined),
  kinds: z.array(z.enum(claimKinds)).optional().catch(undefined),
  labels: z.array(z.enum(claimLabels)).optional().catch(undefined),
  hides: z.boolean().optional().catch(undefined),
})

export const focusSchema = z.object({ claim: z.string().max(500), steps: z.union([z.literal(1), z.literal(2), z.literal(3)]) })

/** What one sees of a map: kept on the device, and in saved views. */
export const shownSchema = z.object({ folded: ids.catch([]), focus: focusSchema.nullable().catch(null), filter: filterSchema.catch({}) })

const viewSchema = shownSchema.extend({
  name: z.string().trim().min(1),
  order: z.number().catch(0),
  place: z.object({ x: finite, y: finite, width: finite.positive(), height: finite.positive() }).optional().catch(undefined),
  as: z.enum(['map', 'outline', 'both', 'table']).catch('map'),
  by: z.string().optional().catch(undefined),
})

/** A saved view as a record has it; null for what is none: a record with a type of its own, or without a name. */
export function readView(record: MapRecord): SavedView | null {
  if (record['type'] !== undefined) return null
  const read = viewSchema.safeParse(record)
  if (!read.success) return null
  const { place, by, filter, ...view } = read.data
  return { id: record.id, ...view, filter: given(filter) as MapFilter, ...(place ? { place } : {}), ...(by === undefined ? {} : { by }) }
}

/** The map's saved views, in their order. */
export function savedViews(map: Pick<ArgumentMap, 'views'>): SavedView[] {
  const views = [...recordsById(map.views).values()].flatMap((record) => readView(record) ?? [])
  return views.sort((a, b) => a.order - b.order || byCodeUnit(a.id, b.id))
}

/** Saves a view, or what has changed of one. What a newer version has written beside it stays. */
export function putView(map: Pick<ArgumentMap, 'views'>, view: SavedView): MapCommand {
  const { id, place, by, ...rest } = view
  const value: JsonObject = { ...recordsById(map.views).get(id), ...(given({ ...rest, filter: given(rest.filter) }) as unknown as JsonObject), id }
  for (const [field, own] of Object.entries({ place, by })) {
    if (own === undefined) delete value[field]
    else value[field] = own as Json
  }
  return { type: 'put', on: 'view', id, value }
}

export function removeView(id: string): MapCommand {
  return { type: 'put', on: 'view', id, value: null }
}

/** The order of a view that is put after all others. */
export function lastOrder(views: readonly SavedView[]): number {
  return views.reduce((most, { order }) => Math.max(most, order), 0) + 1
}

function given<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}

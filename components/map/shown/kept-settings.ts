import { z } from 'zod'
import { claimKinds } from '../../../lib/domain/argument/claim.ts'
import { stances } from '../../../lib/domain/argument/evidence.ts'
import type { MapFilter } from '../../../lib/domain/argument/filter-map.ts'
import { claimLabels } from '../../../lib/domain/evaluation/claim-label.ts'
import type { ShownSettings } from './shown-control.ts'

const ids = z.array(z.string().max(500)).max(20_000)

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

const keptSchema = z.object({ folded: ids.catch([]), focus: focusSchema.nullable().catch(null), filter: filterSchema.catch({}) })

export const nothingAsked: ShownSettings = { folded: new Set(), focus: null, filter: {} }

/** What one asked to see of a map when one was last there, on this device. */
export function readKept(key: string): ShownSettings {
  try {
    const read = keptSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return read.success ? { folded: new Set(read.data.folded), focus: read.data.focus, filter: read.data.filter as MapFilter } : nothingAsked
  } catch {
    return nothingAsked
  }
}

/** A device that keeps nothing (private windows, full storage) shows the whole map next time. */
export function keep(key: string, { folded, focus, filter }: ShownSettings): void {
  try {
    const isEmpty = folded.size === 0 && !focus && Object.keys(filter).length === 0
    if (isEmpty) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ folded: [...folded], focus, filter }))
  } catch {
    // As said above.
  }
}

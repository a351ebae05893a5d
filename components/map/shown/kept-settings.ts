import { z } from 'zod'
import type { MapFilter } from '../../../lib/domain/argument/filter-map.ts'
import { shownSchema } from '../../../lib/domain/argument/views/saved-view.ts'
import type { ShownSettings } from './shown-control.ts'

const keptSchema = shownSchema.extend({ stand: z.boolean().catch(false) })

export const nothingAsked: ShownSettings = { folded: new Set(), focus: null, filter: {} }

/** What one asked to see of a map when one was last there, on this device. */
export function readKept(key: string): ShownSettings {
  try {
    const read = keptSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return read.success ? { folded: new Set(read.data.folded), focus: read.data.focus, filter: read.data.filter as MapFilter, stand: read.data.stand } : nothingAsked
  } catch {
    return nothingAsked
  }
}

/** A device that keeps nothing (private windows, full storage) shows the whole map next time. */
export function keep(key: string, { folded, focus, filter, stand = false }: ShownSettings): void {
  try {
    const isEmpty = folded.size === 0 && !focus && Object.keys(filter).length === 0 && !stand
    if (isEmpty) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ folded: [...folded], focus, filter, stand }))
  } catch {
    // As said above.
  }
}

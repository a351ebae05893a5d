import { z } from 'zod'

/** What is still to be read of an import when its map is opened. */
const report = z.object({ file: z.string(), format: z.string(), words: z.string(), documents: z.object({ added: z.number(), used: z.number() }), problems: z.array(z.string()), more: z.number() })
export type ImportReport = z.output<typeof report>

const nameOf = (mapId: string) => `sic-imported-${mapId}`

/** Kept in this tab until it is put away. */
export function keepReport(mapId: string, kept: ImportReport): void {
  try {
    sessionStorage.setItem(nameOf(mapId), JSON.stringify(kept))
  } catch {
    // No room, or none allowed: the map opens without it.
  }
}

export function readReport(mapId: string): ImportReport | null {
  try {
    return report.parse(JSON.parse(sessionStorage.getItem(nameOf(mapId)) ?? 'null'))
  } catch {
    return null
  }
}

export function forgetReport(mapId: string): void {
  try {
    sessionStorage.removeItem(nameOf(mapId))
  } catch {
    // It was never kept.
  }
}

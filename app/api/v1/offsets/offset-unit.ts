/** In what places of a text are counted. */
export type OffsetUnit = (typeof offsetUnits)[number]

export const offsetUnits = ['code-points', 'utf-16'] as const

export const OFFSETS_HEADER = 'sic-offsets'

/**
 * [AP10] The unit that the asker counts in: Unicode code points where nothing is said. `?offsets=` says it in an address that a cache or
 * a browser's preloading must know alone, and goes before the header. Null for a unit that there is not.
 */
export function offsetUnitOf(request: Request): OffsetUnit | null {
  const said = new URL(request.url).searchParams.get('offsets') ?? request.headers.get(OFFSETS_HEADER)
  if (said === null) return 'code-points'
  return offsetUnits.find((unit) => unit === said.trim().toLowerCase()) ?? null
}

import type { MapBundle } from '../domain/argument/map-file.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { fitToLimits } from '../domain/interchange/fit-to-limits.ts'
import { placeBundle } from '../domain/interchange/place-bundle.ts'
import { readMapText } from '../domain/interchange/read-map-text.ts'
import { ok, type Problem, type Result } from '../domain/result.ts'

export interface GivenFile {
  fileName?: string
  format?: string
}

/** Milliseconds spent on finding a good order for the cards of a map that comes without places. */
const tidying = 3_000

/** The whole of reading a map file, in this thread: the map as everyone reads it, no larger than a map may be, every claim with a place. The format goes by its name, because functions do not go from thread to thread. */
export function readAndPlace(text: string, given: GivenFile): Result<{ name: string; bundle: MapBundle; problems: readonly Problem[] }> {
  const read = readMapText(text, given)
  if (!read.ok) return read
  const { format, bundle, problems } = read.value
  const fitted = fitToLimits(readMap(bundle.map).map)
  if (!fitted.ok) return fitted
  const placed = placeBundle({ ...bundle, map: fitted.value.map }, { within: tidying, now: () => performance.now() })
  return ok({ name: format.name, bundle: placed, problems: [...problems, ...fitted.value.problems] })
}

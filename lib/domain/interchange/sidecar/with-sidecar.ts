import type { MapBundle } from '../../argument/map-file.ts'
import { readMap } from '../../argument/read-map.ts'
import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../result.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import type { ReadMap } from '../map-format.ts'
import { mapFileFormat } from '../sic-json/map-file-schema.ts'
import { readSicJson } from '../sic-json/read-sic-json.ts'
import { writeSicJson } from '../sic-json/write-sic-json.ts'
import { mergeSidecar } from './merge-sidecar.ts'

/** A format's own words: what it can say of a map, and what that means read alone. */
export interface PlainFormat<T> {
  write: (bundle: MapBundle) => T
  read: (plain: T) => ReadMap
}

/**
 * The map file to put beside what a format says of a map in its own words, so that it comes back whole; undefined where those words say it
 * all. Without its `format`, by which the whole would be taken for a map file.
 */
export function sidecarOf<T>(bundle: MapBundle, plain: T, { read }: PlainFormat<T>): JsonObject | undefined {
  const file = writeSicJson(bundle)
  if (writeSicJson(read(plain).bundle) === file) return undefined
  const { format: _format, ...sidecar } = JSON.parse(file) as JsonObject
  return sidecar
}

/** Reads a file with what stands in its sidecar. Where the two differ, somebody changed the file elsewhere: the file is right. */
export function readWithSidecar<T>(plain: T, sidecar: unknown, format: PlainFormat<T>): ReadMap {
  const file = format.read(plain)
  if (sidecar === undefined) return file
  const own = readSicJson(JSON.stringify({ ...(typeof sidecar === 'object' ? sidecar : {}), format: mapFileFormat }))
  if (!own.ok) {
    const problem: Problem = { code: 'sidecar', message: 'What this program had put into the file for itself cannot be read; the map is as the rest of the file says.' }
    return { ...file, problems: [...file.problems, problem] }
  }
  const ours = cleanBundle(own.value.bundle)
  const expected = format.read(format.write(ours))
  if (writeSicJson(expected.bundle) === writeSicJson(file.bundle)) return { bundle: ours, problems: own.value.problems }
  const told = new Set(expected.problems.map(({ code, at }) => `${code} ${at}`))
  const merged = mergeSidecar({ file: file.bundle, own: ours, expected: expected.bundle })
  const { map, problems } = readMap(merged.map)
  return { bundle: { ...merged, map }, problems: [...own.value.problems, ...file.problems.filter(({ code, at }) => !told.has(`${code} ${at}`)), ...problems] }
}

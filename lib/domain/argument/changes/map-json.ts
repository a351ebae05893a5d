import type { ArgumentMap } from '../argument-map.ts'
import type { Json } from '../../json.ts'
import { readSicJson } from '../../interchange/sic-json/read-sic-json.ts'
import { writeSicJson } from '../../interchange/sic-json/write-sic-json.ts'
import { ok } from '../../result.ts'
import type { Result } from '../../result.ts'

/** A map as it travels in an answer: the map file’s form, without the texts that it cites. `readMapJson` reads it back. */
export function writeMapJson(map: ArgumentMap): Json {
  return JSON.parse(writeSicJson({ map, documents: [], passages: [], judgements: [] })) as Json
}

/** The map that `writeMapJson` wrote. */
export function readMapJson(json: unknown): Result<ArgumentMap> {
  const read = readSicJson(JSON.stringify(json) ?? '')
  return read.ok ? ok(read.value.bundle.map) : read
}

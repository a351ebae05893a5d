import { isPlainObject } from '../../argument/item-fields.ts'
import { fail, ok, type Result } from '../../result.ts'
import { field } from '../drafting/json-field.ts'
import type { ReadMap } from '../map-format.ts'
import { readWithSidecar } from '../sidecar/with-sidecar.ts'
import { parseJson } from '../sic-json/parse-json.ts'
import { readCanvasPlain } from './read-canvas-plain.ts'
import { writeCanvasPlain } from './write-canvas-plain.ts'

/** The member of the file in which our own map stands whole. */
export const sidecarName = 'sic-et-non'

/** Reads a JSON Canvas, ours or anybody's (SPEC: FO). */
export function readCanvas(text: string): Result<ReadMap> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const file = parsed.value.value
  if (!isPlainObject(file) || (!Array.isArray(field(file, 'nodes')) && !Array.isArray(field(file, 'edges')))) return fail('wrong-format', 'This JSON file is not a canvas: it should hold an object with lists of nodes and edges.')
  const plain = Object.fromEntries(Object.entries(file).filter(([name]) => name !== sidecarName))
  return ok(readWithSidecar(plain, field(file, sidecarName), { read: readCanvasPlain, write: writeCanvasPlain }))
}

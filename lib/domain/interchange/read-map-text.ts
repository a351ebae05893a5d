import { readMap } from '../argument/read-map.ts'
import { fail, ok, type Problem, type Result } from '../result.ts'
import type { MapFormat, ReadMap } from './map-format.ts'
import { likelyFormats } from './likely-formats.ts'
import { mapFormats } from './map-formats.ts'

export interface ReadMapText extends ReadMap {
  format: MapFormat
}

interface Given {
  /** The file's name, whose ending counts where the content does not say. */
  fileName?: string
  /** Read as this, whatever it looks like. */
  format?: string
}

/**
 * [IE1] Reads a map from a text in any format that can be read, found by its content, by its name, or as told. The map is as stored; each
 * problem is told once, those that reading the map would find among them.
 */
export function readMapText(text: string, { fileName, format: named }: Given = {}): Result<ReadMapText> {
  if (text.trim() === '') return fail('empty', 'The file is empty.')
  const given = named === undefined ? undefined : mapFormats.find(({ name }) => name === named)
  if (named !== undefined && !given?.read) return fail('unreadable-format', `The format ‘${named}’ cannot be read. These can: ${readableTitles()}.`)
  const formats = given ? [given] : likelyFormats(text, fileName)
  if (formats.length === 0) return fail('unknown-format', `This is not a map in any format that is known here. These are: ${readableTitles()}. If it is one of them, say which.`)
  let first: Problem | undefined
  for (const format of formats) {
    const read = format.read!(text)
    if (read.ok) return ok({ format, bundle: read.value.bundle, problems: once([...read.value.problems, ...readMap(read.value.bundle.map).problems, ...(format.name === 'sic' ? [] : emptiness(read.value))]) })
    first ??= read.error
  }
  return { ok: false, error: first! }
}

function readableTitles(): string {
  return mapFormats.filter(({ read }) => read).map(({ title }) => title).join(', ')
}

/** A map of another program without anything on it, and not a word why, would be taken for what the file says. Our own may be new. */
function emptiness({ bundle: { map, documents, passages }, problems }: ReadMap): Problem[] {
  const isEmpty = map.claims.size + documents.length + passages.length === 0 && problems.length === 0
  return isEmpty ? [{ code: 'nothing-in-it', message: 'The file can be read, but there is nothing in it: the map is empty.' }] : []
}

/** Several readers may have seen the same. */
function once(problems: readonly Problem[]): Problem[] {
  const told = new Map<string, Problem>()
  for (const problem of problems) told.set(JSON.stringify([problem.code, problem.message, problem.at]), problem)
  return [...told.values()]
}

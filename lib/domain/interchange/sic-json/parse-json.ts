import { cleanText } from '../../argument/clean-text.ts'
import { fail, ok } from '../../result.ts'
import type { Result } from '../../result.ts'
import { exceeds } from './json-bounds.ts'

const bounds = { depth: 500, containers: 6_000_000 }

// What JSON can spell and no database or wire can keep: NUL and the halves of surrogate pairs.
const mayHoldUnkeepable = /\\u(?:0000|[dD][89a-fA-F])|\p{Cs}/u

/** Parses a JSON text from anywhere; `changed` says that characters which cannot be kept were replaced. */
export function parseJson(text: string): Result<{ value: unknown; changed: boolean }> {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (source.trim() === '') return fail('empty', 'The file is empty.')
  const bound = exceeds(source, bounds)
  if (bound === 'depth') return fail('too-deep', `The file is not a map: its brackets are nested more than ${bounds.depth} levels deep.`)
  if (bound === 'containers') return fail('too-large', `The file holds more than ${bounds.containers} lists and objects, which is more than a map can be.`)
  try {
    const value: unknown = JSON.parse(source)
    if (!mayHoldUnkeepable.test(source)) return ok({ value, changed: false })
    let changed = false
    const cleaned = mapStrings(value, (string) => {
      const clean = cleanText(string)
      changed ||= clean !== string
      return clean
    })
    return ok({ value: cleaned, changed })
  } catch (error) {
    return fail('not-json', `This is not a JSON file, or it was cut off${placeOf(error, source)}.`)
  }
}

function mapStrings(value: unknown, change: (string: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [change(key), mapStrings(inner, change)]))
}

function placeOf(error: unknown, source: string): string {
  const at = error instanceof Error ? /position (\d+)/u.exec(error.message)?.[1] : undefined
  if (at === undefined) return ''
  const before = source.slice(0, Number(at))
  return ` (line ${before.split('\n').length}, character ${before.length - before.lastIndexOf('\n')})`
}

import type { z } from 'zod'
import { isPlainObject } from '../../argument/item-fields.ts'
import { valueProblem } from '../../argument/value-problem.ts'
import type { JsonObject } from '../../json.ts'
import type { ProblemList } from './problem-list.ts'

export interface ItemShape {
  /** What one is called in a sentence. */
  word: string
  fields: Record<string, z.ZodType>
  /** What a required field reads as when the file leaves it out or spoils it; without one, the item is left out. */
  fallback?: Record<string, unknown>
}

/**
 * One object of a map file as the program holds it: known fields checked, all others in `unknown`. Values are taken as
 * they stand in the file, so that what is nested in them survives too. Null, with a problem, where nothing can be made of it.
 */
export function readItem(raw: unknown, { word, fields, fallback = {} }: ItemShape, place: string, problems: ProblemList): JsonObject | null {
  if (!isPlainObject(raw)) {
    problems.add('wrong-type', `A ${word} should be an object; this one is left out.`, place)
    return null
  }
  const item: [string, unknown][] = []
  const at = typeof raw['id'] === 'string' && raw['id'] !== '' ? `${place} (${raw['id'].slice(0, 80)})` : place
  for (const [field, schema] of Object.entries(fields)) {
    const value = Object.hasOwn(raw, field) ? raw[field] : undefined
    if (schema.safeParse(value).success) {
      const trouble = value === undefined ? null : nestedProblem(value)
      if (trouble) problems.add('unkept', `The field “${field}” of a ${word} is left out. ${trouble}`, at)
      else if (value !== undefined) item.push([field, value])
      continue
    }
    const should = `should be ${schema.description ?? 'something else'}`
    if (schema.safeParse(undefined).success) {
      problems.add('wrong-type', `The field “${field}” of a ${word} ${should}; it is left out.`, at)
    } else if (Object.hasOwn(fallback, field)) {
      item.push([field, fallback[field]])
      if (value !== undefined || field !== 'tags') problems.add('wrong-type', `The field “${field}” of a ${word} ${should}; it is read as ${JSON.stringify(fallback[field])}.`, at)
    } else {
      problems.add('wrong-type', `The field “${field}” of a ${word} ${should}; without it the ${word} is left out.`, at)
      return null
    }
  }
  const unknown = readUnknown(raw, (field) => Object.hasOwn(fields, field), word, at, problems)
  if (unknown) item.push(['unknown', unknown])
  return Object.fromEntries(item) as JsonObject
}

/** The fields of an object that are none of ours, or undefined where there are none. */
export function readUnknown(
  raw: Record<string, unknown>,
  isKnown: (field: string) => boolean,
  word: string,
  at: string,
  problems: ProblemList,
): JsonObject | undefined {
  const kept = Object.entries(raw).filter(([field, value]) => {
    if (isKnown(field)) return false
    const trouble = valueProblem(value)
    if (trouble) problems.add('unkept', `The field “${field.slice(0, 80)}” of a ${word} is left out. ${trouble}`, at)
    return trouble === null
  })
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as JsonObject)
}

function nestedProblem(value: unknown): string | null {
  return typeof value === 'object' ? valueProblem(value) : null
}

import { isPlainObject } from '../../argument/item-fields.ts'
import type { Json, JsonObject } from '../../json.ts'
import { keptOf } from '../drafting/json-field.ts'

/** What an Argdown file said of a claim, a relation or the map that our model has no word for; whatever else stands there counts as nothing. */
export interface ArgdownKept {
  title?: string
  /** Where the claim stood among others. */
  at?: number
  /** Under which heading, from 1. */
  heading?: number
  isArgument: boolean
  /** Which step of the argument, from 1. */
  step?: number
  tags: readonly string[]
  data: JsonObject
  /** Metadata of the argument, where `data` is that of its step. */
  argument: JsonObject
  frontMatter: JsonObject
  headings: readonly { level: number; text: string }[]
}

export function argdownKept(item: { unknown?: JsonObject }): ArgdownKept {
  const kept = keptOf(item, 'argdown')
  const number = (name: string) => (Number.isSafeInteger(kept[name]) && (kept[name] as number) >= 0 ? { [name]: kept[name] as number } : {})
  return {
    ...(typeof kept['title'] === 'string' && kept['title'].trim() !== '' ? { title: kept['title'] } : {}),
    ...number('at'),
    ...number('heading'),
    ...number('step'),
    isArgument: kept['as'] === 'argument',
    tags: listOf(kept['tags']).filter((tag) => typeof tag === 'string'),
    data: objectOf(kept['data']),
    argument: objectOf(kept['argument']),
    frontMatter: objectOf(kept['frontMatter']),
    headings: listOf(kept['headings']).flatMap((heading) => {
      const { level, text } = objectOf(heading)
      return typeof text === 'string' && text.trim() !== '' && Number.isInteger(level) ? [{ level: Math.min(6, Math.max(1, level as number)), text }] : []
    }),
  }
}

function objectOf(value: Json | undefined): JsonObject {
  return isPlainObject(value) ? (value as JsonObject) : {}
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

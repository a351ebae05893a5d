import { isPlainObject } from '../../argument/item-fields.ts'
import { valueProblem } from '../../argument/value-problem.ts'
import type { JsonObject } from '../../json.ts'
import { parseYaml } from '../yaml/yaml-text.ts'

/** UTF-16 code units. What is longer is no metadata that anyone wrote. */
const longest = 100_000

/** The front matter or the `{…}` of an element as values; null where it is not YAML's mapping, or holds what cannot be kept. */
export function parseMetadata(text: string): JsonObject | null {
  if (text.trim() === '') return {}
  if (text.length > longest) return null
  const read = parseYaml(text)
  if (!read.ok || read.value.problems.length > 0) return null
  const { value } = read.value
  if (value === null) return {}
  return isPlainObject(value) && valueProblem(value) === null ? value : null
}

/**
 * A mapping on one line that is YAML to every reader of it and has no sign in its strings that Argdown would look at: braces, comments,
 * the line of signs that ends a front matter.
 */
export function flowMapping(values: JsonObject): string {
  const fields = Object.entries(values).map(([key, value]) => `${keyOf(key)}: ${flowValue(value)}`)
  return `{${fields.join(', ')}}`
}

export function keyOf(key: string): string {
  return /^[a-zA-Z][\w-]*$/.test(key) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(key) ? key : flowValue(key)
}

/** JSON is YAML. */
export function flowValue(value: unknown): string {
  return JSON.stringify(value)
    .replace(/"(?:[^"\\]|\\.)*"/g, (string) => string.replace(/[{}=<>@#\u2028\u2029\u007f-\u009f\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).replace(/\/(?=[/*])/g, '\\/'))
}

import { isKeepableText } from './clean-text.ts'
import { mapLimits } from './map-limits.ts'

/**
 * Why a value that the program only keeps cannot be kept, or null: not JSON, nested too deep, larger than `most` characters.
 * Walks with a list instead of recursion, because the value may come from a stranger.
 */
export function valueProblem(value: unknown, most: number = mapLimits.value): string | null {
  let level: unknown[] = [value]
  let size = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mapLimits.depth) return `This is nested more than ${mapLimits.depth} levels deep.`
    const next: unknown[] = []
    for (const part of level) {
      size += 1
      if (size > most) return `This is larger than ${most} characters.`
      if (typeof part === 'string') {
        size += part.length
        if (!isKeepableText(part)) return 'This holds a character that cannot be kept.'
      } else if (typeof part === 'number') {
        if (!Number.isFinite(part)) return 'This holds a number that JSON cannot express.'
      } else if (typeof part === 'object' && part !== null) {
        if (!Array.isArray(part) && !isJsonObject(part)) return 'This holds something that JSON cannot express.'
        for (const [key, inner] of Object.entries(part)) {
          if (!Array.isArray(part)) size += key.length
          if (inner !== undefined) next.push(inner)
        }
      } else if (typeof part !== 'boolean' && part !== null && part !== undefined) {
        return 'This holds something that JSON cannot express.'
      }
    }
    // A long string may have come last.
    if (size > most) return `This is larger than ${most} characters.`
    level = next
  }
  return null
}

function isJsonObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

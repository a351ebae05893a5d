import { Invalid } from '../../../../lib/data/data-errors.ts'
import { offsetConverter } from '../../../../lib/domain/document/text-offset.ts'
import type { OffsetUnit } from './offset-unit.ts'

/** How the places of one text go out and come in; inside they are UTF-16 code units. */
export interface Places {
  tell: (utf16: number) => number
  /** @throws Invalid for a place beyond the text */
  take: (told: number) => number
}

const asTheyAre: Places = { tell: (place) => place, take: (place) => place }

/** Surrogates come in pairs only: the database keeps no others. */
const pair = /[\ud800-\udbff]/

/** [AP10] Null for a text that counts alike in both units. */
export function placesIn(text: string | null | undefined, unit: OffsetUnit): Places {
  if (!text || unit === 'utf-16' || !pair.test(text)) return asTheyAre
  const { toCodePoint, toUtf16 } = offsetConverter(text)
  const length = toCodePoint(text.length)
  return {
    tell: toCodePoint,
    take: (told) => {
      if (told > length) throw new Invalid('range', 'The passage ends after the text does.')
      return toUtf16(told)
    },
  }
}

/** A stretch of the text with its two places told; whatever else is said of it stays. */
export function tellRange<T extends { start: number; end: number }>(range: T, { tell }: Places): T {
  return { ...range, start: tell(range.start), end: tell(range.end) }
}

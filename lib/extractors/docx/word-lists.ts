import { writeNumber } from '../html/list-mark.ts'
import type { NumberStyle } from '../html/list-mark.ts'
import type { MarkupElement } from '../html/markup-tree.ts'
import { childOf, elementsOf } from '../xml/find-element.ts'

interface Level {
  start: number
  format: string
  /** “%1.%2” */
  text: string
}

/** Counts a document's lists as Word does, so that each item carries the mark that its author saw. */
export class WordLists {
  readonly #levels = new Map<string, Map<number, Level>>()
  /** The number of a list → the definition it follows, and where it begins anew. */
  readonly #lists = new Map<string, { definition: string; starts: Map<number, number> }>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: MarkupElement | undefined) {
    if (!numbering) return
    for (const definition of elementsOf(numbering, 'w:abstractNum')) {
      const levels = elementsOf(definition, 'w:lvl').map((level): [number, Level] => [
        Number(level.attributes['w:ilvl'] ?? 0),
        { start: Number(valueOf(level, 'w:start') ?? 1) || 0, format: valueOf(level, 'w:numFmt') ?? 'decimal', text: valueOf(level, 'w:lvlText') ?? '' },
      ])
      this.#levels.set(definition.attributes['w:abstractNumId'] ?? '', new Map(levels))
    }
    for (const list of elementsOf(numbering, 'w:num')) {
      const starts = elementsOf(list, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = valueOf(override, 'w:startOverride')
        return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start) || 0]]
      })
      this.#lists.set(list.attributes['w:numId'] ?? '', { definition: valueOf(list, 'w:abstractNumId') ?? '', starts: new Map(starts) })
    }
  }

  /** The mark of the next item at this level of this list; null where it has none. */
  next(listId: string, at: number): string | null {
    const list = this.#lists.get(listId)
    const levels = list && this.#levels.get(list.definition)
    const level = levels?.get(at)
    if (!list || !levels || !level) return listId === '0' ? null : '•'
    const counts = this.#counts.get(list.definition) ?? []
    this.#counts.set(list.definition, counts)
    const anew = list.starts.get(at)
    const begins = anew !== undefined && !this.#begun.has(`${listId}:${at}`)
    this.#begun.add(`${listId}:${at}`)
    counts[at] = begins ? anew : counts[at] === undefined ? level.start : counts[at] + 1
    counts.length = at + 1
    if (level.format === 'bullet') return '•'
    if (level.format === 'none') return null
    const mark = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = levels.get(Number(digit) - 1)
      return writeNumber(counts[Number(digit) - 1] ?? of?.start ?? 1, styles[of?.format ?? ''] ?? '1')
    })
    return mark.trim() === '' ? null : mark.trim()
  }
}

const styles: Record<string, NumberStyle> = { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I' }

export function valueOf(element: MarkupElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

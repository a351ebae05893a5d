import type { TextLine } from './text-line.ts'

/**
 * How often a text says “here is”, “there is” and their like, in small letters: counted in one pass, however many columns' first lines
 * are asked about.
 */
export function countOpenings(lines: readonly TextLine[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const match of line.content.text.matchAll(/(?<!\p{L})(?:t?here|the|he|for|or|that|hat|when|hen) [\p{L}’']+/giu)) {
      const phrase = match[0].toLowerCase()
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
  return counts
}

import type { OutlineEntry } from './page-item.ts'

/** A file's bookmarks as a question: how deep is the heading with these words on this page? Null when no bookmark has them. */
export function outlineLevel(outline: readonly OutlineEntry[]): (text: string, page: number) => number | null {
  const levels = new Map<string, OutlineEntry[]>()
  for (const entry of outline) {
    const key = fold(entry.title)
    if (key.length < 3) continue
    levels.set(key, [...(levels.get(key) ?? []), entry])
  }
  return (text, page) => {
    const key = fold(text)
    const unnumbered = key.replace(/^(?:chapter|part|section)?\d+/, '')
    const found = [...(levels.get(key) ?? []), ...(levels.get(unnumbered) ?? [])].find((entry) => entry.page === undefined || Math.abs(entry.page - page) <= 1)
    return found ? Math.min(6, found.level + 1) : null
  }
}

/** Letters and figures only, in lower case. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

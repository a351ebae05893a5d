import type { PartRole, ReadPart } from '../../lib/domain/document/canonical-text.ts'

export const roleWords: Record<PartRole, string> = { original: 'Written for this', reprint: 'Reprinted here', editorial: 'Editorial' }

export function partTitle(text: string, part: ReadPart): string {
  return part.title ?? `${text.slice(part.start, part.start + 40).replace(/\s+/g, ' ').trim()}…`
}

/** “Rosa Lund, 1911 · reprinted here”. */
export function partSentence(part: Pick<ReadPart, 'authors' | 'date' | 'role'>): string {
  const who = [part.authors.join(', ') || null, part.date].filter(Boolean).join(', ')
  return [who || 'Nobody signs it', roleWords[part.role].toLowerCase()].join(' · ')
}

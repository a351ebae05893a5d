import type { LibraryDocument } from './library-document.ts'

export const sorts = [
  { value: 'title', label: 'By title' },
  { value: 'author', label: 'By author' },
  { value: 'date', label: 'By date' },
  { value: 'words', label: 'Longest first' },
  { value: 'passages', label: 'Most passages' },
  { value: 'added', label: 'Newest here' },
] as const
export type Sort = (typeof sorts)[number]['value']

export interface Filter {
  author: string | null
  tradition: string | null
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
type Order = (a: LibraryDocument, b: LibraryDocument) => number

const byTitle: Order = (a, b) => collator.compare(titleKey(a.title), titleKey(b.title))
const orders: Record<Sort, Order> = {
  title: byTitle,
  author: (a, b) => collator.compare(authorKey(a), authorKey(b)),
  date: (a, b) => (a.year ?? 9_999) - (b.year ?? 9_999),
  words: (a, b) => b.wordCount - a.wordCount,
  passages: (a, b) => b.passages - a.passages,
  added: (a, b) => b.addedAt.localeCompare(a.addedAt),
}

export function arrangeDocuments(documents: readonly LibraryDocument[], sort: Sort, filter: Filter): LibraryDocument[] {
  return documents
    .filter((document) => filter.author === null || whoOf(document).includes(filter.author))
    .filter((document) => filter.tradition === null || document.tradition === filter.tradition)
    .sort((a, b) => orders[sort](a, b) || byTitle(a, b) || (a.id < b.id ? -1 : 1))
}

/** What the library can be narrowed to, each once, in order. */
export function filterChoices(documents: readonly LibraryDocument[]): { authors: string[]; traditions: string[] } {
  const once = (values: string[]) => [...new Set(values)].sort(collator.compare)
  return {
    authors: once(documents.flatMap(whoOf)),
    traditions: once(documents.flatMap(({ tradition }) => (tradition ? [tradition] : []))),
  }
}

/** The authors, or the organisation that speaks where nobody signs. */
export function whoOf({ authors, organisation }: Pick<LibraryDocument, 'authors' | 'organisation'>): string[] {
  return authors.length > 0 ? [...authors] : organisation ? [organisation] : []
}

function authorKey(document: LibraryDocument): string {
  return document.authors[0]?.split(' ').at(-1) ?? document.organisation ?? '\uffff'
}

function titleKey(title: string): string {
  return title.replace(/^["'“‘«#\s]+|^(?:the|a|an)\s+/i, '')
}

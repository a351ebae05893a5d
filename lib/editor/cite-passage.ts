import type { ReadPart } from '../domain/document/canonical-text.ts'

/** What a citation says of a document. */
export interface CitedDocument {
  title: string
  authors: readonly string[]
  organisation?: string | null
  date?: string | null
  source?: string | null
}

/** Where in the document the words stand. */
interface CitedPlace {
  /** "14", "14–15". */
  page?: string | null
  /** Somebody's own piece in it: it is cited by its own author, title and date, "in" the document. */
  part?: Pick<ReadPart, 'title' | 'authors' | 'date'> | null
  address?: string | undefined
}

/** “The words” (Author, *Title*, date, p. 14), with the address of the passage on a line of its own where there is one. */
export function citePassage(exact: string, document: CitedDocument, { page, part, address }: CitedPlace = {}): string {
  const who = document.authors.length > 0 ? document.authors.join(', ') : (document.organisation ?? '')
  const own = part && (part.title || part.authors.length > 0) ? part : null
  const at = page ? `${/[–,]/.test(page) ? 'pp.' : 'p.'} ${page}` : ''
  const piece = own ? [own.authors.length > 0 ? own.authors.join(', ') : who, own.title ? `“${own.title}”` : '', own.date ?? ''] : []
  // An editor's name is said once, also when the piece is theirs.
  const host = own ? [own.authors.length > 0 && own.authors.join() !== document.authors.join() ? who : '', document.title] : [who, document.title]
  const [first, ...rest] = [...host, document.date ?? '', at].filter((words) => words !== '')
  const whole = [...piece.filter((words) => words !== ''), own ? `in ${first}` : first, ...rest]
  const quote = exact.replace(/\s*\n\s*/g, ' ').replaceAll('“', '‘').replaceAll('”', '’')
  return `“${quote}” (${whole.join(', ')})${address ? `\n${address}` : ''}`
}

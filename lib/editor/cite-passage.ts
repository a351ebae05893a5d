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

/** A citation as plain words, and as HTML for a program that sets titles in italics. */
interface Citation {
  plain: string
  html: string
}

/** “The words” (Author, *Title*, date, p. 14), with the address of the passage on a line of its own where there is one. */
export function citePassage(exact: string, document: CitedDocument, { page, part, address }: CitedPlace = {}): Citation {
  const at = page ? `${/[–,]/.test(page) ? 'pp.' : 'p.'} ${page}` : ''
  const who = document.authors.length > 0 ? document.authors.join(', ') : (document.organisation ?? '')
  const own = part && (part.title || part.authors.length > 0) ? part : null
  const piece = own ? [own.authors.length > 0 ? own.authors.join(', ') : who, own.title ? `“${own.title}”` : '', own.date ?? ''] : []
  // An editor's name is said once, also when the piece is theirs.
  const before = own ? (own.authors.length > 0 && own.authors.join() !== document.authors.join() ? who : '') : who
  const said = (words: readonly string[]) => words.filter((word) => word !== '')
  const quote = exact.replace(/\s*\n\s*/g, ' ').replaceAll('“', '‘').replaceAll('”', '’')
  const whole = (write: (words: string) => string, title: string) => {
    const [first, ...rest] = said([write(before), title, write(document.date ?? ''), at])
    return `“${write(quote)}” (${[...said(piece).map(write), own ? `in ${first}` : first, ...rest].join(', ')})`
  }
  const html = whole(inHtml, `<cite>${inHtml(document.title)}</cite>`)
  return {
    plain: `${whole((words) => words, document.title)}${address ? `\n${address}` : ''}`,
    html: `<p>${html}${address ? `<br><a href="${inHtml(address)}">${inHtml(address)}</a>` : ''}</p>`,
  }
}

function inHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

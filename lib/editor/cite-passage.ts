/** What a citation says of a document. */
export interface CitedDocument {
  title: string
  authors: readonly string[]
  organisation?: string | null
  date?: string | null
  source?: string | null
}

/** “The words” (Author, *Title*, date), with the address of the passage on a line of its own where there is one. */
export function citePassage(exact: string, document: CitedDocument, page?: string | null, address?: string): string {
  const who = document.authors.length > 0 ? document.authors.join(', ') : (document.organisation ?? '')
  const parts = [who, document.title, document.date ?? '', page ? `p. ${page}` : ''].filter((part) => part !== '')
  const quote = exact.replace(/\s*\n\s*/g, ' ').replaceAll('“', '‘').replaceAll('”', '’')
  return `“${quote}” (${parts.join(', ')})${address ? `\n${address}` : ''}`
}

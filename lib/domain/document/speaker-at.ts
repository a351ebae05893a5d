import type { DocumentPart } from '../argument/map-file.ts'
import { shortName } from './short-name.ts'

interface Spoken {
  title: string
  authors: readonly string[]
  date?: string | null
  parts?: readonly DocumentPart[]
}

/** Who speaks at a place of a document, where it is not the document's own authors. */
export interface Speaker {
  /** The same for all that these authors say in the document, in however many turns. */
  id: string
  name: string
}

/** By the innermost part that names its authors. Null where these are the document's, or no part names any. `start` counts as the parts do. */
export function speakerAt(document: Spoken, start: number): Speaker | null {
  const part = innermost(document.parts ?? [], start)
  if (!part || authorsId(part.authors) === authorsId(document.authors)) return null
  return { id: authorsId(part.authors), name: shortName({ title: document.title, authors: part.authors, date: part.date ?? document.date }) }
}

function innermost(parts: readonly DocumentPart[], at: number): DocumentPart | null {
  let inner: DocumentPart | null = null
  for (const part of parts) {
    if (part.authors.length > 0 && part.start <= at && at < part.end && (inner === null || part.end - part.start <= inner.end - inner.start)) inner = part
  }
  return inner
}

function authorsId(authors: readonly string[]): string {
  return JSON.stringify(authors.toSorted())
}

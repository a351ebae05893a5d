import type { DocumentId } from '../domain/ids.ts'
import type { Tx } from './database.ts'
import { Conflict, Invalid } from './data-errors.ts'

/** What people say about a document; all of it can be edited. */
export interface DocumentMeta {
  title: string
  authors: readonly string[]
  organisation: string | null
  tradition: string | null
  /** As the text gives it: a year, a month, a day, a span. */
  date: string | null
  source: string | null
  /** BCP 47. */
  language: string | null
}

/**
 * Writes over what people say of a document, whose row the transaction holds. Throws Conflict `changed-meanwhile` when
 * `expectedVersion` is given and no longer the document's.
 */
export async function writeFields(tx: Tx, row: DocumentMeta & { id: DocumentId; version: number }, changes: Partial<DocumentMeta>, expectedVersion?: number): Promise<void> {
  if (expectedVersion !== undefined && row.version !== expectedVersion) {
    throw new Conflict('changed-meanwhile', 'Someone else changed this document in the meantime. Look at it again before you save.', { version: row.version })
  }
  const meta = checkedMeta({ ...asMeta(row), ...changes })
  await tx.document.update({
    where: { id: row.id },
    data: { ...meta, authors: [...meta.authors], year: yearOf(meta.date), version: { increment: 1 }, updatedAt: new Date() },
  })
}

/** The first year between 1000 and 2999 in a date as a text gives it. */
export function yearOf(date: string | null): number | null {
  const year = date?.match(/(?<!\d)[12]\d{3}(?!\d)/)?.[0]
  return year ? Number(year) : null
}

/** As it is kept: each in one line, none empty. Throws where there is no title. */
export function checkedMeta(meta: DocumentMeta): DocumentMeta {
  const line = (value: string | null) => value?.trim().replace(/\s+/g, ' ').slice(0, 1_000) || null
  const title = line(meta.title)
  if (!title) throw new Invalid('title', 'A document needs a title.')
  const authors = meta.authors.map((author) => line(author)).filter((author) => author !== null).slice(0, 100)
  return { title, authors, organisation: line(meta.organisation), tradition: line(meta.tradition), date: line(meta.date), source: line(meta.source), language: line(meta.language) }
}

export function asMeta({ title, authors, organisation, tradition, date, source, language }: DocumentMeta): DocumentMeta {
  return { title, authors, organisation, tradition, date, source, language }
}

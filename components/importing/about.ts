import type { StoredReading } from '../../lib/domain/document/reading.ts'

/** What people say of a text, beside its words. */
export interface About {
  title: string
  authors: readonly string[]
  organisation: string | null
  date: string | null
  language: string | null
}

export function aboutOf(reading: StoredReading): About {
  return {
    title: reading.title?.value ?? '',
    authors: reading.authors.map((author) => author.value),
    organisation: reading.organisation?.value ?? null,
    date: reading.date?.value ?? null,
    language: reading.language,
  }
}

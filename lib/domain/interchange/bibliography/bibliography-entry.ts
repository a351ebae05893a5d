/** What a bibliography says of a work, in the words this program has for documents. */
export interface BibliographyEntry {
  /** What the file calls it: a BibTeX key, an id. */
  key?: string
  title: string
  authors: readonly string[]
  organisation?: string
  /** As the file gives it: a year, a month (1936-08), a day. */
  date?: string
  /** An address or a DOI, else where it was published. */
  source?: string
  /** BCP 47, or the language's name. */
  language?: string
}

export const bibliographyFormats = ['bibtex', 'ris', 'csl'] as const
export type BibliographyFormat = (typeof bibliographyFormats)[number]

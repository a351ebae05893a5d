import type { BibliographyEntry } from './bibliography-entry.ts'
import { splitName } from './split-name.ts'
import type { ListedDocument } from './write-bibliography.ts'
import { yearIn } from './year-in.ts'

export interface BibliographyMatch<T> {
  document: T
  entry: BibliographyEntry
  /** What the entry says and the document does not. */
  fills: Partial<Pick<BibliographyEntry, 'authors' | 'organisation' | 'date' | 'source' | 'language'>>
}

export interface MatchedBibliography<T> {
  matches: readonly BibliographyMatch<T>[]
  /** No document of the library is it, or more than one could be. */
  unmatched: readonly { entry: BibliographyEntry; why: 'none' | 'several' }[]
}

/**
 * [BI7] Finds for each entry the document that it is about: by its title, where years and first authors do not speak against it. One that fits
 * several documents fits none.
 */
export function matchBibliography<T extends ListedDocument>(entries: readonly BibliographyEntry[], documents: readonly T[]): MatchedBibliography<T> {
  const byTitle = new Map<string, T[]>()
  for (const document of documents) {
    for (const key of new Set([folded(document.title), folded(mainTitle(document.title))])) {
      if (key === '') continue
      const list = byTitle.get(key)
      if (list) list.push(document)
      else byTitle.set(key, [document])
    }
  }
  const matches: BibliographyMatch<T>[] = []
  const unmatched: { entry: BibliographyEntry; why: 'none' | 'several' }[] = []
  const taken = new Set<string>()
  for (const entry of entries) {
    const alike = byTitle.get(folded(entry.title)) ?? byTitle.get(folded(mainTitle(entry.title))) ?? []
    const fitting = alike.filter((document) => !taken.has(document.id) && agrees(entry, document))
    const [document, ...more] = fitting
    if (!document || more.length > 0) {
      unmatched.push({ entry, why: document ? 'several' : 'none' })
      continue
    }
    taken.add(document.id)
    matches.push({ document, entry, fills: fillsFor(entry, document) })
  }
  return { matches, unmatched }
}

function agrees(entry: BibliographyEntry, document: ListedDocument): boolean {
  const [year, other] = [yearIn(entry.date), yearIn(document.date)]
  if (year && other && year !== other) return false
  const [author, own] = [entry.authors[0], document.authors[0]]
  return !author || !own || entry.authors.some((one) => document.authors.some((another) => folded(splitName(one).family) === folded(splitName(another).family)))
}

/** Only what the document does not say yet. */
function fillsFor(entry: BibliographyEntry, document: ListedDocument): BibliographyMatch<ListedDocument>['fills'] {
  const fills: BibliographyMatch<ListedDocument>['fills'] = {}
  if (document.authors.length === 0 && entry.authors.length > 0) fills.authors = entry.authors
  for (const field of ['organisation', 'date', 'source'] as const) if (!document[field] && entry[field]) fills[field] = entry[field]
  const language = languageTag(entry.language)
  if (!document.language && language) fills.language = language
  return fills
}

const languages: Record<string, string> = { english: 'en', american: 'en', british: 'en', german: 'de', ngerman: 'de', french: 'fr', spanish: 'es', italian: 'it', russian: 'ru', dutch: 'nl', polish: 'pl', portuguese: 'pt', latin: 'la', ukrainian: 'uk', serbian: 'sr', croatian: 'hr', czech: 'cs', swedish: 'sv' }

/** BibLaTeX names languages; a library keeps their tags (BCP 47). */
function languageTag(language = ''): string | undefined {
  const name = language.trim().toLowerCase()
  return Object.hasOwn(languages, name) ? languages[name] : /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(name) ? language.trim() : undefined
}

function mainTitle(title: string): string {
  const end = title.search(/[:.–—]\s/)
  return end > 8 ? title.slice(0, end) : title
}

function folded(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^(?:the|a|an)\s+/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

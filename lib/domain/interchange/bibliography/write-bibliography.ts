import { canonicalJson } from '../sic-json/canonical-json.ts'
import type { BibliographyFormat } from './bibliography-entry.ts'
import { citeKeys } from './cite-key.ts'
import { splitName } from './split-name.ts'
import { yearIn } from './year-in.ts'

/** A document as a library has it. */
export interface ListedDocument {
  id: string
  title: string
  authors: readonly string[]
  organisation?: string | null
  date?: string | null
  source?: string | null
  language?: string | null
}

export const bibliographyFiles: Record<BibliographyFormat, { title: string; ending: string; mediaType: string }> = {
  bibtex: { title: 'BibTeX', ending: 'bib', mediaType: 'application/x-bibtex' },
  ris: { title: 'RIS', ending: 'ris', mediaType: 'application/x-research-info-systems' },
  csl: { title: 'CSL JSON', ending: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
}

/** A library as a bibliography: [BI5] each document once, under a key of its own. */
export function writeBibliography(documents: readonly ListedDocument[], format: BibliographyFormat): string {
  const keys = citeKeys(documents)
  const entries = [...documents].map((document) => ({ key: keys.get(document.id)!, document })).sort((a, b) => (a.key < b.key ? -1 : 1))
  if (format === 'csl') return `${canonicalJson(entries.map(({ key, document }) => cslOf(key, document)))}\n`
  return entries.map(({ key, document }) => (format === 'bibtex' ? bibtexOf(key, document) : risOf(key, document))).join('\n')
}

function isAddress(source: string): boolean {
  return /^https?:\/\/\S+$/i.test(source)
}

function bibtexOf(key: string, { title, authors, organisation, date, source, language }: ListedDocument): string {
  const year = yearIn(date)
  const fields: [string, string | undefined][] = [
    ['title', `{${escaped(title)}}`],
    ['author', (authors.length > 0 ? authors.map(bibtexName) : organisation ? [`{${escaped(organisation)}}`] : []).join(' and ') || undefined],
    ['organization', authors.length > 0 && organisation ? escaped(organisation) : undefined],
    ['year', year],
    ['date', date && /^\d{4}(?:-\d\d){0,2}$/.test(date) ? date : undefined],
    ['note', date && date !== year && !/^\d{4}(?:-\d\d){0,2}$/.test(date) ? escaped(date) : undefined],
    ['url', source && isAddress(source) ? source.replace(/[{}\\]/g, encodeURIComponent) : undefined],
    ['howpublished', source && !isAddress(source) ? escaped(source) : undefined],
    ['langid', language ? escaped(language) : undefined],
  ]
  return `@misc{${key},\n${fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`  ${name} = {${value}},`])).join('\n')}\n}\n`
}

function bibtexName(author: string): string {
  const { family, given } = splitName(author)
  // A name of one word, or with “and” in it, is not to be taken apart.
  if (given === '' || / and /i.test(author)) return `{${escaped(author)}}`
  return `${escaped(family)}, ${escaped(given)}`
}

function escaped(words: string): string {
  const signs: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  return words.replace(/\s+/g, ' ').trim().replace(/[\\~^{}&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`)
}

function risOf(key: string, { title, authors, organisation, date, source, language }: ListedDocument): string {
  const line = (tag: string, value: string) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`
  const lines = [
    line('TY', 'GEN'),
    line('ID', key),
    line('TI', title),
    ...authors.map((author) => {
      const { family, given } = splitName(author)
      return line('AU', given === '' ? family : `${family}, ${given}`)
    }),
    ...(authors.length === 0 && organisation ? [line('AU', organisation)] : organisation ? [line('PB', organisation)] : []),
    ...(yearIn(date) ? [line('PY', yearIn(date)!)] : []),
    ...(date ? [line('DA', /^\d{4}(?:-\d\d){0,2}$/.test(date) ? date.replaceAll('-', '/') : date)] : []),
    ...(source ? [line(isAddress(source) ? 'UR' : 'N1', source)] : []),
    ...(language ? [line('LA', language)] : []),
    'ER  - ',
  ]
  return `${lines.join('\r\n')}\r\n`
}

function cslOf(key: string, { title, authors, organisation, date, source, language }: ListedDocument) {
  const exact = date?.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/)
  const year = yearIn(date)
  const parts = exact ? exact.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])) : year ? [Number(year)] : null
  return {
    id: key,
    type: 'document',
    title,
    ...(authors.length > 0 ? { author: authors.map((author) => (splitName(author).given === '' ? { literal: author } : { family: splitName(author).family, given: splitName(author).given })) } : organisation ? { author: [{ literal: organisation }] } : {}),
    ...(authors.length > 0 && organisation ? { publisher: organisation } : {}),
    ...(parts ? { issued: { 'date-parts': [parts] } } : date ? { issued: { literal: date } } : {}),
    ...(source ? (isAddress(source) ? { URL: source } : { note: source }) : {}),
    ...(language ? { language } : {}),
  }
}

import { isPlainObject } from '../../argument/item-fields.ts'
import type { Problem } from '../../result.ts'
import { parseJson } from '../sic-json/parse-json.ts'
import type { BibliographyEntry } from './bibliography-entry.ts'

/** CSL JSON: a list of items, or one, or an object with `items`. */
export function readCsl(text: string): { entries: BibliographyEntry[]; problems: Problem[] } {
  const parsed = parseJson(text)
  if (!parsed.ok) return { entries: [], problems: [parsed.error] }
  const { value } = parsed.value
  const items: unknown[] = Array.isArray(value) ? value : isPlainObject(value) && Array.isArray(value['items']) ? value['items'] : [value]
  const entries: BibliographyEntry[] = []
  const problems: Problem[] = []
  for (const item of items) {
    const entry = isPlainObject(item) ? entryOf(item) : null
    if (entry) entries.push(entry)
    else problems.push({ code: 'no-title', message: 'An entry has no title. It was left out.' })
  }
  return { entries, problems }
}

function entryOf(item: Record<string, unknown>): BibliographyEntry | null {
  const words = (...names: string[]) => names.map((name) => item[name]).find((value): value is string | number => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number')
  const text = (...names: string[]) => {
    const value = words(...names)
    return value === undefined ? undefined : String(value).replace(/<\/?(?:i|b|sub|sup|span)[^<>]{0,200}>/g, '').trim()
  }
  const title = text('title')
  if (title === undefined) return null
  const people = (Array.isArray(item['author']) ? item['author'] : []).filter(isPlainObject)
  const issued = isPlainObject(item['issued']) ? item['issued'] : {}
  const doi = text('DOI')
  const fields = { key: text('id', 'citation-key'), organisation: text('publisher'), date: dateOf(issued), source: text('URL') ?? (doi ? `https://doi.org/${doi}` : undefined) ?? text('container-title', 'note'), language: text('language') }
  return { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), title, authors: people.map(nameOf).filter((name) => name !== '') }
}

function nameOf(person: Record<string, unknown>): string {
  const part = (name: string) => (typeof person[name] === 'string' ? person[name].trim() : '')
  if (part('literal')) return part('literal')
  return [part('given'), part('dropping-particle'), part('non-dropping-particle'), part('family'), part('suffix')].filter(Boolean).join(' ')
}

function dateOf(issued: Record<string, unknown>): string | undefined {
  const parts = issued['date-parts']
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined
  if (Array.isArray(first)) {
    const numbers = first.map(Number).filter((part) => Number.isInteger(part) && part > 0)
    if (numbers.length > 0) return numbers.slice(0, 3).map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join('-')
  }
  const said = issued['literal'] ?? issued['raw']
  return typeof said === 'string' && said.trim() !== '' ? said.trim() : undefined
}

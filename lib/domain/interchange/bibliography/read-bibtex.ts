import type { Problem } from '../../result.ts'
import type { BibliographyEntry } from './bibliography-entry.ts'
import { latexWords } from './latex-words.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** BibTeX and BibLaTeX: entries with fields in braces, in quotation marks, as numbers, as names of `@string`s, joined by `#`. Linear in the text. */
export function readBibtex(text: string): { entries: BibliographyEntry[]; problems: Problem[] } {
  const reader = new BibtexReader(text)
  reader.readAll()
  return { entries: reader.entries, problems: reader.problems }
}

class BibtexReader {
  readonly entries: BibliographyEntry[] = []
  readonly problems: Problem[] = []
  readonly #text: string
  readonly #strings = new Map<string, string>(months.map((name, index) => [name, String(index + 1)]))
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  readAll(): void {
    for (;;) {
      const start = this.#text.indexOf('@', this.#at)
      if (start < 0) return
      this.#at = start + 1
      const head = this.#match(/\s*([A-Za-z]+)\s*([{(])/y)
      if (!head) continue
      const type = head[1]!.toLowerCase()
      if (type === 'comment') continue
      if (type === 'preamble') {
        this.#value()
        continue
      }
      const key = type === 'string' ? undefined : this.#match(/\s*([^\s,={}()"]*)\s*,?/y)?.[1]
      const fields = this.#fields()
      if (type === 'string') for (const [name, value] of fields) this.#strings.set(name, value)
      else this.#keep(key, fields)
    }
  }

  #keep(key: string | undefined, fields: ReadonlyMap<string, string>): void {
    const entry = entryOf(key, fields)
    if (entry) this.entries.push(entry)
    else this.problems.push({ code: 'no-title', message: 'An entry has no title. It was left out.', ...(key ? { at: key.slice(0, 80) } : {}) })
  }

  /** Up to the end of the entry; what is broken in it ends it, so that the next can be read. */
  #fields(): Map<string, string> {
    const fields = new Map<string, string>()
    for (;;) {
      const name = this.#match(/[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*/y)?.[1]?.toLowerCase()
      if (name === undefined) return fields
      const value = this.#value()
      if (value === null) {
        this.problems.push({ code: 'cut-off', message: 'An entry is not closed. What stands before the break was read.', at: name })
        return fields
      }
      if (!fields.has(name)) fields.set(name, value)
    }
  }

  #value(): string | null {
    const parts: string[] = []
    for (;;) {
      this.#match(/\s*/y)
      const sign = this.#text[this.#at]
      const part = sign === '{' ? this.#enclosed('}') : sign === '"' ? this.#enclosed('"') : this.#named()
      if (part === null) return null
      parts.push(part)
      if (!this.#match(/\s*#\s*/y)) return parts.join('')
    }
  }

  /** Between braces, or between quotation marks that stand outside any brace; a backslash takes the next sign along. */
  #enclosed(closes: string): string | null {
    const from = this.#at + 1
    let depth = 0
    for (let at = from; at < this.#text.length; at++) {
      const sign = this.#text[at]!
      if (sign === '\\') at++
      else if (depth === 0 && sign === closes) {
        this.#at = at + 1
        return this.#text.slice(from, at)
      } else if (sign === '{') depth++
      else if (sign === '}') depth--
      // An entry that begins at the head of a line is no longer this one's.
      else if (sign === '@' && this.#text[at - 1] === '\n' && /^@[A-Za-z]+\s*\{[^\s,={}]+,/.test(this.#text.slice(at, at + 200))) {
        this.#at = at
        return null
      }
    }
    this.#at = this.#text.length
    return null
  }

  #named(): string | null {
    const name = this.#match(/[^\s,#{}()"=@]+/y)?.[0]
    return name === undefined ? null : (this.#strings.get(name.toLowerCase()) ?? name)
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at += found[0].length
    return found
  }
}

function entryOf(key: string | undefined, fields: ReadonlyMap<string, string>): BibliographyEntry | null {
  const words = (...names: string[]) => names.map((name) => latexWords(fields.get(name) ?? '')).find((value) => value !== '')
  const title = words('title')
  if (title === undefined) return null
  const subtitle = words('subtitle')
  const doi = words('doi')
  const url = fields.get('url')?.replace(/\\([%#_&~{}])/g, '$1').trim()
  const about = {
    key: key || undefined,
    organisation: words('organization', 'institution', 'publisher', 'school'),
    date: dateOf(words('date'), words('year'), words('month')),
    source: url || (doi ? `https://doi.org/${doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')}` : words('journaltitle', 'journal', 'booktitle', 'howpublished')),
    language: words('langid', 'language', 'hyphenation'),
  }
  return { ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)), title: subtitle ? `${title}: ${subtitle}` : title, authors: namesOf(fields.get('author') ?? fields.get('editor') ?? '') }
}

function dateOf(date: string | undefined, year: string | undefined, month: string | undefined): string | undefined {
  if (date !== undefined || year === undefined) return date
  const number = Number(month) || months.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1
  return /^\d{4}$/.test(year) && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : year
}

/** “Last, First and {A Body} and First von Last”, each as one says it. */
function namesOf(raw: string): string[] {
  const names: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= raw.length; at++) {
    if (raw[at] === '\\') at++
    else if (raw[at] === '{') depth++
    else if (raw[at] === '}') depth--
    else if (at === raw.length || (depth === 0 && /^\sand\s/i.test(raw.slice(at, at + 5)))) {
      names.push(raw.slice(from, at))
      from = at + 5
      at += 4
    }
  }
  return names.map(nameOf).filter((name) => name !== '' && name !== 'others')
}

function nameOf(raw: string): string {
  const name = raw.trim()
  if (/^\{[\s\S]*\}$/.test(name) || !name.includes(',')) return latexWords(name)
  const [family = '', ...rest] = name.split(',')
  // “Last, Jr, First”
  const [suffix, given] = rest.length > 1 ? [rest[0]!, rest.slice(1).join(' ')] : ['', rest[0]!]
  return latexWords([given, family, suffix].map((part) => part.trim()).filter(Boolean).join(' '))
}

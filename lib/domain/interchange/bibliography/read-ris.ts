import type { Problem } from '../../result.ts'
import type { BibliographyEntry } from './bibliography-entry.ts'
import { splitName } from './split-name.ts'

/** RIS: a tag, two spaces, a dash and a value on each line; `ER` ends an entry. */
export function readRis(text: string): { entries: BibliographyEntry[]; problems: Problem[] } {
  const entries: BibliographyEntry[] = []
  const problems: Problem[] = []
  let fields: Map<string, string[]> | null = null
  let last: string[] | null = null
  const finish = () => {
    if (!fields) return
    const entry = entryOf(fields)
    if (entry) entries.push(entry)
    else problems.push({ code: 'no-title', message: 'An entry has no title. It was left out.', ...(fields.get('ID') ? { at: fields.get('ID')![0]!.slice(0, 80) } : {}) })
    fields = null
    last = null
  }
  for (const line of text.split(/\r\n?|\n/)) {
    const found = /^\s*([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/.exec(line)
    if (!found) {
      // A long value may go on in the next line.
      if (last && line.trim() !== '') last[last.length - 1] += ` ${line.trim()}`
      continue
    }
    const [, tag, value] = found as unknown as [string, string, string]
    if (tag === 'TY') {
      finish()
      fields = new Map()
    } else if (tag === 'ER') finish()
    else if (fields) {
      const values = fields.get(tag) ?? []
      values.push(value.trim())
      fields.set(tag, values)
      last = values
    }
  }
  finish()
  return { entries, problems }
}

function entryOf(fields: ReadonlyMap<string, readonly string[]>): BibliographyEntry | null {
  const first = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).find((value) => value !== '')
  const title = first('TI', 'T1', 'CT', 'BT')
  if (title === undefined) return null
  const day = first('DA', 'PY', 'Y1')?.replace(/\/+$/, '')
  const [key, organisation, source, language] = [first('ID'), first('PB'), first('UR', 'DO', 'L1') ?? first('T2', 'JO', 'N1'), first('LA')]
  return {
    ...(key === undefined ? {} : { key }),
    title,
    authors: [...(fields.get('AU') ?? []), ...(fields.get('A1') ?? [])].filter((author) => author !== '').map(asSaid),
    ...(organisation === undefined ? {} : { organisation }),
    ...(day === undefined ? {} : { date: /^\d{4}(?:\/\d{1,2}){0,2}$/.test(day) ? day.split('/').map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-') : day }),
    ...(source === undefined ? {} : { source: /^10\.\d{4,9}\//.test(source) ? `https://doi.org/${source}` : source }),
    ...(language === undefined ? {} : { language }),
  }
}

/** “Trotsky, Leon” as one says it. */
function asSaid(author: string): string {
  const { family, given } = splitName(author)
  return [given, family].filter(Boolean).join(' ')
}

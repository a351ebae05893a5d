import type { CitedDocument } from '../../../lib/domain/argument/map-file.ts'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { countBundle, type BundleCounts } from '../../../lib/domain/interchange/count-bundle.ts'
import { decodeMapFile } from '../../../lib/domain/interchange/decode-map-file.ts'
import { fitToLimits } from '../../../lib/domain/interchange/fit-to-limits.ts'
import { likelyFormats } from '../../../lib/domain/interchange/likely-formats.ts'
import { mapFormats } from '../../../lib/domain/interchange/map-formats.ts'
import { readMapText } from '../../../lib/domain/interchange/read-map-text.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { titleFromName } from '../../../lib/domain/title-from-name.ts'

export interface MapFileQuestion {
  bytes: Uint8Array
  fileName: string
  /** As a person says; else as the file looks. */
  format?: string
}

/** What can be said of a map file before it is brought along. */
export interface MapFileSummary {
  format: FormatChoice
  /** Every format that can be read, for who knows better. */
  formats: readonly FormatChoice[]
  /** Why it cannot be brought along, in a sentence; the rest is then empty. */
  refusal?: string
  title: string
  counts: BundleCounts
  /** The titles of the documents that come with their text, the first few. */
  documents: readonly string[]
  /** Of those that are only named: whether the library has them, the server finds out. */
  named: readonly string[]
  /** Each once, in words; the first few hundred. */
  problems: readonly string[]
  moreProblems: number
}

interface FormatChoice {
  name: string
  title: string
}

const readableFormats: readonly FormatChoice[] = mapFormats.filter(({ read }) => read).map(({ name, title }) => ({ name, title }))

const mostProblems = 300
const mostTitles = 5
const nothing: BundleCounts = { claims: 0, relations: 0, evidence: 0, documents: 0, passages: 0, voices: 0 }

/** [IE2] Reads the file as the server will, and keeps nothing. */
export function summariseMapFile({ bytes, fileName, format: asked }: MapFileQuestion): MapFileSummary {
  const text = decodeMapFile(bytes)
  const read = readMapText(text, { fileName, ...(asked !== undefined && { format: asked }) })
  if (!read.ok) {
    const guess = mapFormats.find(({ name }) => name === asked) ?? likelyFormats(text, fileName)[0]
    return refused(guess ? { name: guess.name, title: guess.title } : { name: '', title: '' }, read.error.message)
  }
  const { bundle, problems, format } = read.value
  const { map } = readMap(bundle.map)
  const fitted = fitToLimits(map)
  const { name, title } = format
  if (!fitted.ok) return refused({ name, title }, fitted.error.message)
  const told = [...problems, ...fitted.value.problems].map(({ message, at }) => (at === undefined ? message : `${message} (${shorten(at, 60)})`))
  return {
    format: { name, title },
    formats: readableFormats,
    title: map.title.trim() || (map.question !== undefined && map.claims.get(map.question)?.text) || titleFromName(fileName),
    counts: countBundle({ ...bundle, map }),
    documents: titles(bundle.documents.filter(({ text }) => text !== undefined)),
    named: titles(bundle.documents.filter(({ text }) => text === undefined)),
    problems: told.slice(0, mostProblems),
    moreProblems: Math.max(0, told.length - mostProblems),
  }
}

function titles(documents: readonly CitedDocument[]): string[] {
  const shown = documents.slice(0, mostTitles).map(({ title }) => `‘${shorten(title, 60)}’`)
  return documents.length > mostTitles ? [...shown, `${(documents.length - mostTitles).toLocaleString('en')} more`] : shown
}

function refused(format: FormatChoice, refusal: string): MapFileSummary {
  return { format, formats: readableFormats, refusal, title: '', counts: nothing, documents: [], named: [], problems: [], moreProblems: 0 }
}

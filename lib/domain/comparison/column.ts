import type { CitedDocument } from '../argument/map-file.ts'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { byCodeUnit } from '../argument/by-code-unit.ts'
import { shortName } from '../document/short-name.ts'
import type { DocumentId, VoiceId } from '../ids.ts'
import { tellNamesApart } from './tell-names-apart.ts'

/** `document:ID`, `part:DOCUMENT/PART`, `voice:ID` or `set:NAME`, each name percent-encoded: one word, safe in an address. */
export type ColumnId = string

interface Named {
  id: ColumnId
  /** As the head of a column says it: “Trotsky 1936”, “Bordiga”. */
  name: string
  /** Named by a title, not by who wrote it: a sentence puts it in quotation marks. */
  byTitle?: true
  /** As the text gives it: a year, a month, a day, a span. */
  date?: string
}

/** Whoever a column of a comparison listens to (10-meaning: documents, parts, voices, or chosen sets of them). */
export type Column =
  | (Named & { kind: 'document'; document: DocumentId })
  | (Named & { kind: 'part'; document: DocumentId; part: string })
  | (Named & { kind: 'voice'; voice: VoiceId })
  | (Named & { kind: 'set'; members: readonly ColumnId[] })

export const documentColumn = (document: DocumentId): ColumnId => `document:${encode(document)}`
export const partColumn = (document: DocumentId, part: string): ColumnId => `part:${encode(document)}/${encode(part)}`
export const voiceColumn = (voice: VoiceId): ColumnId => `voice:${encode(voice)}`

/** A lone surrogate cannot be percent-encoded; a file may bring one in an id. */
function encode(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

/** Every column a map offers, sets left out: documents by date and name, each followed by its parts, then the voices by name. */
export function columnsOf(map: Pick<ArgumentMap, 'voices'>, documents: readonly CitedDocument[]): Column[] {
  const plain = documents.map((document) => ({ document, column: ofDocument(document), parts: (document.parts ?? []).map((part) => ({ part, column: ofPart(document, part) })) }))
  // In the order of their ids, so that what is numbered keeps its number; a text beside its own parts is told apart from none of them.
  const ordered = plain.toSorted((a, b) => byCodeUnit(a.document.id, b.document.id))
  const names = tellNamesApart(ordered.map(({ column, document }) => ({ name: column.name, title: document.title })))
  const partNames = tellNamesApart(ordered.flatMap(({ document, parts }) => parts.map(({ part, column }) => ({ name: column.name, title: part.title ?? document.title }))))
  const told = new Map(ordered.map(({ column }, index) => [column, names[index]!] as const))
  ordered.flatMap(({ parts }) => parts).forEach(({ column }, index) => told.set(column, partNames[index]!))
  const named = (column: Column): Column => ({ ...column, name: told.get(column)! })
  const texts = plain.map(({ column, parts }) => ({ column: named(column), parts: parts.map((part) => named(part.column)) }))
  texts.sort((a, b) => byDate(a.column, b.column))
  const voices = [...map.voices.values()].map(({ id, name }): Column => ({ id: voiceColumn(id), kind: 'voice', voice: id, name: name.trim() || 'A voice' }))
  return [...texts.flatMap(({ column, parts }) => [column, ...parts.toSorted(byDate)]), ...voices.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || byCodeUnit(a.id, b.id))]
}

function ofDocument(document: CitedDocument): Column {
  const date = document.date ?? spanOf((document.parts ?? []).flatMap(({ date }) => date ?? []))
  return { id: documentColumn(document.id), kind: 'document', document: document.id, name: shortName(document), ...titled(document.authors, document.organisation), ...(date === undefined ? {} : { date }) }
}

function ofPart(document: CitedDocument, part: NonNullable<CitedDocument['parts']>[number]): Column {
  // An editor's words are not the author's, also where nobody says whose they are.
  const unnamed = part.authors.length === 0 && part.role === 'editorial'
  const authors = part.authors.length > 0 || unnamed ? part.authors : document.authors
  const date = part.date ?? document.date
  return { id: partColumn(document.id, part.id), kind: 'part', document: document.id, part: part.id, name: unnamed ? (part.title ?? `The editors of ${shortName(document)}`) : partName(document, part, authors, date), ...(unnamed ? (part.title === undefined ? {} : { byTitle: true as const }) : titled(authors, document.organisation)), ...(date === undefined ? {} : { date }) }
}

/** By who wrote it and when; where only the text is known, by that and when; else by its own title. */
function partName(document: CitedDocument, part: NonNullable<CitedDocument['parts']>[number], authors: readonly string[], date: string | undefined): string {
  if (authors.length > 0) return shortName({ title: part.title ?? document.title, authors, date: date ?? null })
  return date === undefined ? (part.title ?? shortName(document)) : `${shortName({ ...document, date: null })}, ${date}`
}

function titled(authors: readonly string[], organisation: string | undefined): { byTitle?: true } {
  return authors.some((author) => author.trim() !== '') || organisation?.trim() ? {} : { byTitle: true }
}

/** A document of dated parts spans their dates. */
function spanOf(dates: readonly string[]): string | undefined {
  const sorted = dates.toSorted(byCodeUnit)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined || first === last ? first : `${first}–${last}`
}

function byDate(a: Column, b: Column): number {
  return byCodeUnit(a.date ?? '￿', b.date ?? '￿') || a.name.localeCompare(b.name, 'en') || byCodeUnit(a.id, b.id)
}

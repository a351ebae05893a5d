import type { Evidence, Report, Stance } from '../argument/evidence.ts'
import type { CitedDocument, CitedPassage, DocumentPart } from '../argument/map-file.ts'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { byCodeUnit } from '../argument/by-code-unit.ts'
import { foldText } from '../argument/fold-text.ts'
import type { DocumentId, PassageId } from '../ids.ts'
import { documentColumn, partColumn, voiceColumn, type ColumnId } from './column.ts'
import { rowIdOf, type RowId } from './row.ts'

/** What one piece of evidence says in one column. */
export interface Testimony {
  evidence: Evidence
  stance: Stance
  /** By what the passage makes someone else say; else it is its author's own voice. */
  report?: Report
  document?: DocumentId
  /** The part of the document in which the passage begins. */
  part?: string
  /** The part's date, else the document's. */
  date?: string
  /** Who wrote what the passage stands in, as one word for each author or authors; an editor whom nobody names is not the author. */
  author?: string
}

export type Testimonies = ReadonlyMap<RowId, ReadonlyMap<ColumnId, readonly Testimony[]>>

type Passage = Pick<CitedPassage, 'id' | 'document' | 'start'>

/**
 * Who says what, by claim or inference and by column: documents, parts and voices. Each list in the order of dates, then of the
 * text. `passages` and the parts of `documents` may count in code points or in code units, but both in the same.
 */
export function testimonies({ evidence }: Pick<ArgumentMap, 'evidence'>, documents: readonly CitedDocument[], passages: readonly Passage[]): Testimonies {
  return saidIn(evidence.values(), documents, passages)
}

/** The same, from what was said `before` of the same documents and passages: what is said about a thing is made anew only where it has changed. */
export function testimoniesAfter(before: { evidence: ArgumentMap['evidence']; said: Testimonies }, { evidence }: Pick<ArgumentMap, 'evidence'>, documents: readonly CitedDocument[], passages: readonly Passage[]): Testimonies {
  const changed = changedItems(before.evidence, evidence)
  const touched = new Set(changed.map(({ target }) => rowIdOf(target)))
  if (touched.size === 0) return before.said
  const things = new Set(changed.map(({ target }) => target.claim ?? target.relation))
  const anew = saidIn([...evidence.values()].filter(({ target }) => things.has(target.claim ?? target.relation)), documents, passages)
  const said = new Map(before.said)
  for (const row of touched) {
    const columns = anew.get(row)
    if (columns) said.set(row, columns)
    else said.delete(row)
  }
  return said
}

/** What is other than it was, as it was and as it is. Two states of a map mostly hold the same items in the same order: those are gone through in step. */
function changedItems<T extends { id: string }>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): T[] {
  const changed: T[] = []
  const old = before.values()
  let inStep = before.size === after.size
  if (inStep) {
    for (const item of after.values()) {
      const was = old.next().value
      if (was === item) continue
      if (was?.id !== item.id) {
        inStep = false
        break
      }
      changed.push(was, item)
    }
  }
  if (inStep) return changed
  const all = [...after.values()].flatMap((item) => {
    const was = before.get(item.id)
    return was === item ? [] : was ? [was, item] : [item]
  })
  for (const item of before.values()) if (!after.has(item.id)) all.push(item)
  return all
}

function saidIn(list: Iterable<Evidence>, documents: readonly CitedDocument[], passages: readonly Passage[]): Testimonies {
  const texts = new Map(documents.map((document) => [document.id, document] as const))
  const places = placesOf(passages)
  const all = new Map<RowId, Map<ColumnId, Testimony[]>>()
  for (const evidence of list) {
    const row = rowIdOf(evidence.target)
    let columns = all.get(row)
    if (!columns) all.set(row, (columns = new Map()))
    const passage = places.get(evidence.passage)
    const source = passage && sourceOf(texts.get(passage.document), passage)
    const own: Testimony = { evidence, stance: evidence.stance, ...source }
    if (source) {
      push(columns, documentColumn(source.document), own)
      if (source.part !== undefined) push(columns, partColumn(source.document, source.part), own)
    }
    for (const report of evidence.reports ?? []) push(columns, voiceColumn(report.voice), { evidence, stance: report.stance, report, ...source })
  }
  const starts = (testimony: Testimony) => places.get(testimony.evidence.passage)?.start ?? 0
  for (const columns of all.values()) {
    for (const list of columns.values()) list.sort((a, b) => byCodeUnit(a.date ?? '', b.date ?? '') || byCodeUnit(a.document ?? '', b.document ?? '') || starts(a) - starts(b) || byCodeUnit(a.evidence.id, b.evidence.id))
  }
  return all
}

const placesMade = new WeakMap<readonly Passage[], ReadonlyMap<PassageId, Passage>>()

/** A group's passages stay the same over many edits of a map. */
function placesOf(passages: readonly Passage[]): ReadonlyMap<PassageId, Passage> {
  const made = placesMade.get(passages) ?? new Map(passages.map((passage) => [passage.id, passage] as const))
  placesMade.set(passages, made)
  return made
}

function sourceOf(document: CitedDocument | undefined, passage: Passage): { document: DocumentId; part?: string; date?: string; author: string } {
  const part = document?.parts?.find(({ start, end }) => passage.start >= start && passage.start < end)
  const date = part?.date ?? document?.date
  return { document: passage.document, ...(part ? { part: part.id } : {}), ...(date === undefined ? {} : { date }), author: authorOf(document, part) ?? passage.document }
}

function authorOf(document: CitedDocument | undefined, part: DocumentPart | undefined): string | undefined {
  if (part && part.authors.length === 0 && part.role === 'editorial') return `${document!.id}/${part.id}`
  const names = part && part.authors.length > 0 ? part.authors : document && document.authors.length > 0 ? document.authors : (document?.organisation ?? '')
  return [names].flat().map((name) => foldText(name.trim())).filter(Boolean).sort(byCodeUnit).join('; ') || undefined
}

function push(columns: Map<ColumnId, Testimony[]>, column: ColumnId, testimony: Testimony): void {
  const list = columns.get(column)
  if (list) list.push(testimony)
  else columns.set(column, [testimony])
}

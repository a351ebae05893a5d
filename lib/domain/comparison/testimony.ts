import type { Evidence, Report, Stance } from '../argument/evidence.ts'
import type { CitedDocument, CitedPassage } from '../argument/map-file.ts'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { byCodeUnit } from '../argument/by-code-unit.ts'
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
}

export type Testimonies = ReadonlyMap<RowId, ReadonlyMap<ColumnId, readonly Testimony[]>>

type Passage = Pick<CitedPassage, 'id' | 'document' | 'start'>

/**
 * Who says what, by claim or inference and by column: documents, parts and voices. Each list in the order of dates, then of the
 * text. `passages` and the parts of `documents` may count in code points or in code units, but both in the same.
 */
export function testimonies(map: Pick<ArgumentMap, 'evidence'>, documents: readonly CitedDocument[], passages: readonly Passage[]): Testimonies {
  const texts = new Map(documents.map((document) => [document.id, document] as const))
  const places = new Map<PassageId, Passage>(passages.map((passage) => [passage.id, passage] as const))
  const all = new Map<RowId, Map<ColumnId, Testimony[]>>()
  for (const evidence of map.evidence.values()) {
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

function sourceOf(document: CitedDocument | undefined, passage: Passage): { document: DocumentId; part?: string; date?: string } {
  const part = document?.parts?.find(({ start, end }) => passage.start >= start && passage.start < end)
  const date = part?.date ?? document?.date
  return { document: passage.document, ...(part ? { part: part.id } : {}), ...(date === undefined ? {} : { date }) }
}

function push(columns: Map<ColumnId, Testimony[]>, column: ColumnId, testimony: Testimony): void {
  const list = columns.get(column)
  if (list) list.push(testimony)
  else columns.set(column, [testimony])
}

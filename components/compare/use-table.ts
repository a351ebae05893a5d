'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CitedDocument } from '../../lib/domain/argument/map-file.ts'
import { columnsOf, type Column, type ColumnId } from '../../lib/domain/comparison/column.ts'
import { compareMap, type Comparison } from '../../lib/domain/comparison/compare-map.ts'
import { columnsOfSets } from '../../lib/domain/comparison/column-set.ts'
import type { Row } from '../../lib/domain/comparison/row.ts'
import { keep, readKept } from '../map/room/kept-setting.ts'
import type { MapSources } from '../map/sources/map-sources.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { shownRows } from './shown-rows.ts'
import { useJudgements, type Judgements } from './judgements/use-judgements.ts'
import { readSettings, type TableSettings } from './table-settings.ts'

export interface Table {
  comparison: Comparison
  /** Every column that could be shown. */
  offered: readonly Column[]
  /** Those that are. */
  columns: readonly Column[]
  rows: readonly Row[]
  /** How many rows there are when nothing is filtered. */
  all: number
  settings: TableSettings
  /** What members found by hand, one’s own and others’. */
  judgements: Judgements
  set: (changes: Partial<TableSettings>) => void
}

/** The map as a table of who says what, at every edit, one's own and others’. */
export function useTable(): Table {
  const { mapId, live, sources } = useMapRoom()
  const { map } = live
  const { voices, views } = map
  const name = `sic-table-${mapId}`
  const [settings, setSettings] = useState(() => readSettings(readKept(name)))
  const set = useCallback(
    (changes: Partial<TableSettings>) =>
      setSettings((before) => {
        const after = { ...before, ...changes }
        keep(name, JSON.stringify({ ...after, words: '' }))
        return after
      }),
    [name],
  )
  const documents = useSame(useMemo(() => citedDocuments(sources), [sources]), sameWords)
  const passages = useMemo(() => [...sources.passages.values()].map(({ id, document, start }) => ({ id, document, start })), [sources.passages])
  const found = useMemo(() => {
    const texts = columnsOf({ voices }, documents)
    return [...texts, ...columnsOfSets({ views }, texts)]
  }, [voices, views, documents])
  const offered = useSame(found, sameWords)
  const columns = useMemo(() => shownColumns(offered, sources, settings.columns), [offered, sources, settings.columns])
  const judgements = useJudgements()
  const last = useRef<Comparison>(undefined)
  // What an edit does not touch stays the same object: nothing of it is reckoned, or drawn, anew.
  const comparison = useMemo(() => (last.current = compareMap({ map, documents, passages, judgements: judgements.judgements, columns }, last.current)), [map, documents, passages, judgements.judgements, columns])
  const rows = useSame(useMemo(() => shownRows(comparison, settings), [comparison, settings]), sameItems)
  return useMemo(() => ({ comparison, offered, columns, rows, all: comparison.rows.length, settings, judgements, set }), [comparison, offered, columns, rows, settings, judgements, set])
}

/** The list as it was for as long as it is the same: much is made of it. */
function useSame<T>(list: readonly T[], same: (a: readonly T[], b: readonly T[]) => boolean): readonly T[] {
  const last = useRef(list)
  if (last.current !== list && !same(last.current, list)) last.current = list
  return last.current
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

function sameWords<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
}

export function citedDocuments(sources: MapSources): CitedDocument[] {
  return [...sources.documents.values()].map(({ id, title, authors, organisation, date, parts }) => ({
    id,
    title,
    authors,
    ...(organisation ? { organisation } : {}),
    ...(date ? { date } : {}),
    ...(parts ? { parts } : {}),
    sha256: '',
  }))
}

/** A text of dated parts is shown by them: one that changed its mind would else stand in one column. */
function shownColumns(offered: readonly Column[], sources: MapSources, chosen: readonly ColumnId[] | null): readonly Column[] {
  if (chosen) return chosen.flatMap((id) => offered.find((column) => column.id === id) ?? [])
  const isCited = (document: string) => sources.documents.get(document)?.key !== null
  const inParts = new Set(offered.flatMap((column) => (column.kind === 'part' && column.date !== undefined ? [column.document] : [])))
  return offered.filter((column) => (column.kind === 'document' && isCited(column.document) && !inParts.has(column.document)) || (column.kind === 'part' && isCited(column.document) && inParts.has(column.document)))
}

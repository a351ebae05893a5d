'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { columnsOf } from '../../lib/domain/comparison/column.ts'
import { compareMap, type Comparison } from '../../lib/domain/comparison/compare-map.ts'
import { rowIdOf, type Row, type RowId } from '../../lib/domain/comparison/row.ts'
import type { DocumentId, PassageId } from '../../lib/domain/ids.ts'
import { routes } from '../../lib/routes.ts'
import { useJudgements, type Judgements } from '../compare/judgements/use-judgements.ts'
import { citedDocuments } from '../compare/use-table.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { mostTexts, type AskedTexts } from './asked-texts.ts'
import { chooseTexts, type TextColumn } from './choose-texts.ts'
import { nextRow, rowStanding, type RowStanding } from './row-standing.ts'

export interface SideBySide {
  comparison: Comparison
  /** Every text that can stand here, by date. */
  offered: readonly TextColumn[]
  /** Those that do, from left to right; none until the map is there. */
  columns: readonly TextColumn[]
  /** Who looked for what and did not find it. */
  silence: Pick<Judgements, 'own' | 'put' | 'remove'>
  /** How they stand to each other, row by row. */
  standings: ReadonlyMap<RowId, RowStanding>
  row: Row | null
  chooseRow: (row: RowId | null) => void
  setTexts: (texts: readonly DocumentId[]) => void
  /** The row after the chosen one, or before it, that stands so. */
  next: (wanted: RowStanding | 'any', by: 1 | -1) => Row | undefined
  /** The rows that a passage is evidence in. */
  rowsOf: (passage: PassageId) => readonly RowId[]
}

/** Which texts stand beside each other and at which row, in step with the map, one's own edits and others’, and with the address. */
export function useSideBySide(known: ReadonlySet<DocumentId>, asked: AskedTexts): SideBySide {
  const { mapId, live, sources } = useMapRoom()
  const { map } = live
  const ready = live.status !== 'loading' && sources.status === 'ready'
  const silence = useJudgements()
  const documents = useMemo(() => citedDocuments(sources), [sources])
  const offered = useMemo(() => columnsOf(map, documents).filter((column): column is TextColumn => column.kind === 'document' && known.has(column.document)), [map, documents, known])
  const comparison = useMemo(() => compareMap({ map, documents, passages: [...sources.passages.values()], columns: offered, judgements: silence.judgements }), [map, documents, sources, offered, silence.judgements])
  const [wanted, setWanted] = useState<RowId | null>(asked.row)
  const [texts, setTexts] = useState<readonly DocumentId[] | null>(null)
  const [seen, setSeen] = useState(false)

  // Chosen once, when it is known who says what: an edit must not change what one reads.
  useEffect(() => {
    if (!ready || seen) return
    const row = asked.row === null ? null : (comparison.rowOf(asked.row)?.id ?? null)
    const chosen = chooseTexts(comparison, offered, asked.texts, row)
    const columns = offered.filter(({ document }) => chosen.includes(document)).map(({ id }) => id)
    setTexts(chosen)
    setWanted(row ?? comparison.rows.find(({ id }) => rowStanding(comparison, id, columns) === 'parted')?.id ?? null)
    setSeen(true)
  }, [ready, seen, comparison, offered, asked])

  const columns = useMemo(() => (texts ?? []).flatMap((id) => offered.find(({ document }) => document === id) ?? []).slice(0, mostTexts), [texts, offered])
  const row = useMemo(() => (wanted === null ? null : (comparison.rowOf(wanted) ?? null)), [comparison, wanted])
  const standings = useMemo(() => {
    const ids = columns.map(({ id }) => id)
    return new Map(comparison.rows.map(({ id }) => [id, rowStanding(comparison, id, ids)] as const))
  }, [comparison, columns])
  const next = useCallback((which: RowStanding | 'any', by: 1 | -1) => nextRow(comparison.rows, standings, row?.id ?? null, which, by), [comparison, standings, row])
  const rowsOf = useCallback(
    (passage: PassageId) => [...new Set([...map.evidence.values()].flatMap((item) => (item.passage === passage ? (comparison.rowOf(rowIdOf(item.target))?.id ?? []) : [])))],
    [map, comparison],
  )

  const rowId = row?.id ?? null
  useEffect(() => {
    if (texts === null) return
    window.history.replaceState(window.history.state, '', routes.sideBySide(mapId, { texts, row: rowId }))
  }, [mapId, texts, rowId])

  return { comparison, offered, columns, silence, standings, row, chooseRow: setWanted, setTexts, next, rowsOf }
}

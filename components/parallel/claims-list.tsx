'use client'
import { Search } from 'lucide-react'
import { Fragment, memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { foldText } from '../../lib/domain/argument/fold-text.ts'
import type { Comparison } from '../../lib/domain/comparison/compare-map.ts'
import type { Row, RowId } from '../../lib/domain/comparison/row.ts'
import { CellMark } from '../compare/cell/cell-mark.tsx'
import { cellSentence } from '../compare/cell/cell-words.ts'
import { shortInference } from '../compare/cell/short-inference.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { Segments } from '../ui/segments.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { TextColumn } from './choose-texts.ts'
import type { RowStanding } from './row-standing.ts'
import type { SideBySide } from './use-side-by-side.ts'
import styles from './claims-list.module.css'

type Which = 'all' | 'parted' | 'shared'

/** Beside the texts: the map's claims and inferences, each with what the texts say of it. Arrows go from one to the next. */
export function ClaimsList({ side, onChoose }: { side: SideBySide; onChoose: (row: RowId) => void }) {
  const { live, sources } = useMapRoom()
  const { comparison, columns, standings, row } = side
  const [words, setWords] = useState('')
  const [which, setWhich] = useState<Which>('all')
  const list = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => {
    const wanted = foldText(words.trim())
    return comparison.rows.filter(({ id, words: own }) => (which === 'all' || standings.get(id) === which) && (wanted === '' || foldText(own).includes(wanted)))
  }, [comparison, standings, which, words])
  const count = useMemo(() => countStandings(standings), [standings])
  const current = shown.find(({ id }) => id === row?.id) ?? shown[0]

  // What is chosen elsewhere, by a key or in a text, is seen here too.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [row?.id])

  const latest = useRef(onChoose)
  useEffect(() => {
    latest.current = onChoose
  })
  const chooseNow = useCallback((id: RowId) => latest.current(id), [])

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-row]') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]
    event.preventDefault()
    next?.focus()
  }

  return (
    <div className={styles.panel}>
      <div className={styles.filters}>
        <Segments
          label="Which claims"
          value={which}
          options={[
            ['all', 'All'],
            ['parted', `They part ${count.parted}`],
            ['shared', `Shared ${count.shared}`],
          ]}
          onChange={setWhich}
        />
        <label className={styles.search}>
          <Search size={14} aria-hidden />
          <input type="search" value={words} placeholder="Find a claim" aria-label="Only claims with these words" data-find-claim onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
      <div className={styles.heads} aria-hidden style={{ gridTemplateColumns: slots(columns.length) }}>
        <span />
        {columns.map(({ id, name, document }) => (
          <span key={id} className={styles.head} title={name} style={{ background: `var(--document-${sources.documents.get(document)?.hue ?? 1})` }} />
        ))}
      </div>
      <div ref={list} className={styles.list} role="list" aria-label="Claims and inferences" onKeyDown={onKeyDown}>
        {shown.map((own, index) => {
          const heading = headingOf(own, shown[index - 1])
          return (
            <Fragment key={own.id}>
              {heading && own.target.claim !== heading ? <p className={styles.heading}>{live.map.claims.get(heading)?.text.trim() || 'A claim without words'}</p> : null}
              <ClaimItem own={own} first={heading !== undefined && own.target.claim === heading} isCurrent={own.id === row?.id} isStop={own.id === current?.id} comparison={comparison} columns={columns} onChoose={chooseNow} />
            </Fragment>
          )
        })}
        {shown.length === 0 ? <p className={styles.none}>{comparison.rows.length === 0 ? 'The map has no claims yet.' : words.trim() === '' ? (which === 'parted' ? 'These texts part over no claim of the map.' : 'These texts share no claim of the map.') : 'No claim has these words.'}</p> : null}
      </div>
    </div>
  )
}

interface ItemProps {
  own: Row
  /** A branch begins with it. */
  first: boolean
  isCurrent: boolean
  /** Tab comes to it. */
  isStop: boolean
  comparison: Comparison
  columns: readonly TextColumn[]
  onChoose: (row: RowId) => void
}

/** Drawn again when what is said there changes, not whenever another is chosen. */
const ClaimItem = memo(function ClaimItem({ own, first, isCurrent, isStop, comparison, columns, onChoose }: ItemProps) {
  const sentence = columns.map(({ id, name }) => `${name} ${cellSentence(comparison.cell(own.id, id))}`).join('; ')
  return (
    <div role="listitem" className={styles.item} data-first={first || undefined}>
      <button type="button" data-row={own.id} className={styles.row} aria-current={isCurrent || undefined} tabIndex={isStop ? 0 : -1} style={{ gridTemplateColumns: slots(columns.length) }} onClick={() => onChoose(own.id)}>
        <span className={styles.words} data-kind={own.kind} title={own.words}>
          {own.target.relation === undefined ? own.words || 'A claim without words' : shortInference(comparison.input.map, own.target.relation)}
        </span>
        <VisuallyHidden>. {sentence}</VisuallyHidden>
        {columns.map(({ id }) => (
          <span key={id} className={styles.mark} aria-hidden>
            <CellMark cell={comparison.cell(own.id, id)} />
          </span>
        ))}
      </button>
    </div>
  )
})

/** A branch begins: its position, else its question. */
function headingOf(row: Row, before: Row | undefined): string | undefined {
  const own = row.position ?? row.question
  return own !== undefined && own !== (before?.position ?? before?.question) ? own : undefined
}

function countStandings(standings: ReadonlyMap<RowId, RowStanding>): Record<'parted' | 'shared', number> {
  const all = [...standings.values()]
  return { parted: all.filter((each) => each === 'parted').length, shared: all.filter((each) => each === 'shared').length }
}

const slots = (count: number) => `minmax(0, 1fr) repeat(${count}, 1.25rem)`

'use client'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { DocumentId, PassageId } from '../../lib/domain/ids.ts'
import type { Row, RowId } from '../../lib/domain/comparison/row.ts'
import { routes } from '../../lib/routes.ts'
import { cellSentence } from '../compare/cell/cell-words.ts'
import { useNarrow } from '../map/room/use-narrow.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import type { ReaderDocument, ReaderRights } from '../reader/reader-types.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useToast } from '../ui/toast.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { AskedTexts } from './asked-texts.ts'
import type { TextColumn } from './choose-texts.ts'
import { ClaimStrip } from './claim-strip.tsx'
import { ClaimsList } from './claims-list.tsx'
import { HeldTray } from './held-tray.tsx'
import { KeyList } from './key-list.tsx'
import type { PaneHandle } from './pane-handle.ts'
import { ParallelBar } from './parallel-bar.tsx'
import { TextPane } from './text-pane.tsx'
import { TextTabs } from './text-tabs.tsx'
import type { RowStanding } from './row-standing.ts'
import { useHeld } from './use-held.ts'
import { useParallelKeys } from './use-parallel-keys.ts'
import { useSideBySide, type SideBySide } from './use-side-by-side.ts'
import styles from './parallel-room.module.css'

interface Props {
  title: string
  archived: boolean
  rights: ReaderRights
  documents: readonly ReaderDocument[]
  asked: AskedTexts
  loading: boolean
  /** What is to be said of the map. */
  children: ReactNode
}

/** The page itself: its bar, the claim, the claims beside, the texts, and what one holds at the foot. */
export function ParallelTexts({ title, archived, rights, documents, asked, loading, children }: Props) {
  const { live, groupId } = useMapRoom()
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents])
  const known = useMemo(() => new Set(byId.keys()), [byId])
  const side = useSideBySide(known, asked)
  const { comparison, columns, offered, row, setTexts } = side
  const narrow = useNarrow()
  const [list, setList] = useState<boolean | null>(null)
  const listOpen = list ?? (!narrow && columns.length < 4)
  const [keysOpen, setKeysOpen] = useState(false)
  const [said, say] = useState('')
  const [front, setFront] = useState<DocumentId | null>(null)
  const panes = useRef(new Map<DocumentId, PaneHandle>())
  const register = useCallback((id: DocumentId, handle: PaneHandle | null) => void (handle ? panes.current.set(id, handle) : panes.current.delete(id)), [])
  const ids = columns.map(({ document }) => document)
  const inFront = front !== null && ids.includes(front) ? front : (ids[0] ?? null)
  const cited = useMemo<ReadonlySet<PassageId>>(() => new Set([...live.map.evidence.values()].map(({ passage }) => passage)), [live.map.evidence])
  const others = offered.filter(({ document }) => !ids.includes(document))

  const { chooseRow } = side
  const choose = useCallback(
    (id: RowId) => {
      chooseRow(id)
      const chosen = comparison.rows.find((each) => each.id === id)
      if (chosen) say([chosen.words, ...columns.map((column) => `${column.name}: ${cellSentence(comparison.cell(id, column.id))}`)].join('. '))
    },
    [chooseRow, comparison, columns],
  )
  const go = useCallback(
    (wanted: RowStanding | 'any', by: 1 | -1) => {
      const next = side.next(wanted, by)
      if (next) choose(next.id)
      else say(wanted === 'parted' ? 'These texts part over no other claim' : wanted === 'shared' ? 'These texts share no other claim' : 'There is no other claim')
    },
    [side, choose],
  )
  const { held, hold, letGo, link } = useHeld(panes, choose)
  const holding = columns.flatMap((column) => {
    const words = held.get(column.document)
    return words ? [{ words, column }] : []
  })
  const openList = useCallback(() => setList(true), [])
  useParallelKeys({ panes, ids, front: inFront, live, go, letGo: holding.length > 0 ? letGo : null, openList, toggleList: () => setList(!listOpen), openKeys: () => setKeysOpen(true) })

  /** The row a pressed passage is seen in: the chosen one, unless one is there already. */
  const rowAt = (passage: PassageId): RowId | null => {
    const rows = side.rowsOf(passage)
    return rows[(rows.indexOf(row?.id ?? '') + 1) % Math.max(1, rows.length)] ?? null
  }
  // On a phone the texts are loaded when they are looked at.
  const [visited, setVisited] = useState<ReadonlySet<DocumentId>>(new Set())
  useEffect(() => {
    if (inFront !== null) setVisited((before) => (before.has(inFront) ? before : new Set([...before, inFront])))
  }, [inFront])

  const toast = useToast()
  const tell = (answer: Promise<string | null>) => void answer.then((problem) => problem && toast.show({ message: problem, urgent: true }))
  const replace = (old: DocumentId, by: DocumentId) => setTexts(ids.map((id) => (id === old ? by : id)))
  const move = (id: DocumentId, by: 1 | -1) => {
    const to = (ids.indexOf(id) + by + ids.length) % ids.length
    const rest = ids.filter((other) => other !== id)
    setTexts([...rest.slice(0, to), id, ...rest.slice(to)])
  }

  const claims = (
    <ClaimsList
      side={side}
      onChoose={(id) => {
        choose(id)
        if (narrow) setList(false)
      }}
    />
  )
  return (
    <>
      <ParallelBar title={title} archived={archived} count={columns.length} others={loading ? [] : others} onAdd={(id) => {
        setTexts([...ids, id])
        setFront(id)
      }} onKeys={() => setKeysOpen(true)} />
      {children}
      {loading || (columns.length === 0 && offered.length > 0) ? (
        <p className={styles.loading} role="status">
          Opening the texts …
        </p>
      ) : columns.length < 2 ? (
        <EmptyState title="Two texts can be read side by side" actions={<ButtonLink look="primary" href={routes.library(groupId)}>To the library</ButtonLink>}>
          <p>{offered.length === 0 ? 'The library has no text yet.' : 'The library has only one text.'} Add another, link passages of both to the claims of the map, and each goes to what it says on the claim you choose.</p>
        </EmptyState>
      ) : (
        <>
          <ClaimStrip side={side} listOpen={listOpen} onList={() => setList(!listOpen)} onGo={go} />
          <div className={styles.body}>
            {listOpen && !narrow ? <aside className={styles.side} aria-label="Claims">{claims}</aside> : null}
            {narrow ? (
              <Sheet open={list === true} onOpenChange={setList} title="Claims" side="left">
                <div className={styles.sheet}>{claims}</div>
              </Sheet>
            ) : null}
            <div className={styles.main}>
              {narrow ? <TextTabs columns={columns} front={inFront} row={row} comparison={comparison} onFront={setFront} /> : null}
              <div className={styles.texts} data-count={columns.length}>
                {columns.map((column) => {
                  const doc = byId.get(column.document)!
                  const seen = !narrow || column.document === inFront
                  if (!seen && !visited.has(column.document)) return null
                  return (
                    <TextPane
                      key={column.document}
                      doc={doc}
                      column={column}
                      rights={rights}
                      row={row}
                      cell={row ? comparison.cell(row.id, column.id) : null}
                      cited={cited}
                      seen={seen}
                      narrow={narrow}
                      held={held.get(column.document) ?? null}
                      mayHold={live.canEdit && rights.highlight}
                      others={others}
                      silence={row && rights.comment ? silenceOf(side, row, column, tell) : null}
                      onHold={hold}
                      onReplace={(by) => replace(column.document, by)}
                      onMove={columns.length > 1 && !narrow ? (by) => move(column.document, by) : null}
                      onClose={columns.length > 2 ? () => setTexts(ids.filter((id) => id !== column.document)) : null}
                      rowAt={rowAt}
                      onRow={choose}
                      register={register}
                      onFocus={() => setFront(column.document)}
                      say={say}
                    />
                  )
                })}
              </div>
              {holding.length > 0 && live.canEdit ? <HeldTray held={holding} rows={comparison.rows} row={row} onLink={link} onRelease={(id) => {
                panes.current.get(id)?.letGo()
                hold(id, null)
              }} /> : null}
            </div>
          </div>
        </>
      )}
      <KeyList open={keysOpen} onOpenChange={setKeysOpen} />
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          {said}
        </span>
      </VisuallyHidden>
    </>
  )
}

/** Looking and not finding: said by hand, never concluded. */
function silenceOf({ silence }: SideBySide, { target }: Row, { id: column }: TextColumn, tell: (answer: Promise<string | null>) => void) {
  return {
    own: silence.own(target, column)?.value === 'silent',
    say: () => tell(silence.put({ target, column, value: 'silent' })),
    takeBack: () => tell(silence.remove(target, column)),
  }
}

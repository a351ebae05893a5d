'use client'
import { Fragment, useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { OutlineRow as Row } from '../../../lib/domain/argument/outline-rows.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useNarrow } from '../room/use-narrow.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useHolders } from '../state/use-room-people.ts'
import { SuggestedOnly } from '../suggest/suggested-only.tsx'
import { OutlineBar } from './outline-bar.tsx'
import { OutlineRow } from './outline-row.tsx'
import { guessHeight } from './guess-height.ts'
import { idOf } from './row-words.ts'
import { useOutline } from './use-outline.ts'
import { useOutlineKeys } from './use-outline-keys.ts'
import { usePrinting } from './use-printing.ts'
import { useRowDrag } from './use-row-drag.ts'
import { useRowInHand, type cells } from './use-row-in-hand.ts'
import { useRowMoves } from './use-row-moves.ts'
import { useRowWindow } from './use-row-window.ts'
import styles from './map-outline.module.css'

const columns = ['How it bears', 'Words', 'Evidence', 'Marks']
const alone: readonly Row[] = []

/**
 * The whole map as a tree grid one can read, walk and edit (WAI-ARIA): question, answers, reasons, with the words for how they
 * bear on one another. `beside`: it stands beside the canvas, which offers what can be done with what is chosen.
 */
export function MapOutline({ panels, beside = false }: { panels: RoomPanels; beside?: boolean }) {
  const room = useMapRoom()
  const { live, selection, editing, actions, shown, setShown } = room
  const narrow = useNarrow()
  const surface = useRef<HTMLDivElement>(null)
  const outline = useOutline(shown.unfolded, shown.folded)
  const { rows, places } = outline
  const hand = useRowInHand(surface, outline)
  const [said, setSaid] = useState('')
  const [finding, setFinding] = useState<string | null>(null)
  // The same words twice are said twice.
  const say = useCallback((words: string) => setSaid((old) => (old === words ? `${words}\u00a0` : words)), [])
  const moves = useRowMoves(outline, say)
  const { place, handlers } = useRowDrag(rows, moves)
  const holders = useHolders(live)
  const printing = usePrinting()
  const found = useMemo(() => new Set(shown.found), [shown.found])
  const keys = useMemo(() => rows.map(({ node }) => node.key), [rows])
  const { drawn, after, watch } = useRowWindow({ surface, keys, guess: (index) => guessHeight(live.map, rows[index]!, surface.current?.clientWidth ?? 800), kept: [hand.index], whole: printing })

  const now = useRef({ hand, moves, outline, actions, selection })
  now.current = { hand, moves, outline, actions, selection }
  const goElsewhere = useCallback(() => {
    const { hand, outline } = now.current
    const list = outline.places.get(hand.row?.node.claim ?? '') ?? []
    const next = list[(list.findIndex(({ node }) => node.key === hand.row?.node.key) + 1) % list.length]
    if (next) hand.goTo(next.node.key)
    else say('This claim stands here only.')
  }, [say])
  const onFold = useCallback((row: Row, shut: boolean) => setShown.fold(idOf(row.node), shut), [setShown])
  const onChoose = useCallback((row: Row, event: MouseEvent) => {
    const { hand, selection } = now.current
    // What is chosen in a menu of the row comes up here too, although the menu floats elsewhere.
    if ((event.target as Element).closest('textarea, [role="menu"]')) return
    hand.setCell(null)
    if (event.ctrlKey || event.metaKey) selection.toggle(idOf(row.node))
    else hand.go(row, event.shiftKey)
  }, [])
  const onEdit = useCallback((row: Row) => void (row.node.claim !== undefined && now.current.actions.edit(row.node.claim)), [])

  const { outline: handle } = room
  useEffect(() => {
    handle.current = {
      step: () => {
        const { hand, selection } = now.current
        const node = hand.row?.node
        return node && idOf(node) === selection.only ? (node.relation ?? node.partOf) : undefined
      },
      move: (way) => now.current.hand.row && now.current.moves.move(now.current.hand.row, way),
      goElsewhere,
    }
    return () => void (handle.current = null)
  }, [handle, goElsewhere])

  function onCell(cell: (typeof cells)[number]) {
    const button = surface.current?.querySelector<HTMLElement>('[data-cell-in-hand] [aria-haspopup]')
    const { row } = hand
    if (!row) return
    if (cell === 'words' && row.node.claim !== undefined) actions.edit(row.node.claim)
    else if (cell === 'how' && button) openMenu(button)
    else if (cell === 'marks' && places.has(row.node.claim ?? '')) goElsewhere()
    else {
      selection.set([idOf(row.node)])
      if (narrow) panels.setDetails(true)
      panels.setInspector(true)
      panels.setSide(null)
    }
  }
  const onKeyDown = useOutlineKeys({ panels, outline, hand, say, setFinding, onCell })

  return (
    <div className={styles.outline}>
      {rows.length <= 1 && live.canEdit ? (
        <p className={styles.hint}>
          A map begins with the answers people give.{' '}
          {narrow ? 'Then ask of each why one should believe it, and what speaks against it.' : 'Choose the question and press Tab, or use the button below, to put down the first.'}
        </p>
      ) : null}
      <div
        ref={surface}
        className={styles.tree}
        data-map-surface
        role="treegrid"
        aria-label="The map as an outline"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-readonly={!live.canEdit}
        tabIndex={rows.length === 0 ? 0 : -1}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          hand.held.current = true
          // A view that was clicked stays where it is; one that is led from here does not.
          document.querySelector('[data-map-surface][data-by-pointer]')?.removeAttribute('data-by-pointer')
          if (event.target === surface.current) hand.focus()
        }}
        onBlur={(event) => {
          const { target, relatedTarget } = event
          if (relatedTarget !== null) hand.held.current = surface.current?.contains(relatedTarget) ?? false
          else queueMicrotask(() => target.isConnected && document.activeElement === document.body && (hand.held.current = false))
        }}
        {...handlers}
      >
        <div role="row" aria-label="Columns" aria-rowindex={1} className={styles.columns}>
          {columns.map((column, index) => (
            <span key={column} role="columnheader" aria-colindex={index + 1}>
              {column}
            </span>
          ))}
        </div>
        {drawn.map(({ index, before }) => {
          const row = rows[index]!
          const { node } = row
          const inHand = index === hand.index
          const others = node.claim === undefined ? alone : (places.get(node.claim) ?? alone)
          return (
            <Fragment key={node.key}>
              {before > 0 ? <div role="presentation" style={{ height: before }} /> : null}
              <OutlineRow
                row={row}
                index={index}
                inHand={inHand}
                cell={inHand ? hand.cell : null}
                chosen={selection.ids.has(idOf(node))}
                editing={inHand && editing !== null && editing === node.claim}
                draggable={live.canEdit && !narrow}
                drop={place?.key === node.key ? place.where : null}
                others={others.length > 0 ? others.filter((other) => other.node.key !== node.key) : alone}
                hidden={node.folded ? (shown.hiddenBelow.get(idOf(node)) ?? 0) : 0}
                faded={shown.faded.has(idOf(node))}
                found={found.has(idOf(node))}
                holders={holders.get(idOf(node))}
                watch={watch}
                onFold={onFold}
                onChoose={onChoose}
                onEdit={onEdit}
                onElsewhere={goElsewhere}
              />
            </Fragment>
          )
        })}
        {after > 0 ? <div role="presentation" style={{ height: after }} /> : null}
      </div>
      {finding === null ? null : (
        <p className={styles.finding} aria-hidden>
          Find the row that begins: <b>{finding}</b>
        </p>
      )}
      {beside ? null : (
        <SuggestedOnly>
          <OutlineBar panels={panels} />
        </SuggestedOnly>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </div>
  )
}

/** A menu opens at a key on its button, not at a click that nobody made; its first entry then has the focus. */
function openMenu(button: HTMLElement): void {
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
}

'use client'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useRoomKeys } from '../room/use-room-keys.ts'
import { OutlineRow } from './outline-row.tsx'
import { outlineTree } from './outline-tree.ts'
import { OutlineBar } from './outline-bar.tsx'
import { idOf, rowId, shownRows, type ShownRow } from './shown-rows.ts'
import styles from './map-outline.module.css'

/** The whole map as a tree one can read, walk and edit: question, positions, reasons, with the words for how they bear on one another. */
export function MapOutline({ panels }: { panels: RoomPanels }) {
  const { live, selection, editing, actions, comparison } = useMapRoom()
  const tree = useMemo(() => outlineTree(live.map), [live.map])
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => shownRows(tree, folded), [tree, folded])
  const [at, setAt] = useState<string | null>(null)
  const surface = useRef<HTMLDivElement>(null)
  const roomKeys = useRoomKeys(panels, 'outline')

  // The row follows what is chosen elsewhere (a new claim, the inspector), unless it already shows that.
  const current = rows.find((row) => row.node.key === at && idOf(row.node) === selection.only) ?? rows.find((row) => idOf(row.node) === selection.only) ?? rows.find((row) => row.node.key === at) ?? rows[0]
  const currentKey = current?.node.key ?? null

  useEffect(() => {
    if (currentKey) surface.current?.querySelector(`[data-key="${CSS.escape(currentKey)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [currentKey])

  function go(row: ShownRow | undefined) {
    if (!row) return
    setAt(row.node.key)
    selection.set([idOf(row.node)])
  }

  function fold(key: string, shut: boolean) {
    setFolded((old) => {
      const next = new Set(old)
      if (shut) next.add(key)
      else next.delete(key)
      return next
    })
  }

  function onKeyDown(event: KeyboardEvent) {
    if ((event.target as HTMLElement).closest('textarea, input, button')) return
    const index = current ? rows.indexOf(current) : -1
    if (event.ctrlKey || event.metaKey || event.altKey) {
      roomKeys(event)
      return
    }
    if (event.key === 'ArrowDown') go(rows[Math.min(rows.length - 1, index + (selection.only === null ? 0 : 1))])
    else if (event.key === 'ArrowUp') go(rows[Math.max(0, index - 1)])
    else if (event.key === 'Home') go(rows[0])
    else if (event.key === 'End') go(rows.at(-1))
    else if (event.key === 'ArrowRight' && current) {
      if (folded.has(current.node.key)) fold(current.node.key, false)
      else if (current.node.children.length > 0) go(rows[index + 1])
    } else if (event.key === 'ArrowLeft' && current) {
      if (current.node.children.length > 0 && !folded.has(current.node.key)) fold(current.node.key, true)
      else go(rows.slice(0, index).findLast((row) => row.level < current.level))
    } else {
      if (current && selection.only === null && !comparison.open && !['Escape', '?', 'n', 'v', 'i', 'd', 'h', 'g'].includes(event.key)) selection.set([idOf(current.node)])
      roomKeys(event)
      return
    }
    event.preventDefault()
  }

  return (
    <div className={styles.outline}>
      {rows.length <= 1 && live.canEdit ? (
        <p className={styles.hint}>
          A map begins with the answers people give. Choose the question and press Tab, or use the buttons, to put down the first.
        </p>
      ) : null}
      <div
        ref={surface}
        className={styles.tree}
        data-map-surface
        role="tree"
        aria-label="The map as an outline"
        aria-multiselectable="false"
        aria-activedescendant={current ? rowId(current.node.key) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <OutlineRow
            key={row.node.key}
            row={row}
            folded={folded.has(row.node.key)}
            current={row.node.key === currentKey}
            chosen={selection.ids.has(idOf(row.node)) && row.node.key === currentKey}
            editing={editing !== null && editing === row.node.claim && row.node.key === currentKey}
            onFold={(shut) => fold(row.node.key, shut)}
            onChoose={() => go(row)}
            onEdit={() => row.node.claim && actions.edit(row.node.claim)}
          />
        ))}
      </div>
      <OutlineBar panels={panels} />
    </div>
  )
}

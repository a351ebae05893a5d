'use client'
import type { RefObject } from 'react'
import type { DocumentId } from '../../lib/domain/ids.ts'
import type { LiveMap } from '../map/live-map.ts'
import { useReaderKeys } from '../reader/use-reader-keys.ts'
import type { PaneHandle } from './pane-handle.ts'
import type { RowStanding } from './row-standing.ts'

interface Options {
  panes: RefObject<Map<DocumentId, PaneHandle>>
  ids: readonly DocumentId[]
  /** The text one was in last. */
  front: DocumentId | null
  live: LiveMap
  go: (wanted: RowStanding | 'any', by: 1 | -1) => void
  /** Null while nothing is held. */
  letGo: (() => void) | null
  openList: () => void
  toggleList: () => void
  openKeys: () => void
}

/** What the page's keys do; the list behind `?` says so. */
export function useParallelKeys({ panes, ids, front, live, go, letGo, openList, toggleList, openKeys }: Options): void {
  // Two keys may be pressed before the page has heard of the first.
  const here = () => panes.current.get(document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane ?? front ?? '')
  const into = (index: number) => () => {
    const pane = panes.current.get(ids[index] ?? '')
    if (!pane) return false
    pane.focus()
  }
  useReaderKeys({
    // In the list of claims the arrows are the list's.
    any: (event) => !(event.target instanceof Element && event.target.closest('[role="list"]')) && here()?.caretKey(event) === true,
    d: () => go('parted', 1),
    D: () => go('parted', -1),
    s: () => go('shared', 1),
    S: () => go('shared', -1),
    j: () => go('any', 1),
    k: () => go('any', -1),
    n: () => here()?.step(1),
    p: () => here()?.step(-1),
    v: () => here()?.toggleCaret(),
    c: toggleList,
    l: () => {
      const button = document.querySelector<HTMLElement>('[data-side-by-side] form select')
      if (!button) return false
      button.focus()
    },
    '1': into(0),
    '2': into(1),
    '3': into(2),
    '4': into(3),
    '/': () => {
      openList()
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-find-claim]')?.focus())
    },
    '?': openKeys,
    'Mod+z': () => (live.canEdit && live.canUndo ? void live.undo() : false),
    'Mod+Shift+z': () => (live.canEdit && live.canRedo ? void live.redo() : false),
    Escape: () => (letGo ? letGo() : false),
  })
}

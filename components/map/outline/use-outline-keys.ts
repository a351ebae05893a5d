'use client'
import { useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useRoomKeys } from '../room/use-room-keys.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { findRow } from './find-row.ts'
import { idOf } from './row-words.ts'
import type { Outline } from './use-outline.ts'
import { cells, type RowInHand } from './use-row-in-hand.ts'

/** Letters typed within this many milliseconds of each other are one word; after ' there is no hurry. */
const pause = 1200
/** Keys that are about the room, not about the row in hand: they do not choose it. */
const ofTheRoom = ['Escape', 'Tab', '?', '/', 'n', 'v', 'i', 'd', 'h', 'g', 't', 'w']

interface Asked {
  panels: RoomPanels
  outline: Outline
  hand: RowInHand
  say: (words: string) => void
  /** Shows what is looked for, while that was asked for. */
  setFinding: (letters: string | null) => void
  /** Does what the cell in hand is for. */
  onCell: (cell: (typeof cells)[number]) => void
}

/** The keys of a tree grid (WAI-ARIA): rows by ↑ ↓, cells by → ←, then every command of the room. */
export function useOutlineKeys({ panels, outline, hand, say, setFinding, onCell }: Asked): (event: KeyboardEvent) => void {
  const { live, selection, comparison, editing, setShown } = useMapRoom()
  const roomKeys = useRoomKeys(panels, 'outline')
  const typed = useRef({ letters: '', at: -pause, asked: false })
  const { rows } = outline
  const { index, row, cell } = hand

  function type(letter: string, now: number): void {
    const { asked } = typed.current
    const going = asked || now - typed.current.at < pause
    const before = going ? typed.current.letters : ''
    const letters = letter === 'Backspace' ? before.slice(0, -1) : before + letter
    typed.current = { letters, at: now, asked }
    if (asked) setFinding(letters)
    if (letters.trim() === '') return
    const found = findRow(rows.map(({ node }) => live.map.claims.get(node.claim ?? '')?.text ?? ''), letters, Math.max(0, going && letters.length > 1 ? index : index + 1))
    if (found < 0) say(`Nothing begins with “${letters.trim()}”.`)
    else hand.go(rows[found])
  }

  function stopTyping(): void {
    typed.current = { letters: '', at: -pause, asked: false }
    setFinding(null)
  }

  function fold(shut: boolean): void {
    if (row) setShown.fold(idOf(row.node), shut)
  }

  function walk(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }[key]
    if (step !== undefined) {
      // The first step takes the row in hand itself, while nothing is chosen.
      const by = selection.ids.size === 0 && Math.abs(step) === 1 && !shiftKey && key === 'ArrowDown' ? 0 : step
      hand.go(rows[Math.min(rows.length - 1, Math.max(0, index + by))], shiftKey && Math.abs(step) === 1)
      return true
    }
    if (shiftKey || !row) return false
    if (key === 'Home' || key === 'End') {
      if (cell === null || event.ctrlKey) hand.go(key === 'Home' ? rows[0] : rows.at(-1))
      else hand.setCell(key === 'Home' ? 0 : cells.length - 1)
    } else if (key === 'ArrowRight') {
      if (cell === null && row.node.folded) fold(false)
      else hand.setCell(Math.min(cells.length - 1, (cell ?? -1) + 1))
    } else if (key === 'ArrowLeft') {
      if (cell !== null) hand.setCell(cell === 0 ? null : cell - 1)
      else if (row.node.children.length > 0 && !row.node.folded) fold(true)
      else hand.go(row.above && (rows.find(({ node }) => node.key === row.above!.node.key) ?? row.above))
    } else return false
    return true
  }

  return (event) => {
    if ((event.target as HTMLElement).closest('textarea, input, select, [role="menu"]')) return
    // A button in a cell has opened its menu at this key.
    if (event.defaultPrevented && (event.target as HTMLElement).closest('[aria-haspopup]')) return
    // Between the key that begins a claim and the field for its words, what is typed belongs to these.
    if (editing !== null && roomKeys(event)) return
    const { key } = event
    const held = event.ctrlKey || event.metaKey || event.altKey
    // When the key was pressed, not when a busy page came to it.
    const now = event.timeStamp
    const { asked } = typed.current
    const typing = asked || now - typed.current.at < pause
    const done = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (!held && !comparison.open) {
      if (key.length === 1 && typing && /[\p{L}\p{N} ]/u.test(key)) return done(), type(key, now)
      if (key === "'") {
        typed.current = { letters: '', at: now, asked: true }
        setFinding('')
        return done(), say('Type how the row begins, then Enter.')
      }
      if (asked && key === 'Backspace') return done(), type(key, now)
      if (typing && ['Escape', 'Enter', 'Tab'].includes(key)) {
        stopTyping()
        if (asked && key !== 'Tab') return done()
      }
    }
    if (asked && !['Shift', 'Control', 'Alt', 'Meta'].includes(key)) stopTyping()
    if ((!held || (event.ctrlKey && (key === 'Home' || key === 'End'))) && walk(event)) return done()
    if (!held && cell !== null) {
      if (key === 'Escape') return done(), hand.setCell(null)
      if (key === 'Enter') return done(), onCell(cells[cell]!)
    }
    if (!held && key === ' ' && row) {
      if (selection.only === null && selection.ids.size === 0) selection.set([idOf(row.node)])
      else selection.toggle(idOf(row.node))
      return done()
    }
    // Whoever comes here by Tab has a row in hand and nothing chosen yet: what they do is about that row.
    if (row && selection.ids.size === 0 && !comparison.open && !ofTheRoom.includes(key.length === 1 ? key.toLowerCase() : key) && !event.ctrlKey && !event.metaKey) flushSync(() => selection.set([idOf(row.node)]))
    if (roomKeys(event)) return
    if (!held && !comparison.open && event.shiftKey && /^\p{Lu}$/u.test(key)) return done(), type(key, now)
  }
}

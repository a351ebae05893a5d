import type { Chord } from './room-command.ts'

/** What a key press tells: a DOM event, React's, or a test's. */
export interface KeyPress {
  key: string
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const names: Record<string, string> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', ' ': 'Space', '-': '−', '=': '+' }
const modifiers = ['Ctrl', 'Alt', 'Shift']

/**
 * Whether the press is the chord. Command on a Mac is Ctrl elsewhere. A sign such as `?` is meant however the keyboard makes
 * it, so Shift does not count there; and a letter is found by its place where the keyboard writes no Latin letters.
 */
export function pressedChord(press: KeyPress, chord: Chord): boolean {
  const key = keyOf(press)
  const wanted = chord.find((part) => !modifiers.includes(part)) ?? ''
  if (key !== wanted && key !== wanted.toUpperCase()) return false
  if ((press.ctrlKey || press.metaKey) !== chord.includes('Ctrl') || press.altKey !== chord.includes('Alt')) return false
  return isSign(wanted) || press.shiftKey === chord.includes('Shift')
}

function keyOf({ key, code, altKey }: KeyPress): string {
  const byPlace = /^Key([A-Z])$/.exec(code ?? '')?.[1] ?? /^Digit(\d)$/.exec(code ?? '')?.[1]
  // With Alt a Mac writes another sign.
  if (byPlace && key.length === 1 && (altKey || key.charCodeAt(0) > 0x24f)) return byPlace
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}←↑→↓]/u.test(key)
}

import type { Chord } from './room-command.ts'

const apple: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' }

/** Keys as they are shown. Chords that differ in their last key only are told together: Shift with any of ← ↑ ↓ →. */
export function shownKeys(chords: readonly Chord[], onApple = false): string[][] {
  const shown: { held: string; keys: string[] }[] = []
  for (const chord of chords) {
    const held = chord.slice(0, -1).join(' ')
    const arrow = /^[←↑→↓]$/.test(chord.at(-1) ?? '')
    const same = arrow ? shown.find((one) => one.held === held && /^[←↑→↓]/.test(one.keys.at(-1)!)) : undefined
    if (same) same.keys[same.keys.length - 1] += ` ${chord.at(-1)}`
    else shown.push({ held, keys: [...chord] })
  }
  return shown.map(({ keys }) => (onApple ? keys.map((key) => apple[key] ?? key) : keys))
}

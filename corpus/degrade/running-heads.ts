import type { Profile } from './profile.ts'
import { furnitureLine, type SheetLine } from './sheet-line.ts'

/** What stands above and below a page: title or author, and its number, on the side that is outside. */
export function runningHeads(profile: Profile, page: number, texts: { title: string; author: string }): { top: SheetLine[]; foot: SheetLine[] } {
  const even = page % 2 === 0
  const number = profile.pageNumbers === 'roman' ? roman(page) : String(page)
  const words = profile.runningHead === 'alternating' && even && texts.author !== '' ? texts.author : shortened(texts.title).toUpperCase()
  if (profile.runningHead === 'none') return { top: [], foot: profile.pageNumbers === 'none' ? [] : [furnitureLine(number, 1)] }
  const line = profile.pageNumbers === 'none' ? words : even ? `${number}   ${words}` : `${words}   ${number}`
  if (profile.runningHead === 'foot') return { top: [], foot: [furnitureLine(line, 1)] }
  // In `top` the number stands at the foot by itself on every other title.
  if (profile.runningHead === 'top' && profile.pageNumbers !== 'none' && texts.title.length % 2 === 0) return { top: [furnitureLine(words)], foot: [furnitureLine(number, 1)] }
  return { top: [furnitureLine(line)], foot: [] }
}

/** A running head has the room of half a line. */
function shortened(title: string): string {
  const words = title.split(' ')
  while (words.length > 1 && words.join(' ').length > 40) words.pop()
  return words.join(' ').replace(/[,:;]$/, '')
}

function roman(value: number): string {
  const signs: [number, string][] = [[40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]
  let rest = value
  let text = ''
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}

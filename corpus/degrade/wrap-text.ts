import type { Chance } from './chance.ts'
import { cutsOf } from './cut-word.ts'

/** A text as lines of at most `width`: [from, to) of each. A cut word's hyphen is not in the text and comes on top. */
export function wrapText(text: string, width: number, cuts: number, chance: Chance): [number, number][] {
  if (text.includes('\n')) return linesOf(text)
  const lines: [number, number][] = []
  let from = 0
  let end = 0
  for (const match of text.matchAll(/[^ ]+/g)) {
    const word = match[0]
    let start = match.index
    while (start + word.length - (start - match.index) - from > width) {
      const rest = word.slice(start - match.index)
      const room = width - (start - from)
      const cut = breakOf(rest, room, cuts, chance)
      if (cut > 0) {
        lines.push([from, start + cut])
        start += cut
        from = start
        end = start
        continue
      }
      if (start === from) break
      lines.push([from, end])
      from = start
      end = start
    }
    end = match.index + word.length
  }
  if (end > from) lines.push([from, end])
  return lines
}

/** How much of a word fits: to a hyphen of its own, or, now and then, to a syllable’s end. 0 when nothing does. */
function breakOf(word: string, room: number, cuts: number, chance: Chance): number {
  const hyphens = [...word.matchAll(/(?<=\p{L}{2,})-(?=\p{L}{2,})/gu)].map((match) => match.index + 1).filter((at) => at <= room)
  if (hyphens.length > 0) return hyphens.at(-1)!
  if (!chance.yes(cuts)) return 0
  return cutsOf(word).filter((at) => at + 1 <= room).at(-1) ?? 0
}

function linesOf(verse: string): [number, number][] {
  let from = 0
  return verse.split('\n').map((line): [number, number] => {
    const stretch: [number, number] = [from, from + line.length]
    from += line.length + 1
    return stretch
  })
}

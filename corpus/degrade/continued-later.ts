import type { Chance } from './chance.ts'
import type { CleanBlock } from './clean-document.ts'
import type { SheetLine } from './sheet-line.ts'

/** An article breaks off in mid-sentence, “continued on page 16”, and its rest stands behind the next article. */
export function continuedLater(lines: readonly SheetLine[], blocks: readonly CleanBlock[], chance: Chance): SheetLine[] {
  const kindOf = (line: SheetLine) => (line.part ? blocks[line.part.block]!.kind : null)
  const heads = lines.flatMap((line, index) => (kindOf(line) === 'heading' && line.part!.from === 0 && lines[index - 1]?.role !== 'initial' ? [index] : []))
  // Two articles side by side: the first breaks off, the second stands between.
  const places = heads.slice(0, -1).flatMap((head, at): [number, number, number][] => {
    const [next, after] = [heads[at + 1]!, heads[at + 2] ?? lines.length]
    return breaksIn(lines, kindOf, head, next).map((index) => [index, next, after])
  })
  if (places.length === 0) return [...lines]
  const [cut, next, after] = chance.pick(places)
  const page = chance.between(8, 30)
  const note = (text: string, blanksBefore: number): SheetLine => ({ text, blanksBefore, indent: 0, role: 'continued' })
  return [
    ...lines.slice(0, cut + 1),
    note(`Continued on page ${page}`, 0),
    ...lines.slice(next, after),
    note(`Continued from page ${page - 4}`, 1),
    ...lines.slice(cut + 1, next),
    ...lines.slice(after),
  ]
}

/** Line ends inside a sentence of a paragraph, well away from its ends. */
function breaksIn(lines: readonly SheetLine[], kindOf: (line: SheetLine) => string | null, from: number, to: number): number[] {
  const found: number[] = []
  for (let index = from + 3; index < to - 3; index += 1) {
    const [line, below] = [lines[index]!, lines[index + 1]!]
    const inside = kindOf(line) === 'paragraph' && below.part?.block === line.part!.block && lines[index - 1]?.part?.block === line.part!.block
    if (inside && !/[.!?:]["”’)]*$/.test(line.text)) found.push(index)
  }
  return found
}

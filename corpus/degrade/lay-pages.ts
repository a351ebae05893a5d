import type { Chance } from './chance.ts'
import type { CleanBlock } from './clean-document.ts'
import { cutsOf } from './cut-word.ts'
import { continuedLater } from './continued-later.ts'
import { runningHeads } from './running-heads.ts'
import type { Profile } from './profile.ts'
import type { SheetLine } from './sheet-line.ts'

const captions = [
  'The harbour in winter, seen from the fort',
  'Ada Brook at the gate of the mill, about 1908',
  'A lamp keeper’s hut. Photograph: county archive',
  'The reading room before the fire',
  'Members of the society on the quay',
  'Above: the ferry at low water',
]

interface Texts {
  blocks: readonly CleanBlock[]
  title: string
  author: string
}

/** Lines → columns → pages, with all that stands at their edges and in their middle. */
export function layPages(lines: readonly SheetLine[], profile: Profile, chance: Chance, texts: Texts): SheetLine[] {
  if (profile.pageLines === 0) return [...lines]
  const inOrder = profile.order === 'continued-later' ? continuedLater(lines, texts.blocks, chance) : boxesInside(lines, texts.blocks, chance)
  const columns = chop(withCaptions(inOrder, profile, chance), profile.pageLines)
  columns.forEach((column, index) => index + 1 < columns.length && cutAtEnd(column, columns[index + 1]!, texts.blocks, chance))
  if (profile.continued) addContinued(columns, chance)
  if (profile.joinedInside) columns.forEach((column, index) => (columns[index] = joinInside(column, texts.blocks)))
  const perPage = profile.layout === 'columns' ? 2 : 1
  const pages: SheetLine[][][] = []
  for (let at = 0; at < columns.length; at += perPage) pages.push(columns.slice(at, at + perPage))
  const spoilt = pages.length > 1 ? chance.between(0, pages.length - 2) : 0
  const first = chance.between(1, 40)
  return pages.flatMap((page, index) => {
    const ordered = index === spoilt ? disorder(page, profile, chance) : page
    const body = ordered.flatMap((column, at) => (at === 0 ? column : opened(column, profile.pageMark === 'form-feed' ? 'blank' : profile.pageMark)))
    const { top, foot } = runningHeads(profile, first + index, texts)
    // A title stands on its first page by itself.
    if (index === 0) return [...body, ...foot.filter((line) => /^[\divxl]+$/.test(line.text))]
    const whole = [...top, ...(top.length > 0 ? opened(body, chance.yes(0.5) ? 'blank' : 'nothing') : body), ...foot]
    return opened(whole, profile.pageMark)
  })
}

/** A box's lines into the middle of the paragraph before it, where a sentence is running. */
function boxesInside(lines: readonly SheetLine[], blocks: readonly CleanBlock[], chance: Chance): SheetLine[] {
  const kindOf = (line: SheetLine) => (line.part ? blocks[line.part.block]!.kind : null)
  const box = lines.filter((line) => kindOf(line) === 'box' || kindOf(line) === 'box-heading')
  if (box.length === 0) return [...lines]
  const rest = lines.filter((line) => !box.includes(line))
  const host = box[0]!.part!.block - 1
  const own = rest.flatMap((line, index) => (line.part?.block === host ? [index] : []))
  const inside = own.slice(1, -2).filter((index) => !/[.!?:]["”’)]*$/.test(rest[index]!.text))
  if (inside.length === 0) return [...lines]
  const at = chance.pick(inside) + 1
  const after = rest.slice(at)
  after[0] = { ...after[0]!, blanksBefore: 1 }
  return [...rest.slice(0, at), ...box, ...after]
}

function withCaptions(lines: readonly SheetLine[], profile: Profile, chance: Chance): SheetLine[] {
  const result = [...lines]
  for (let count = 0; count < profile.captions; count += 1) {
    const inside = result.flatMap((line, index) => {
      const [before, after] = [result[index - 1], result[index + 1]]
      const running = line.part && [before, after].every((near) => near?.part?.block === line.part!.block)
      return running && line.blanksBefore === 0 && !/[.!?:]["”’)]*$/.test(line.text) && line.indent === 0 ? [index] : []
    })
    if (inside.length === 0) return result
    const at = chance.pick(inside) + 1
    const glued = chance.yes(0.2)
    result.splice(at, 0, { text: captions[count % captions.length]!, blanksBefore: glued ? 0 : 1, indent: 0, role: 'caption' })
    result[at + 1] = { ...result[at + 1]!, blanksBefore: 1 }
  }
  return result
}

function chop(lines: readonly SheetLine[], height: number): SheetLine[][] {
  const columns: SheetLine[][] = []
  for (let at = 0; at < lines.length; at += height) columns.push(lines.slice(at, at + height).map((line) => ({ ...line })))
  return columns
}

/** Now and then the last word of a column is cut, and its end opens the next one. */
function cutAtEnd(column: SheetLine[], next: SheetLine[], blocks: readonly CleanBlock[], chance: Chance): void {
  const [last, first] = [column.at(-1)!, next[0]!]
  if (!last.part || !first.part || last.part.block !== first.part.block || first.part.from !== last.part.to + 1 || !chance.yes(0.5)) return
  const { text, kind } = blocks[last.part.block]!
  const word = text.slice(first.part.from).split(' ')[0]!
  const cut = cutsOf(word).at(0)
  if (cut === undefined || kind === 'verse' || kind === 'heading' || kind === 'title' || first.part.from + word.length > first.part.to) return
  last.text = `${last.text} ${word.slice(0, cut)}-`
  first.text = first.text.slice(cut)
  last.part = { ...last.part, to: first.part.from + cut }
  first.part = { ...first.part, from: first.part.from + cut }
}

/** “Continued on page 16”, where a sentence is running across the end of a column. */
function addContinued(columns: SheetLine[][], chance: Chance): void {
  const running = columns.flatMap((column, index) => {
    const [last, next] = [column.at(-1)!, columns[index + 1]?.[0]]
    return next?.part && last.part?.block === next.part.block ? [index] : []
  })
  if (running.length === 0) return
  const at = chance.pick(running)
  const page = chance.between(4, 30)
  columns[at]!.push({ text: `${chance.pick(['Continued on page', 'continued on p.', 'Cont. on page'])} ${page}`, blanksBefore: chance.between(0, 1), indent: 0, role: 'continued' })
  if (!chance.yes(0.5)) return
  const from: SheetLine = { text: `Continued from page ${page - 1}`, blanksBefore: 0, indent: 0, role: 'continued' }
  columns[at + 1]!.unshift(from)
}

/** What an extractor that joins cut words makes of a column: the next line hangs on to the word. */
function joinInside(column: readonly SheetLine[], blocks: readonly CleanBlock[]): SheetLine[] {
  const joined: SheetLine[] = []
  for (const line of column) {
    const last = joined.at(-1)
    const cut = last?.part && line.part && last.part.block === line.part.block && last.part.to === line.part.from && last.text.endsWith('-') && blocks[line.part.block]!.text[line.part.from - 1] !== '-'
    if (cut && line.blanksBefore === 0) joined[joined.length - 1] = { ...last, text: last.text.slice(0, -1) + line.text, part: { ...last.part!, to: line.part!.to } }
    else joined.push({ ...line })
  }
  return joined
}

function disorder(page: readonly SheetLine[][], profile: Profile, chance: Chance): SheetLine[][] {
  const [left, right] = page
  if (!left || !right) return [...page]
  if (profile.order === 'columns-swapped') return [right, left]
  if (profile.order !== 'lines-mixed') return [...page]
  const mixed: SheetLine[] = []
  const [a, b] = [[...left], [...right]]
  while (a.length > 0 || b.length > 0) mixed.push(...a.splice(0, chance.between(6, 20)), ...b.splice(0, chance.between(6, 20)))
  return [mixed]
}

function opened(lines: readonly SheetLine[], mark: Profile['pageMark']): SheetLine[] {
  const [first, ...rest] = lines
  if (!first) return []
  if (mark === 'form-feed') return [{ ...first, formFeed: true }, ...rest]
  if (mark === 'blank') return [{ ...first, blanksBefore: Math.max(1, first.blanksBefore) }, ...rest]
  if (mark === 'single-blank') return [{ ...first, indent: 1 }, ...rest]
  return [...lines]
}

import type { MadePage, PlacedText } from './make-pdf.ts'
import { setText } from './set-text.ts'

/** Prose of our own, different in every paragraph, by a seed. */
export function harbourParagraph(seed: number, sentences = 5): string {
  let state = seed * 2_654_435_761
  const pick = <T,>(of: readonly T[]): T => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0
    return of[(state >>> 8) % of.length]!
  }
  const who = ['The keepers', 'Two neighbours', 'The council', 'A sailor from the north', 'Nobody', 'The harbour master', 'Some of the apprentices']
  const did = ['remembered', 'had promised', 'considered', 'forgot', 'wrote down', 'never mentioned', 'asked about']
  const what = ['the flour that was due before winter', 'the oil for seven lamps', 'an inspection of the customs house', 'the irregular payments', 'a letter concerning provisions', 'the negotiations of the second year']
  const when = ['when the boats came in late', 'although the tide was low', 'because the election was near', 'after the bells had rung', 'while others were already asleep', 'without a word of explanation']
  return Array.from({ length: sentences }, () => `${pick(who)} ${pick(did)} ${pick(what)}, ${pick(when)}, and so it stayed through number ${((state >>> 5) % 900) + 100}.`).join(' ')
}

export interface HarbourColumns {
  pages: MadePage[]
  paragraphs: string[]
  headings: string[]
  notes: string[]
}

/** A paper in two columns that run on from page to page: heads, page numbers, headings, indents, cut words, footnotes at the foot of columns. */
export function harbourPaper(paragraphs: number): HarbourColumns {
  const made: HarbourColumns = { pages: [], paragraphs: [], headings: [], notes: [] }
  const columns = [54, 318]
  let texts: PlacedText[] = []
  let [column, y] = [0, 96]
  const closePage = () => {
    const number = made.pages.length + 11
    texts.push({ text: number % 2 ? 'The Harbour Review' : 'Of Lamps and Flour', x: 250, y: 48, size: 9, font: 'F3' }, { text: String(number), x: number % 2 ? 545 : 54, y: 48, size: 9 })
    made.pages.push({ texts })
    texts = []
  }
  const closeColumn = () => {
    if (column === 0) {
      const note = `Of this the minutes of meeting ${made.pages.length + 31} say nothing at all, nor does the ledger.`
      made.notes.push(`${made.notes.length + 1} ${note}`)
      texts.push({ text: String(made.notes.length), x: 54, y: 690, size: 5 }, ...setText(note, { x: 58, y: 693, width: 234, size: 7.5, leading: 9 }).texts)
    }
    column += 1
    y = 96
    if (column === 2) {
      closePage()
      column = 0
    }
  }
  for (let index = 0; index < paragraphs; index += 1) {
    if (index % 6 === 0) {
      if (y > 600) closeColumn()
      const heading = `${index / 6 + 1} What the ${['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'][(index / 6) % 7]} winter brought`
      made.headings.push(heading)
      y += y > 96 ? 14 : 0
      texts.push({ text: heading, x: columns[column]!, y, size: 11.5, font: 'F2' })
      y += 18
    }
    const paragraph = harbourParagraph(index + 1, 3 + (index % 4))
    made.paragraphs.push(paragraph)
    for (const line of setText(paragraph, { x: 0, y: 0, width: 240, size: 9.5, leading: 11.5, indent: 12, hyphenate: 8 }).texts) {
      if (y > (column === 0 ? 672 : 720)) closeColumn()
      texts.push({ ...line, x: line.x + columns[column]!, y })
      y += 11.5
    }
  }
  closePage()
  return made
}

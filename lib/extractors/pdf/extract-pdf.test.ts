import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportedText } from '../../domain/importing/import-text.ts'
import { originOf } from '../../domain/importing/offset-runs.ts'
import { readBytes } from '../read-bytes.ts'
import { harbourPaper, harbourParagraph } from './testing/harbour-pages.ts'
import { makePdf, widthOf } from './testing/make-pdf.ts'
import type { MadePage, PdfOptions, PlacedText } from './testing/make-pdf.ts'
import { setText } from './testing/set-text.ts'

const readPdf = async (bytes: Uint8Array): Promise<ImportedText> => {
  const result = await readBytes(bytes, 'file.pdf', () => {})
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const readPages = (pages: readonly MadePage[], options?: PdfOptions) => readPdf(makePdf(pages, options))
const shownOf = (read: ImportedText) => read.blocks.filter((block) => !block.excluded).map((block) => [block.kind, read.text.slice(block.start, block.end)] as const)
const textsOf = (read: ImportedText, kind: string) => shownOf(read).flatMap(([own, text]) => (own === kind ? [text] : []))
const leftOut = (read: ImportedText) => read.blocks.flatMap((block) => (block.excluded ? [[block.reason, block.text] as const] : []))

describe('a paper in two columns', () => {
  const paper = harbourPaper(40)
  const reading = readPages(paper.pages, { title: 'Microsoft Word - paper3.doc', author: 'user' })

  it('[IM52] [IM56] reads its columns one after the other and each paragraph in one piece over columns, pages and notes', async () => {
    expect(textsOf(await reading, 'paragraph')).toEqual(paper.paragraphs)
  })

  it('[IM58] [IM59] finds headings and footnotes', async () => {
    const read = await reading
    expect(textsOf(read, 'heading')).toEqual(paper.headings)
    expect(textsOf(read, 'footnote')).toEqual(paper.notes)
  })

  it('[IM54] leaves out heads and page numbers, and keeps the numbers as labels of the pages', async () => {
    const read = await reading
    expect(leftOut(read).length).toBe(paper.pages.length)
    expect(leftOut(read).every(([reason]) => reason === 'running head')).toBe(true)
    expect([...new Set(read.pages.map((page) => page.label))]).toEqual(paper.pages.map((_, index) => String(index + 11)))
  })

  it('[IM0] loses no letter, and every letter maps back', async () => {
    const read = await reading
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
    expect(letters(read.text + leftOut(read).map(([, text]) => text).join(''))).toBe(letters(read.extracted))
    const strays = Array.from(read.text, (unit, at) => (/[\p{L}\p{N}]/u.test(unit) && read.extracted[originOf(read.runs, at)] !== unit ? at : -1)).filter((at) => at >= 0)
    expect(strays).toEqual([])
  })

  it('[IM59] takes no title that a program gave', async () => {
    const read = await reading
    expect(read.title?.value).not.toMatch(/Word/)
    expect(read.authors).toEqual([])
  })
})

describe('a newspaper', () => {
  it('[IM53] puts a large initial before its word, as a repair; [IM57] a caption after the paragraph it stands in', async () => {
    const body = 'n the morning of the third of May nobody in the harbour had lit a lamp, and those who went down to the quay found the customs house locked and the boats still out beyond the mole.'
    const beside = setText(body, { x: 60, y: 160, width: 230, size: 10, leading: 12, beside: { lines: 3, by: 30 } })
    const rest = harbourParagraph(70, 6)
    const second = setText(rest, { x: 60, y: beside.next, width: 230, size: 10, leading: 12, indent: 12 })
    const [upper, lower] = [second.texts.slice(0, 6), second.texts.slice(6).map((text) => ({ ...text, y: text.y + 130 }))]
    const caption = setText('The quay on that morning, as seen from the mole.', { x: 60, y: upper.at(-1)!.y + 110, width: 230, size: 8, leading: 9.5, font: 'F3' })
    const right = setText(harbourParagraph(71, 14), { x: 322, y: 160, width: 230, size: 10, leading: 12 })
    const texts: PlacedText[] = [
      { text: 'Seven lamps, and none of them lit', x: 60, y: 110, size: 30, font: 'F2' },
      { text: 'O', x: 60, y: 184, size: 46 },
      ...beside.texts, ...upper, ...caption.texts, ...lower, ...right.texts,
    ]
    const read = await readPages([{ texts }])
    expect(textsOf(read, 'heading')).toEqual(['Seven lamps, and none of them lit'])
    const paragraphs = textsOf(read, 'paragraph')
    expect(paragraphs.slice(0, 2)).toEqual([`O${body}`, rest])
    expect(textsOf(read, 'caption')).toEqual(['The quay on that morning, as seen from the mole.'])
    expect(read.repairs.filter((repair) => repair.kind === 'restored-initial').map((repair) => [repair.after, repair.confidence > 0.9])).toEqual([['O', true]])
    expect(read.title?.value).toBe('Seven lamps, and none of them lit')
  })
})

describe('a scan with the words of OCR', () => {
  it.each([0, 0.7, -1.3])('[IM50] [IM55] that lies askew by %d degrees reads on as the page does', async (degrees) => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const paragraphs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => harbourParagraph(seed + 200, 4))
    let [y, wobble] = [100, 0]
    const columns: PlacedText[][] = [[], []]
    paragraphs.forEach((paragraph, index) => {
      if (index === 4) y = 100
      const set = setText(paragraph, { x: index < 4 ? 60 : 320, y, width: 220, size: 10, leading: 12, indent: 14, justified: false, hyphenate: 8 })
      y = set.next
      columns[index < 4 ? 0 : 1]!.push(...set.texts)
    })
    const texts = columns.flat().flatMap((line) => {
      let { x } = line
      return line.text.split(' ').map((word): PlacedText => {
        wobble = (wobble * 7 + 3) % 11
        const placed = { text: word, x, y: line.y + x * slope + 20, size: 9.2 + wobble * 0.14, width: widthOf(word, 10), invisible: true as const }
        x += widthOf(`${word} `, 10)
        return placed
      })
    })
    const read = await readPages([{ texts }])
    expect(textsOf(read, 'paragraph')).toEqual(paragraphs)
  })
})

describe('a report', () => {
  it('[IM57] [IM58] has headings by their bookmarks, lists, a table and a quotation', async () => {
    const [one, two, three] = [300, 301, 302].map((seed) => harbourParagraph(seed, 5)) as [string, string, string]
    const wide = { x: 72, width: 468, size: 11, leading: 14, justified: false, font: 'F4' as const }
    const texts: PlacedText[] = [{ text: 'Report on the lamps', x: 72, y: 90, size: 22, font: 'F5' }, { text: 'Summary', x: 72, y: 130, size: 11, font: 'F4' }]
    let y = 160
    const put = (text: string, more: Partial<typeof wide> = {}) => {
      const set = setText(text, { ...wide, ...more, y })
      texts.push(...set.texts)
      y = set.next + 8
    }
    put(one)
    put('• The oil is bought by the council and paid for by the keepers, which nobody ever wrote down.', { x: 90, width: 400 })
    put('• The flour is not.', { x: 90 })
    put(two, { x: 120, width: 370, size: 10, leading: 12.5 })
    for (const [year, lamps, sacks] of [['Year', 'Lamps', 'Sacks of flour'], ['1909', '40', '1,200'], ['1910', '38', '990'], ['1911', '35', '870']] as const) {
      texts.push({ text: year, x: 72, y, size: 11, font: 'F4' }, { text: lamps, x: 180, y, size: 11, font: 'F4' }, { text: sacks, x: 290, y, size: 11, font: 'F4' })
      y += 16
    }
    y += 10
    put(three)
    const read = await readPages([{ texts }], { title: 'Report on the lamps', outline: [{ title: 'Summary', page: 0 }] })
    expect(shownOf(read)).toEqual([
      ['heading', 'Report on the lamps'],
      ['heading', 'Summary'],
      ['paragraph', one],
      ['list-item', '• The oil is bought by the council and paid for by the keepers, which nobody ever wrote down.'],
      ['list-item', '• The flour is not.'],
      ['quotation', two],
      ['table-row', 'Year | Lamps | Sacks of flour'],
      ['table-row', '1909 | 40 | 1,200'],
      ['table-row', '1910 | 38 | 990'],
      ['table-row', '1911 | 35 | 870'],
      ['paragraph', three],
    ])
    expect(read.title).toEqual({ value: 'Report on the lamps', evidence: 'Title: Report on the lamps' })
  })

  it('[IM50] turned on its side it reads the same, and a stamp in the margin is left out', async () => {
    const paragraph = harbourParagraph(400, 6)
    const upright = setText(paragraph, { x: 72, y: 100, width: 460, size: 11, leading: 14 }).texts
    const read = await readPages([{ texts: [...upright, { text: 'Stamped by the archive 1931', x: 30, y: 500, size: 12, angle: -90 }] }])
    expect(textsOf(read, 'paragraph')).toEqual([paragraph])
    expect(leftOut(read)).toEqual([['set at an angle to the text', 'Stamped by the archive 1931']])
    const turned = upright.map((line) => ({ ...line, x: line.y, y: 792 - line.x, angle: -90, width: undefined }))
    expect(textsOf(await readPages([{ texts: turned }]), 'paragraph')).toEqual([paragraph])
  })
})

const shared = join(import.meta.dirname, '../../../../shared/fixtures/pdf/two-column-paper.pdf')
describe.runIf(existsSync(shared))('a real paper beside the project', () => {
  it('[IM52] [IM58] [IM59] has its title, authors, headings, captions, notes and list of works', async () => {
    const read = await readPdf(new Uint8Array(readFileSync(shared)))
    const headings = textsOf(read, 'heading')
    expect(read.title?.value).toMatch(/^Trace-based Just-in-Time Type Specialization/)
    expect([read.authors.length, read.authors[0]?.value, read.authors.at(-1)?.value]).toEqual([16, 'Andreas Gal', 'Michael Franz'])
    expect(headings.filter((text) => /^\d+\.\s/.test(text)).map((text) => Number.parseInt(text))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(textsOf(read, 'caption').flatMap((text) => /^Figure (\d+)\./.exec(text)?.[1] ?? []).map(Number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(textsOf(read, 'list-item').filter((text) => /^\[\d+\]/.test(text))).toHaveLength(19)
    expect(textsOf(read, 'footnote').some((text) => text.startsWith('1 Arrays'))).toBe(true)
    expect(textsOf(read, 'paragraph').some((text) => /evaluate our dynamic compiler based on a set of industry benchmarks/.test(text))).toBe(true)
  })
})

import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { comparisonCsv } from '../comparison-csv.ts'
import { cruxes } from '../cruxes.ts'
import { reportComparison } from '../report-comparison.ts'
import { table } from '../testing/table.ts'
import { comparisonHtml } from './comparison-html.ts'
import { comparisonSheets } from './comparison-sheets.ts'
import { drawComparison } from './draw-comparison.ts'
import { sheetCsv } from './sheet-csv.ts'
import { shortenQuote } from './shorten-quote.ts'

const hostile = '<script src="http://x.test/x.js">=1+1</script><img src=x onerror=alert(1)>'
const { comparison } = table({
  claims: [{ id: 'c', text: hostile }, 'd'],
  says: [['A', 'c', 'asserts'], ['B', 'c', 'denies'], ['A', 'd', 'asserts', { explicit: false }]],
  silent: [['B', 'd', 'Ada']],
})
const passages = ['=HYPERLINK("http://x.test")', 'No.', 'Perhaps.'].map((exact, index) => ({ id: `p${index}`, document: index === 1 ? 'B' : 'A', exact, prefix: '', suffix: '', start: index * 10, end: index * 10 + 5, tags: [] }))

describe('the whole comparison', () => {
  it('[HO6] is one page that runs and fetches nothing, with the words behind each cell', () => {
    const html = comparisonHtml(comparison, cruxes(comparison), passages)
    const { document } = new JSDOM(html).window
    expect(document.querySelectorAll('script, img, link, iframe, [src], [onerror]')).toHaveLength(0)
    expect([...document.querySelectorAll('a')].every((link) => link.getAttribute('href')!.startsWith('#') && document.querySelector(link.getAttribute('href')!))).toBe(true)
    expect(document.querySelector('tbody tr')!.textContent).toContain('asserts (1)')
    expect(document.querySelector('#r1')!.textContent).toContain('“No.”B · denies it')
    expect(document.body.textContent).toContain('silent (looked for by 1)')
  })

  it('[HO6] says of who asserts the opposite that they deny it by that, not that they deny the opposite', () => {
    const opposite = table({ claims: ['p', 'not p'], relations: [['x', 'contradictory', ['not p'], 'p']], says: [['A', 'not p', 'asserts'], ['B', 'p', 'asserts']] }).comparison
    const { document } = new JSDOM(comparisonHtml(opposite, [], passages)).window
    expect(document.querySelector('#r1')!.textContent).toContain('denies it · as it asserts the opposite, “not p”')
  })

  it('[CM8] labels an inference on which nobody’s words are as the group’s own', () => {
    const own = table({ claims: ['p', 'q'], relations: [['s', 'supports', ['p'], 'q'], ['t', 'supports', ['q'], 'p']], says: [['A', 'relation:t', 'asserts']] }).comparison
    const labelled = [comparisonCsv(own), comparisonHtml(own, [], []), sheetCsv(comparisonSheets(own, [], [])[0]!)].map((text) => text.match(/\(the group’s reconstruction\)/gu)?.length)
    expect(labelled).toEqual([1, 1, 1])
    expect(reportComparison(own, []).rows.flatMap((row) => ('reconstruction' in row ? row.id : []))).toEqual(['relation:s'])
  })

  it('[HO5] has a line for each passage, with stance and place, and no cell that a spreadsheet runs', () => {
    const sheets = comparisonSheets(comparison, [], passages)
    const csv = sheetCsv(sheets.find(({ id }) => id === 'passages')!)
    expect(csv.split('\r\n')).toHaveLength(5)
    expect(csv).toContain(`"'=HYPERLINK(""http://x.test"")"`)
    expect(sheetCsv(sheets.find(({ id }) => id === 'table')!).split('\r\n')[2]).toBe('d,,,claim,"asserts, implicit (1)",silent (looked for by 1)')
  })

  it('[HO7] comes on sheets that each have the heads of their columns, all rows once', () => {
    const many = table({ claims: Array.from({ length: 80 }, (_, index) => `claim ${index}`), says: Array.from({ length: 80 }, (_, index) => [`T${index % 14}`, `claim ${index}`, 'asserts'] as const) }).comparison
    const pages = drawComparison(many, { page: { width: 842, height: 595 } })
    const words = pages.map(({ pieces }) => pieces.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines.map((line) => line.words) : []))))
    for (const page of words) expect(page.some((word) => /^T\d+$/.test(word))).toBe(true)
    for (let index = 0; index < 80; index++) expect(words.flat().filter((word) => word === `claim ${index}`)).toHaveLength(2)
    for (const { pieces, height } of pages) for (const { box } of pieces) expect(box.y + box.height).toBeLessThanOrEqual(height)
    expect(drawComparison(many)).toHaveLength(1)
  })

  it('[HO2] cuts a quotation at a sentence or a word, never within a character', () => {
    expect(shortenQuote('One sentence. Another one that is too long.', 30)).toBe('One sentence. Another one …')
    expect(shortenQuote('One sentence here. Another that is long.', 30)).toBe('One sentence here. …')
    expect(shortenQuote('x'.repeat(27) + '😀😀😀', 30)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })
})

import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'
import { columnPage, pagedBook, scrapedPage } from './testing/degraded-samples.ts'

const shownOf = (raw: string) => {
  const read = importText(raw)
  return read.blocks.filter((block) => !block.excluded).map((block) => ({ kind: block.kind, text: read.text.slice(block.start, block.end) }))
}
const leftOutOf = (raw: string) => importText(raw).blocks.flatMap((block) => (block.excluded ? [block.text] : []))

describe('a column of a pamphlet', () => {
  const shown = shownOf(columnPage)
  const texts = shown.map((block) => block.text)

  it('[IM5] joins the lines of a paragraph, and ends it at a short last line', () => {
    expect(texts).toContainEqual(expect.stringMatching(/^They formed a society.*the law of the port\.$/))
    expect(texts).toContainEqual(expect.stringMatching(/^The keepers put out every lamp.*what a keeper was worth\.$/))
  })

  it('[IM6] joins a word cut at a line’s end, and keeps a hyphen that the text uses elsewhere', () => {
    const whole = texts.join('\n')
    expect(whole).toContain('The keepers lit the lamps')
    expect(whole).toContain('The well-known story')
    expect(whole).not.toMatch(/keep-ers|wellknown/)
  })

  it('[IM7] brings a displaced initial home', () => {
    expect(texts).toContainEqual(expect.stringMatching(/^The harbour was dug by convicts/))
    expect(texts).not.toContain('T')
  })

  it('[IM8] joins a sentence across a caption, and keeps the caption with a reason', () => {
    expect(texts).toContainEqual(expect.stringContaining('a bruise over one eye that he said he owed to the stairs.'))
    expect(leftOutOf(columnPage)).toContain('The harbour in winter, seen from the fort')
  })

  it('[IM4] leaves out “Continued on page 4”', () => {
    expect(leftOutOf(columnPage)).toContain('Continued on page 4')
  })

  it('[IM10] finds the headings', () => {
    expect(shown.filter((block) => block.kind === 'heading').map((block) => block.text)).toEqual(['1. The harbour and its keepers', 'THE SECOND WINTER'])
  })
})

describe('a page scraped from the web', () => {
  it('[IM4] leaves out navigation and share buttons, and nothing of the text', () => {
    expect(leftOutOf(scrapedPage)).toEqual(['Skip to content', 'Search', 'Menu', 'Share this article', 'Facebook', 'Twitter', 'Print', 'You should also read'])
    expect(shownOf(scrapedPage)).toHaveLength(6)
  })

  it('[IM11] reads title, author and date, each with the words that say so', () => {
    const read = importText(scrapedPage)
    expect(read.title).toEqual({ value: 'The bread of the valley', evidence: 'The bread of the valley' })
    expect(read.authors).toEqual([{ value: 'Ada Brook', evidence: 'By Ada Brook' }])
    expect(read.date).toEqual({ value: '12 March 1998', evidence: '12 March 1998' })
    expect(read.language).toBe('en')
  })

  it('[IM10] tells a heading from a line of text', () => {
    expect(shownOf(scrapedPage).filter((block) => block.kind === 'heading').map((block) => block.text)).toEqual(['The bread of the valley', 'Rye and its friends'])
  })
})

describe('what is left alone', () => {
  it('[IM3] a file with one line to the paragraph is not rewrapped', () => {
    const raw = 'First line of an address\nSecond line, which is longer than the first\nThird'
    expect(shownOf(raw).map((block) => block.text)).toEqual(raw.split('\n'))
  })

  it('[IM9] a poem keeps its lines', () => {
    const poem = 'The lamp is lit upon the wall,\nThe tide is at the door,\nAnd no one in the house at all\nHas seen the like before'
    expect(shownOf(`A song\n\n${poem}\n\nThe song is sung at weddings in the villages along the coast, and nobody knows who made it or when it was first heard.`)).toContainEqual({ kind: 'verse', text: poem })
  })

  it('[IM4] a chronology’s years are not page numbers, and a heading that comes back is not a running head', () => {
    const raw = ['1901', 'The mill opens. '.repeat(20), '1902', 'The mill burns. '.repeat(20), '1903', 'The mill opens again. '.repeat(20)].join('\n\n')
    expect(leftOutOf(raw)).toEqual([])
  })

  it('[IM4] a word of the web inside a text stays', () => {
    const body = 'They argued about the paper for a year, and the quarrel was never settled by anyone who took part in it. '
    expect(leftOutOf(`${body}\n\nContents\n\n${body}\n\nPrint\n\n${body}`)).toEqual([])
  })

  it('[IM6] an interrupted compound keeps its hyphen when nothing shows that it should go', () => {
    const wrapped = 'The council met in the long hall and heard the north-\nwind in the shutters while the old clerk read the list\nof names, and nobody spoke until the reading was over,\nand then everybody spoke, and the clerk put down his pen.\n'
    expect(shownOf(wrapped)[0]!.text).toContain('north-wind')
  })

  it('[IM6] “pre- and post-war” at a line’s end keeps its hyphen and its blank', () => {
    const wrapped = 'The figures are given in two columns, one for the pre-\nand one for the post-war years, because the old ledgers\nwere kept in a currency that nobody has been able to\nconvert since the bank that issued it was closed down.\n'
    expect(shownOf(wrapped)[0]!.text).toContain('the pre- and one for')
  })
})

it('[IM4] running heads with page numbers are left out', () => {
  expect(leftOutOf(pagedBook)).toEqual(['THE LAMP KEEPERS 11', 'THE LAMP KEEPERS 12', 'THE LAMP KEEPERS 13', 'THE LAMP KEEPERS 14'])
})

it('[IM1] ligatures, soft hyphens and decomposed letters are mended and reported', () => {
  const read = importText('The e\uFB03cient re\u00ADpair of a cafe\u0301\u00A0door.')
  expect(read.text).toBe('The efficient repair of a café door.')
  expect(read.repairs.map(({ kind, before, after }) => ({ kind, before, after }))).toEqual([
    { kind: 'normalised', before: '\uFB03', after: 'ffi' },
    { kind: 'removed-invisible', before: '\u00AD', after: '' },
    { kind: 'normalised', before: 'e\u0301', after: 'é' },
    { kind: 'normalised', before: '\u00A0', after: ' ' },
  ])
})

it('[IM11] says nothing that the text does not say', () => {
  const read = importText('A paragraph of a text that has neither title nor author, and that goes straight to the matter in hand without a date, as letters between friends often do when the friends are old.')
  expect([read.title, read.authors, read.organisation, read.date]).toEqual([null, [], null, null])
})

import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'
import { columnPage, pagedBook } from './testing/degraded-samples.ts'

const paragraph = 'The keepers met in the long room over the stable, and the talk went on until the lamps burned low. Nobody wrote it down, and those who were there have told it in different ways ever since.'
const shownOf = (raw: string) => {
  const read = importText(raw)
  return read.blocks.filter((block) => !block.excluded).map((block) => read.text.slice(block.start, block.end))
}

describe('[IM32] stretches out of order', () => {
  it('a word’s other half, found after a box, is offered as a move to it', () => {
    const rest = 'olution of that year. It was talked of in the harbour long afterwards, and in the hills as well.'
    const raw = [`${paragraph} A revolution, they said.`, 'They had all of them heard of the revolution, and they waited for word of the rev', 'A box', paragraph, rest].join('\n\n')
    const read = importText(raw)
    expect(read.offers).toMatchObject([{ kind: 'moved-block', before: rest, confidence: 0.92 }])
    const [offer] = read.offers
    expect(read.text.slice(offer!.start, offer!.end)).toBe(rest)
    expect(read.text.slice(0, offer!.to)).toMatch(/of the rev$/)
  })

  it('a numbered heading in the middle of another section is offered to the paragraph that begins a column', () => {
    const raw = ['1. The first of them', paragraph, '3. The third of them', `Then ${paragraph}`, '2. The second of them', paragraph, paragraph, '4. The fourth of them', paragraph].join('\n\n')
    expect(importText(raw).offers).toMatchObject([{ kind: 'moved-block', before: '3. The third of them', confidence: 0.75 }])
  })

  it('nothing is offered in a text that stands in order', () => {
    expect([columnPage, pagedBook, [paragraph, 'and so on, as the old men say when they have said enough.'].join('\n\n')].flatMap((raw) => importText(raw).offers)).toEqual([])
  })
})

describe('[IM40] [IM41] lines that stand before what they follow', () => {
  const wrap = (text: string) => text.replace(/(.{1,52})(?: |$)/g, '$1\n').trim()
  const left = wrap('The lamp keepers of the old harbour were paid in flour, and the flour was weighed by the clerk of the company, who had a thumb. Every keeper knew the weight of that thumb. It was talked of in the taverns and in the long room over the stable, and in the end somebody wrote it on a wall. The wall was washed the next morning, and on the morning after that it was written on again, in larger letters, so that the washing of walls became a post with a wage. The clerk looked on from his window and said nothing of it. Nobody had seen him so quiet since the year of the great fire, when the ware-')
  const right = wrap('houses burned for nine days and the company paid for none of them. A society was founded in the same month, with a box that had two locks and a book that had one. The box was kept by the baker and the book by the boatman’s widow, who could write. Whoever was hungry was written into the book, and whoever had been written in was fed, and there was no more to the rules than that. The rules were read aloud once a year. In the third year the company asked to see the book, and the widow said that it was')
  const next = wrap('at the binder’s. It stayed at the binder’s for eleven years. The warehouses were built up again in stone, and the clerk grew old in his window, and the society went on with its box and its book.')

  it('columns that have changed places are offered their own', () => {
    const read = importText(`The thumb on the scales\n\n${right}\n\n${left}\n\n${next}\n`)
    const offers = read.offers.filter(({ kind }) => kind === 'moved-block')
    expect(offers).toHaveLength(1)
    expect(read.text.slice(offers[0]!.start)).toMatch(/^houses burned/)
    expect(read.text.slice(0, offers[0]!.to)).toMatch(/when the ware-$/)
    expect(importText(`The thumb on the scales\n\n${left}\n\n${right}\n\n${next}\n`).offers).toEqual([])
  })

  it('an article goes on where it says that it is continued', () => {
    const [first, rest] = [left.split('\n').slice(0, 6).join('\n'), left.split('\n').slice(6).join('\n').replace(/ware-$/, 'houses burned.')]
    const read = importText(`The thumb\n\n${first}\nContinued on page 9\n\nThe box\n\n${next}\n\nContinued from page 4\n${rest}\n\nThe book\n\n${next}\n`)
    expect(read.offers).toMatchObject([{ kind: 'moved-block', confidence: 0.94 }])
    expect(read.text.slice(read.offers[0]!.end)).toMatch(/^\n\nThe book/)
  })
})

describe('[IM31] over a page’s end', () => {
  const wrapped = (above: string, below: string) =>
    `The keepers lit the lamps at dusk and put them out at\ndawn, and were paid, when they were paid, in flour by\n${above}\n\n${below}\nwas a long way off, and nobody from the town had been\nthere since the spring, when the road was still open.\n`

  it('a sentence goes on into a capital after an article', () => {
    expect(shownOf(wrapped('the men of the harbour office, who lived far in the', 'East, where the company kept its other house, which'))).toHaveLength(1)
  })

  it('and does not after a verb, or a full stop', () => {
    expect(shownOf(wrapped('the men of the harbour office, who said that it was', 'East of the harbour stood the other house, and that'))).toHaveLength(2)
    expect(shownOf(wrapped('the men of the harbour office, who lived far inland.', 'East of the harbour stood the other house, and that'))).toHaveLength(2)
  })
})

describe('[IM34] [IM35] pages', () => {
  it('form feeds begin pages, with the numbers printed on them', () => {
    const read = importText(pagedBook)
    expect(read.pages.map(({ label }) => label)).toEqual(['11', '12', '13', '14'])
    expect(read.pages[0]!.start).toBe(0)
  })

  it('roman numbers beside the same words are a running head from two pages on', () => {
    const lines = (from: number) => Array.from({ length: 14 }, (_, at) => `on day ${from + at} of that long story a ship was seen by the boy who kept the lamp and`).join('\n')
    const raw = `${lines(1)}\nxii THE LAMP KEEPERS\n${lines(20)}\nxiii THE LAMP KEEPERS\n${lines(40)}`
    const read = importText(raw)
    expect(read.blocks.flatMap((block) => (block.excluded ? [block.text] : []))).toEqual(['xii THE LAMP KEEPERS', 'xiii THE LAMP KEEPERS'])
    expect(read.pages.map(({ label }) => label)).toEqual(['xii', 'xiii'])
  })

  it('dates and years at a line’s beginning are no page numbers', () => {
    const raw = `${paragraph}\n\n12 March 1912\n\n${paragraph}\n\n3 April 1921\n\n${paragraph}`
    expect(importText(raw).blocks.some((block) => block.excluded)).toBe(false)
  })
})

describe('[IM36] scripts', () => {
  const chinese = '港口的守灯人每天傍晚点亮灯火黎明时分再把它们熄灭他们的工资是用面粉支付的而且从来没有人问过他们对此有什么看法后来他们成立了一个互助会再后来又成立了工会'

  it('lines of a script without blanks are joined without any', () => {
    const wrapped = chinese.match(/.{1,16}/gu)!.join('\n')
    expect(shownOf(`${wrapped}。\n\n${wrapped}。`)).toEqual([`${chinese}。`, `${chinese}。`])
  })

  it('and a line to the paragraph stays so', () => {
    expect(shownOf(`${chinese}。\n${chinese.slice(4)}。\n${chinese.slice(9)}。\n${chinese.slice(2)}。\n`)).toHaveLength(4)
  })

  it('a right-to-left text is whole, its marks left', () => {
    const arabic = 'كان حراس المصابيح في الميناء يشعلون المصابيح عند\nالغروب ويطفئونها عند الفجر وكانت أجورهم تدفع لهم\nطحينا ولم يسألهم أحد يوما عن رأيهم في ذلك الأمر\nوأرسل رئيس الميناء ليسأل عن الأسماء فعاد بلا اسم.\u200F'
    expect(shownOf(arabic)).toEqual([arabic.replaceAll('\n', ' ')])
  })
})

describe('[IM42] [IM43] what a document says of its parts', () => {
  const article = (title: string, by: string, date: string) => `${title}\n\n${by}\n\n${date}\n\n${paragraph}\n\n${paragraph}`

  it('articles with their own bylines and dates are parts, each with the words that say so', () => {
    const read = importText(`The keepers’ paper\n\n${paragraph}\n\n${article('The lamp', 'By Ada Brook', 'May 1911')}\n\n${article('The rope', 'By Cy Dunn', 'June 1911')}`)
    expect(read.parts.map(({ title, authors, date, role, evidence }) => ({ title, authors, date, role, evidence }))).toEqual([
      { title: 'The lamp', authors: ['Ada Brook'], date: 'May 1911', role: 'original', evidence: 'By Ada Brook\nMay 1911' },
      { title: 'The rope', authors: ['Cy Dunn'], date: 'June 1911', role: 'original', evidence: 'By Cy Dunn\nJune 1911' },
    ])
    expect(read.text.slice(read.parts[0]!.start)).toMatch(/^The lamp/)
    expect(read.parts[0]!.end + 2).toBe(read.parts[1]!.start)
  })

  it('a reprint says where it was taken from', () => {
    const read = importText(`The keepers’ paper\n\n${paragraph}\n\nThe old lamp\n\nFirst published in The Harbour Bell, May 1890\n\n${paragraph}`)
    expect(read.parts).toMatchObject([{ title: 'The old lamp', role: 'reprint', date: 'May 1890', evidence: 'First published in The Harbour Bell, May 1890' }])
  })

  it('sections that say nothing of themselves are none', () => {
    expect(importText(`The keepers’ paper\n\n${paragraph}\n\nThe lamp\n\n${paragraph}\n\nThe rope\n\n${paragraph}`).parts).toEqual([])
  })

  it('a standfirst that repeats the first paragraph is offered for leaving out, and two lines that may be the title are said', () => {
    const read = importText(`The keepers’ paper\n\nOn lamps and ropes\n\n“${paragraph.slice(0, 150)}”\n\n${paragraph}`)
    expect(read.offers).toMatchObject([{ kind: 'excluded', after: '' }])
    expect(read.warnings).toContainEqual(expect.stringContaining('Two lines may be the title'))
  })
})

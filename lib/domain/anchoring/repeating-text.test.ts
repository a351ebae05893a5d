import { describe, expect, it } from 'vitest'
import { chanceFrom } from '../../../corpus/degrade/chance.ts'
import { makePassage, type PassageSelector } from '../document/make-passage.ts'
import { anchorPassage, anchorPassages } from './anchor-passages.ts'
import { meter } from './meter.ts'
import { nearDuplicates } from './testing/near-duplicates.ts'

const refrain = 'And still the ferry did not come.'
const names = 'anvil bell candle drum engine fiddle gate hammer ink jug kettle lamp mast needle oven plough quill rope saddle tiller'.split(' ')
const drawn = chanceFrom(77)
const line = () => Array.from({ length: 6 }, () => drawn.pick(names)).join(' and ')
/** Three hundred stanzas, each with a line of its own before and after the refrain. */
const ballad = Array.from({ length: 300 }, () => `They sold ${line()} at noon. ${refrain} By dusk they were asked for ${line()}.`)
const at = (text: string, from: number) => makePassage(text, from, from + refrain.length)
const opened = (text: string) => `A preface of some length was put in here.\n\n${text}`

describe('a text that repeats itself', () => {
  it('[AN5] a refrain that stands three hundred times is found by its neighbours, also by one of them', () => {
    const before = ballad.join('\n\n')
    const passages = [3, 150, 297].map((stanza) => at(before, before.indexOf(refrain, before.indexOf(ballad[stanza]!))))
    for (const edited of [before, before.replaceAll(/By dusk/g, 'Later that day, as the ledger has it,'), before.replaceAll('at noon. And', 'and were glad of it. And')]) {
      const text = opened(edited)
      const shift = (stanza: number) => text.indexOf(refrain, text.indexOf(ballad[stanza]!.slice(0, 60)))
      const anchors = anchorPassages(text, passages)
      expect(anchors.map(({ state, start }) => [state, start])).toEqual([3, 150, 297].map((stanza) => ['moved', shift(stanza)]))
    }
  })

  it('[AN5] and is ambiguous without them, whichever of its places were looked at', () => {
    const song = `${refrain} `.repeat(300)
    const anchor = anchorPassage(opened(song), at(song, refrain.length * 200 + 200))
    expect(anchor.state).toBe('ambiguous')
    expect(anchor.start).toBeUndefined()
    expect(anchorPassage(opened(song), { exact: refrain, prefix: '', suffix: '' }).state).toBe('ambiguous')
  })

  const came = 'two barges of slate came in with the tide, and a third was sent on to the ferry.'
  const entry = (day: string) => `On ${day} the harbour master wrote: ${came} The wind stood in the west.`
  const log = [entry('Monday'), entry('Friday')].join('\n\n')

  it('[AN5] a double that was left as it was is not taken for the entry that was edited', () => {
    const edited = [entry('Monday'), entry('Friday').replace('a third', 'another').replace('stood', 'was')].join('\n\n')
    const anchor = anchorPassage(opened(edited), makePassage(log, log.lastIndexOf(came), log.lastIndexOf(came) + came.length))
    expect(anchor.state).toBe('ambiguous')
    expect(anchor.candidates).toHaveLength(2)
  })

  const seed = 4
  it(`[AN5] no passage of near duplicates is put at a wrong place (seed ${seed})`, () => {
    const { text, passages, range } = nearDuplicates(400, 150, seed)
    const placed = anchorPassages(text, passages).map(({ start, end }, index) => ({ start, end, ...{ right: range(index) } })).filter(({ start }) => start !== undefined)
    for (const { start, end, right } of placed) expect(Math.min(end!, right.end) - Math.max(start!, right.start)).toBeGreaterThan((right.end - right.start) / 2)
    expect(placed.length).toBeGreaterThan(20)
  })

  const paragraphs = nearDuplicates(400, 12, 9)
  const words = 'tide '.repeat(12_000)
  const table = Array.from({ length: 2_000 }, (_, row) => `| row | ${(row * 7) % 10} | total | 100 |`).join('\n')
  const chinese = '港は春に浚渫された。誰も理由を知らされなかった。'.repeat(1_500)
  const cut = (text: string, length: number, count = 12): PassageSelector[] => Array.from({ length: count }, (_, index) => makePassage(text, 500 + index * 331, 500 + index * 331 + length))
  const edited = (text: string) => {
    const chance = chanceFrom(5)
    return opened(text.replace(/\w+/g, (word) => (chance.yes(0.1) ? chance.pick(names) : word)))
  }
  it.each<[string, string, PassageSelector[]]>([
    ['near duplicates', paragraphs.text, paragraphs.passages],
    ['near duplicates without context', paragraphs.text, paragraphs.passages.map(({ exact }) => ({ exact, prefix: '', suffix: '' }))],
    ['one word', opened(words), cut(words, 200)],
    ['one word with others between', edited(words), cut(words, 200)],
    ['one letter', `b${'a'.repeat(200_000)}c`, cut(`${'a'.repeat(5_000)}b`, 2_000, 4).map(({ exact }) => ({ exact, prefix: 'aaaaaaaaaaaaaaaaaaaaab', suffix: 'caaaaaaaaaaaaaaaaaaaaaa' }))],
    ['a table', edited(table), cut(table, 300)],
    ['a writing without spaces', `港${chinese.replaceAll('理由を知らされなかった。誰', '理由は知らされなかった。誰')}`, cut(chinese, 40)],
    ['quotes of one letter', edited(words), cut(words, 1)],
    ['quotes of fifty thousand letters', edited(words), cut(words, 50_000, 2)],
    ['a quote that nearly fits everywhere', `${'a'.repeat(9_999)}b`.repeat(12), [{ exact: `${'a'.repeat(49_000)}c`, prefix: '', suffix: '' }]],
  ])('[AN8] the work for one passage is bounded: %s', (_what, text, passages) => {
    for (const passage of passages) {
      const before = meter.steps
      const { start, end, state } = anchorPassage(text, passage)
      expect(meter.steps - before).toBeLessThan(6_000_000 + 60 * passage.exact.length)
      expect(start === undefined || (end! > start && state !== 'ambiguous')).toBe(true)
    }
  })

  it('[AN8] a text twice as long is no more work for a passage', () => {
    const work = (count: number) => {
      const { text, passages } = nearDuplicates(count, 30, 3)
      const before = meter.steps
      anchorPassages(text, passages)
      return meter.steps - before
    }
    expect(work(800)).toBeLessThan(work(400) * 1.5)
  })
})

describe('words that stand by chance where the passage was', () => {
  it.each([
    ['the next heading begins with the same word', 'Those who had leases knew their advantages, and they owe \n\n## The test of a winter\n\nNobody had asked for one.', { exact: 'the', prefix: 'e knew their advantages, and they owe ', suffix: ' advantages to a harbour master' }],
    ['the heading before ends with the same words', '# Four letters\n\n## Why these letters are bound together\n\n because they quarrel about one thing, and because it was never settled', { exact: 'bound together', prefix: 'have lain in one drawer. They are ', suffix: ' because they quarrel about one t' }],
  ])('[AN5] %s', (_what, text, selector) => {
    expect(['ambiguous', 'orphaned']).toContain(anchorPassage(text, selector).state)
  })

  const motto = 'A bench can be photographed, a crane cannot.'
  const report = [
    'The harbour was dredged in spring at the cost of the town and for the use of the company alone. The council met twice.',
    `Those who lived on the quay had asked for a crane and were given a bench. ${motto} In the autumn the first steamer ran aground beside it, and its crew were taken off by rowing boats.`,
    'The engineer was thanked for his services and sent to another harbour; his letters have not been kept by anyone.',
  ]
  const passage = makePassage(report.join('\n\n'), report.join('\n\n').indexOf(motto), report.join('\n\n').indexOf(motto) + motto.length)
  const without = report.map((paragraph) => paragraph.replace(`${motto} `, ''))

  it('[AN4] a sentence that was taken out and stands twice elsewhere was not moved there', () => {
    const anchor = anchorPassage([...without, `So they said: ${motto} And again, when the year was out: ${motto} Nobody laughed.`].join('\n\n'), passage)
    expect(anchor.state).toBe('orphaned')
    expect(anchor.candidates).toHaveLength(2)
  })

  it('[AN4] nor was a short one whose words are a caption elsewhere', () => {
    expect(motto.replace(/\P{L}/gu, '').length).toBeLessThan(40)
    expect(anchorPassage([without[0], motto, ...without.slice(1)].join('\n\n'), passage)).toMatchObject({ state: 'orphaned', candidates: [expect.anything()] })
  })

  it('[AN4] but one that stands once, within a paragraph, was', () => {
    const moved = [without[0], without[1], `${without[2]} ${motto}`].join('\n\n')
    expect(anchorPassage(moved, passage)).toMatchObject({ state: 'moved', start: moved.indexOf(motto), end: moved.indexOf(motto) + motto.length })
  })
})

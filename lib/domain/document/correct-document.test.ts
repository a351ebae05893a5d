import { describe, expect, it } from 'vitest'
import { importText, type ImportedText } from '../importing/import-text.ts'
import type { Offer } from './canonical-text.ts'
import { correctDocument } from './correct-document.ts'
import type { Correction } from './correction.ts'

const raw = [
  'The keepers had put out every lamp at once and',
  'The owner had left in the night, and nobody was told.',
  'stood upon the wall until the morning came.',
  'Nobody ever spoke of it again.',
].join('\n\n')

function corrected(doc: ImportedText, ...corrections: Correction[]): ImportedText {
  const made = correctDocument(doc, corrections)
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

const shown = (doc: ImportedText) => doc.blocks.filter((block) => !block.excluded).map((block) => doc.text.slice(block.start, block.end))
const offering = (doc: ImportedText, offer: Partial<Offer> & Pick<Offer, 'start' | 'end'>): ImportedText => {
  const before = doc.text.slice(offer.start, offer.end)
  return { ...doc, offers: [{ kind: 'joined-word', before, after: before, confidence: 0.6, why: 'Because.', ...offer }] }
}

describe('a repair that is undone', () => {
  const lines = [
    'By the second winter the society counted ninety men',
    'and kept a school, with a stove and a reading room,',
    'and a table on which there stood a loaf of the flour-',
    'oil paste that the keep-',
    'ers had learned to make of what they had been paid in.',
    'The company had begun to count them too, and wrote it',
    'down in a book which it showed to nobody in the town.',
  ].join('\n')
  const read = importText(lines)
  const undone = (doc: ImportedText, found: string) => corrected(doc, { do: 'undo-repair', repair: doc.repairs.findIndex(({ kind, start }) => kind === 'joined-word' && start > doc.text.indexOf(found) && start < doc.text.indexOf(found) + 12) })

  it('[RV3] leaves a joined word its hyphen as found, and a paragraph no end of a line', () => {
    expect(read.text).toContain('the keepers had')
    const { text, repairs } = undone(read, 'keepers had')
    expect(text).toBe(read.text.replace('the keepers had', 'the keep-ers had'))
    expect(repairs).toHaveLength(read.repairs.length - 1)
    expect(undone(read, 'flour').text).toContain('of the flour-oil paste')
  })

  it('[RV3] gives verse its line back as well', () => {
    const verse: ImportedText = { ...read, blocks: read.blocks.map((block) => ({ ...block, kind: 'verse' })) }
    expect(undone(verse, 'keepers had').text).toContain('the keep-\ners had')
  })
})

describe('an offer that is taken', () => {
  const read = importText(raw)
  const doc: ImportedText = { ...read, blocks: read.blocks.map(({ start, end }) => ({ kind: 'paragraph', start, end })) }
  const [, , third] = doc.blocks

  it('[RV3] brings the rest of a broken sentence home, and can be undone by where it was found', () => {
    const taken = corrected(offering(doc, { kind: 'moved-block', start: third!.start, end: third!.end, to: doc.blocks[0]!.end }), { do: 'take-offer', offer: 0 })
    expect(shown(taken)[0]).toBe('The keepers had put out every lamp at once and stood upon the wall until the morning came.')
    expect(taken.offers).toEqual([])
    const repair = taken.repairs.findIndex(({ kind }) => kind === 'moved-block')
    expect(shown(corrected(taken, { do: 'undo-repair', repair }))).toEqual(shown(doc))
  })

  it('[RV3] cuts a sentence out of the middle of one block and puts it into another', () => {
    const at = doc.text.indexOf('and nobody')
    const taken = corrected(offering(doc, { kind: 'moved-block', start: at, end: at + 'and nobody was told.'.length, to: doc.blocks[3]!.end }), { do: 'take-offer', offer: 0 })
    expect(shown(taken).slice(1)).toEqual(['The owner had left in the night,', 'stood upon the wall until the morning came.', 'Nobody ever spoke of it again.', 'and nobody was told.'])
  })

  it('[RV3] writes what it said it would, and says so as a repair', () => {
    const taken = corrected(offering(doc, { start: 0, end: 3, after: 'These', kind: 'restored-initial' }), { do: 'take-offer', offer: 0 })
    expect(taken.text.startsWith('These keepers')).toBe(true)
    expect(taken.repairs[0]).toEqual({ kind: 'restored-initial', start: 0, end: 5, before: 'The', after: 'These', confidence: 0.6 })
    expect(corrected(taken, { do: 'undo-repair', repair: 0 }).text).toBe(doc.text)
  })

  it('[RV3] leaves a block out', () => {
    const taken = corrected(offering(doc, { ...third!, kind: 'excluded', after: '' }), { do: 'take-offer', offer: 0 })
    expect(taken.blocks[2]).toMatchObject({ excluded: true, text: 'stood upon the wall until the morning came.', reason: 'Because.' })
  })

  it('[RV2] is gone where a person has changed its words, and moves along where they changed others', () => {
    const offered = offering(doc, { start: third!.start, end: third!.start + 5, after: 'stands' })
    expect(corrected(offered, { do: 'write-words', start: third!.start + 2, end: third!.start + 3, text: 'x' }).offers).toEqual([])
    const moved = corrected(offered, { do: 'write-words', start: 0, end: 3, text: 'All the' })
    expect(moved.offers).toMatchObject([{ start: third!.start + 4, end: third!.start + 9 }])
  })
})

describe('words written by hand', () => {
  it('[RV3] are one repair however often they are written, which gives back what was found', () => {
    const doc = importText(raw)
    const twice = corrected(doc, { do: 'write-words', start: 4, end: 11, text: 'guards' }, { do: 'write-words', start: 4, end: 10, text: 'wardens of old' })
    expect(twice.repairs.filter(({ kind }) => kind === 'by-hand')).toMatchObject([{ start: 4, end: 18, before: 'keepers', after: 'wardens of old' }])
    expect(corrected(twice, { do: 'undo-repair', repair: 0 })).toEqual(doc)
  })

  it('[RV2] leave a repair elsewhere in the block as it is', () => {
    const doc = importText('The e\uFB03cient re\u00ADpair of a door.')
    const written = corrected(doc, { do: 'write-words', start: doc.text.indexOf('door'), end: doc.text.indexOf('door') + 4, text: 'gate' })
    expect(written.repairs).toHaveLength(doc.repairs.length + 1)
  })

  it('[RV2] are refused with a sentence where there is no such place, and then nothing is made', () => {
    const doc = importText(raw)
    expect(correctDocument(doc, [{ do: 'set-kind', block: 0, kind: 'quotation' }, { do: 'write-words', start: 40, end: 60, text: '' }])).toEqual({ ok: false, error: { code: 'correction', message: 'Words are written over inside one block.', at: '1' } })
    for (const correction of [{ do: 'exclude-block', block: 9 }, { do: 'undo-repair', repair: 99 }, { do: 'join-blocks', block: 3 }, { do: 'restore-block', block: 0 }, { do: 'split-block', block: 0, at: 0 }] as const) {
      expect(correctDocument(doc, [correction])).toMatchObject({ ok: false, error: { code: 'correction', message: expect.stringMatching(/\.$/) } })
    }
  })
})

describe('pages and parts', () => {
  const plain = importText(raw)
  const doc: ImportedText = { ...plain, pages: plain.blocks.map(({ start }, index) => ({ start, label: String(index + 1) })) }

  it('[RV2] a block that moves takes its page along', () => {
    expect(corrected(doc, { do: 'move-block', block: 3, before: 0 }).pages.map(({ label }) => label)).toEqual(['4', '1', '2', '3'])
  })

  it('[RV2] parts grow with what is cut in them, shrink with what leaves, and vanish when nothing is left', () => {
    const part = { do: 'mark-part', from: 1, to: 3, title: ' A  letter ', authors: ['Ada Brook', ' '], date: null, role: 'reprint' } as const
    const marked = corrected(doc, part)
    expect(marked.parts).toEqual([{ title: 'A letter', authors: ['Ada Brook'], date: null, role: 'reprint', evidence: null, start: doc.blocks[1]!.start, end: doc.blocks[2]!.end }])
    const cut = corrected(marked, { do: 'split-block', block: 2, at: doc.text.indexOf('until') })
    expect(cut.parts[0]!.end).toBe(cut.blocks[3]!.end)
    expect(corrected(marked, { do: 'exclude-block', block: 2 }).parts[0]!.end).toBe(doc.blocks[1]!.end)
    expect(corrected(marked, { do: 'exclude-block', block: 2 }, { do: 'exclude-block', block: 1 }).parts).toEqual([])
    expect(correctDocument(marked, [{ ...part, from: 2, to: 4 }])).toMatchObject({ ok: false, error: { message: expect.stringContaining('would cross ‘A letter’') } })
    expect(corrected(marked, { ...part, from: 0, to: 4, title: 'All' }).parts.map(({ title }) => title)).toEqual(['All', 'A letter'])
  })
})

it('[RV2] a document without the way back is corrected all the same', () => {
  const doc = { ...importText(raw), extracted: '', runs: [] }
  const done = corrected(doc, { do: 'exclude-block', block: 1 }, { do: 'restore-block', block: 1 }, { do: 'split-block', block: 0, at: 12 })
  expect([done.runs, shown(done)]).toEqual([[], ['The keepers', 'had put out every lamp at once and', ...shown(doc).slice(1)]])
})

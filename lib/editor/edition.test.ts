import { describe, expect, it } from 'vitest'
import type { ReadPart } from '../domain/document/canonical-text.ts'
import { citePassage } from './cite-passage.ts'
import { footnoteMark } from './footnote-mark.ts'
import { outlineOf } from './outline-of.ts'
import { pageNamed, pageSpan } from './page-span.ts'
import { partAt, partByline } from './part-at.ts'
import type { ShownBlock } from './shown-block.ts'

const pages = [
  { start: 0, label: 'xii' },
  { start: 100, label: '1' },
  { start: 200, label: '2' },
]
const aPart = (part: Partial<ReadPart>): ReadPart => ({ title: 'A letter', authors: ['V. Miller'], date: '1936', start: 0, end: 50, role: 'original', evidence: null, ...part })

describe('pages', () => {
  it('[RE14] a range stands on the pages that it touches, and not on the one that begins where it ends', () => {
    expect(pageSpan(pages, { start: 100, end: 200 })).toBe('1')
    expect(pageSpan(pages, { start: 199, end: 201 })).toBe('1–2')
    expect(pageSpan(pages, { start: 3, end: 120 })).toBe('xii–1')
    expect(pageSpan([], { start: 3, end: 9 })).toBeNull()
    expect(pageSpan([{ start: 50, label: '1' }], { start: 3, end: 9 })).toBeNull()
  })

  it('[RE14] a page is found by the number printed on it, however one writes that', () => {
    expect(pageNamed(pages, ' p. 2 ')?.start).toBe(200)
    expect(pageNamed(pages, 'XII')?.start).toBe(0)
    expect(pageNamed(pages, '14')).toBeNull()
  })
})

describe('parts', () => {
  it('[RE15] an offset stands in the innermost part that holds it', () => {
    const parts = [aPart({ title: 'outer', end: 90 }), aPart({ title: 'inner', start: 20, end: 40 })]
    expect([10, 20, 39, 40, 95].map((offset) => partAt(parts, offset)?.title)).toEqual(['outer', 'inner', 'inner', 'outer', undefined])
  })

  it('[RE15] words of a part are cited by its own author, title and date, in the document', () => {
    const host = { title: 'The Collection', authors: ['E. Editor'], date: '1950' }
    expect(citePassage('words', host, { part: aPart({}), page: '14–15' }).plain).toBe('“words” (V. Miller, “A letter”, 1936, in E. Editor, The Collection, 1950, pp. 14–15)')
    expect(citePassage('words', host, { part: aPart({ authors: [], date: null }), page: '14' }).plain).toBe('“words” (E. Editor, “A letter”, in The Collection, 1950, p. 14)')
    expect(citePassage('words', host, { part: aPart({ authors: [], title: null }) }).plain).toBe('“words” (E. Editor, The Collection, 1950)')
  })

  it('[RE15] the outline gives a part’s author at its own heading, or a line of its own where it has none', () => {
    const text = 'One\n\nwords\n\nA letter\n\nmore\n\nend'
    let start = -2
    const blocks = (['heading', 'paragraph', 'heading', 'paragraph', 'paragraph'] as const).map((kind, index): ShownBlock => {
      const words = text.split('\n\n')[index]!
      start += 2
      const block = { index, kind, start, end: start + words.length }
      start = block.end
      return block
    })
    const letter = aPart({ start: blocks[2]!.start, end: blocks[3]!.end, role: 'reprint' })
    const last = aPart({ title: null, authors: [], date: null, start: blocks[4]!.start, end: blocks[4]!.end, role: 'editorial' })
    expect(outlineOf(text, blocks, [letter, last])).toEqual([
      { block: 0, depth: 1, words: 'One' },
      { block: 2, depth: 1, words: 'A letter', byline: 'V. Miller · 1936 · reprint' },
      { block: 4, depth: 1, words: 'by the editors', byline: '' },
    ])
    expect(partByline(letter)).toBe('V. Miller · 1936 · reprint')
  })
})

it('[RE16] a footnote’s mark is told from its words', () => {
  const marks = ['1 See above', '12. See', '* A note', '[a] A note', '† Dead', 'See 1 above', 'I am', '1936 was', 'a. A note']
  expect(marks.map((words) => words.slice(0, footnoteMark(words)))).toEqual(['1', '12.', '*', '[a]', '†', '', '', '', 'a.'])
})

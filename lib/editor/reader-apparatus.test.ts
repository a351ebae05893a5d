import { describe, expect, it } from 'vitest'
import type { Block } from '../domain/document/canonical-text.ts'
import { citePassage } from './cite-passage.ts'
import { leftOutOf } from './left-out.ts'
import { outlineOf } from './outline-of.ts'
import { shownBlocks } from './shown-block.ts'

describe('the apparatus', () => {
  it('[RE8] neighbouring left-out blocks are one mark, before the block that follows them', () => {
    const text = 'One\n\nTwo'
    const out = (start: number, words: string): Block => ({ kind: 'paragraph', start, end: start, excluded: true, text: words, reason: 'navigation' })
    const blocks: Block[] = [out(0, 'Home'), out(0, 'Print'), { kind: 'paragraph', start: 0, end: 3 }, out(5, 'Page 2'), { kind: 'paragraph', start: 5, end: 8 }, out(8, 'Foot')]
    const groups = leftOutOf(blocks, shownBlocks(text, blocks))
    expect(groups.map((group) => [group.before, group.pieces.map((piece) => piece.text)])).toEqual([
      [0, ['Home', 'Print']],
      [1, ['Page 2']],
      [2, ['Foot']],
    ])
  })

  it('the outline counts depth from the highest heading that occurs', () => {
    const text = 'A\n\nB\n\nwords'
    const shown = shownBlocks(text, [
      { kind: 'heading', level: 2, start: 0, end: 1 },
      { kind: 'heading', level: 3, start: 3, end: 4 },
      { kind: 'paragraph', start: 6, end: 11 },
    ])
    expect(outlineOf(text, shown)).toEqual([
      { block: 0, depth: 1, words: 'A' },
      { block: 1, depth: 2, words: 'B' },
    ])
  })

  it('a citation gives the words, who, what and when, and leaves out what is not known', () => {
    expect(citePassage('a “caste”', { title: 'The Text', authors: ['A. One', 'B. Two'], date: '1936' }, { page: '12', address: 'http://x/p' }).plain).toBe('“a ‘caste’” (A. One, B. Two, The Text, 1936, p. 12)\nhttp://x/p')
    expect(citePassage('words', { title: 'The Text', authors: [] }).plain).toBe('“words” (The Text)')
  })

  it('a citation as HTML sets the title apart, leads to the passage, and lets no words of a text become markup', () => {
    expect(citePassage('a <b>caste</b>', { title: 'Means & "Ends"', authors: ['A. One'], date: '1936' }, { page: '12', address: 'http://x/p' }).html).toBe(
      '<p>“a &lt;b&gt;caste&lt;/b&gt;” (A. One, <cite>Means &amp; &quot;Ends&quot;</cite>, 1936, p. 12)<br><a href="http://x/p">http://x/p</a></p>',
    )
  })
})

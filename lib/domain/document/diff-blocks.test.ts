import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, BlockKind, ReadDocument } from './canonical-text.ts'
import { diffBlocks } from './diff-blocks.ts'

const lorem = (nth: number) => `In paragraph ${nth} the keeper number${nth} lit lamp${nth} at dusk${nth} and put it out at dawn, and was paid in flour.`

function aText(paragraphs: readonly string[], kinds: readonly BlockKind[] = []): ReadDocument {
  let start = 0
  const blocks = paragraphs.map((text, index): Block => {
    const block: Block = { kind: kinds[index] ?? 'paragraph', start, end: start + text.length }
    start = block.end + 2
    return block
  })
  return { text: paragraphs.join('\n\n'), blocks, repairs: [], offers: [], pages: [], parts: [], title: null, authors: [], organisation: null, date: null, language: null, warnings: [] }
}

const told = (before: readonly string[], after: readonly string[]) =>
  diffBlocks(aText(before), aText(after)).map((change) => `${change.change} ${'before' in change ? change.before : ''}>${'after' in change ? change.after : ''}`)

describe('diffBlocks', () => {
  const text = [1, 2, 3, 4, 5].map(lorem)

  it('[RV10] keeps what is the same, also what stands twice', () => {
    expect(told(['A', 'B', 'A', 'A'], ['A', 'B', 'A', 'A'])).toEqual(['kept 0>0', 'kept 1>1', 'kept 2>2', 'kept 3>3'])
  })

  it('[RV10] tells a change from a removal and an addition by how much is the same', () => {
    const other = 'Nobody knows anything about this whatever, or ever did.'
    expect(told(text, [text[0]!, text[1]!.replace('flour', 'silver'), other, text[3]!, text[4]!])).toEqual(['kept 0>0', 'changed 1>1', 'added >2', 'removed 2>', 'kept 3>3', 'kept 4>4'])
  })

  it('[RV10] finds what moved, as it was or nearly', () => {
    expect(told(text, [text[4]!, ...text.slice(0, 4)])).toEqual(['moved 4>0', 'kept 0>1', 'kept 1>2', 'kept 2>3', 'kept 3>4'])
    expect(told(text, [text[4]!.replace('flour', 'silver'), ...text.slice(0, 4)])[0]).toBe('moved 4>0')
  })

  it('[RV10] a block that is cut in two is changed, and its other half added', () => {
    expect(told(text, [...text.slice(0, 4), text[4]!.slice(0, 71), text[4]!.slice(72)])).toEqual(['kept 0>0', 'kept 1>1', 'kept 2>2', 'kept 3>3', 'changed 4>4', 'added >5'])
  })

  it('[RV10] a block of another kind, or left out, is changed', () => {
    expect(diffBlocks(aText(['One', 'Two']), aText(['One', 'Two'], ['heading']))).toEqual([{ change: 'changed', before: 0, after: 0 }, { change: 'kept', before: 1, after: 1 }])
    const left = { ...aText(['Two']), blocks: [{ kind: 'paragraph', start: 0, end: 0, excluded: true, text: 'One', reason: 'by hand' }, { kind: 'paragraph', start: 0, end: 3 }] as Block[] }
    expect(diffBlocks(aText(['One', 'Two']), left)).toEqual([{ change: 'changed', before: 0, after: 0 }, { change: 'kept', before: 1, after: 1 }])
  })

  const seed = 20265
  it(`[RV10] tells each block of both sides exactly once, and nothing of equal texts but that they are kept (seed ${seed})`, () => {
    const paragraphs = fc.array(fc.oneof(fc.constantFrom('A', 'B', 'C', '…', ...text), fc.lorem({ maxCount: 8 })), { maxLength: 14 })
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const changes = diffBlocks(aText(before), aText(after))
        const side = (which: 'before' | 'after') => changes.flatMap((change) => (which in change ? [(change as Record<string, unknown>)[which]] : [])).sort((x, y) => (x as number) - (y as number))
        expect([side('before'), side('after')]).toEqual([before.map((_, index) => index), after.map((_, index) => index)])
        expect(diffBlocks(aText(after), aText(after)).every(({ change }) => change === 'kept')).toBe(true)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('[RV10] takes a book of six thousand blocks, all of them changed', () => {
    const before = Array.from({ length: 6_000 }, (_, nth) => lorem(nth))
    const changes = diffBlocks(aText(before), aText(before.map((paragraph) => paragraph.replace('flour', 'silver'))))
    expect(changes.filter(({ change }) => change === 'changed').length).toBe(6_000)
  })
})

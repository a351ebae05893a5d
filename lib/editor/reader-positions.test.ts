import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import type { Block } from '../domain/document/canonical-text.ts'
import { readerContent } from './reader-content.ts'
import { readerSchema } from './reader-schema.ts'
import { blockAt, shownBlocks } from './shown-block.ts'
import { splitByBlock } from './split-by-block.ts'
import { offsetOf, positionOf } from './text-position.ts'

const text = 'A heading\n\nThe first paragraph, with 𝒰nusual letters.\n\nVerse one\nverse two\n\nLast.'
const blocks: Block[] = [
  { kind: 'paragraph', start: 0, end: 0, excluded: true, text: 'Print this page', reason: 'navigation' },
  { kind: 'heading', level: 1, start: 0, end: 9 },
  { kind: 'paragraph', start: 11, end: text.indexOf('\n\nVerse') },
  { kind: 'verse', start: text.indexOf('Verse'), end: text.indexOf('\n\nLast') },
  { kind: 'quotation', start: text.indexOf('Last'), end: text.length },
]
const shown = shownBlocks(text, blocks)
const schema = getSchema(readerSchema)
const doc = schema.nodeFromJSON(readerContent(text, shown))

describe('positions of the reader', () => {
  it('[RE1] every canonical offset of a shown block is the position before the same character', () => {
    for (const block of shown) {
      for (let offset = block.start; offset < block.end; offset++) {
        expect(doc.textBetween(positionOf(offset), positionOf(offset + 1))).toBe(text[offset])
        expect(offsetOf(positionOf(offset), text.length)).toBe(offset)
      }
    }
    expect(doc.textBetween(0, doc.content.size, '\n\n')).toBe(text)
    doc.check()
  })

  it('[RE1] blocks that do not tile the text are cut at blank lines instead, and positions stay right', () => {
    const wrong = shownBlocks(text, [blocks[1]!, { kind: 'quotation', start: 11, end: 20 }])
    expect(wrong.map((block) => block.kind)).toEqual(['heading', 'quotation', 'paragraph', 'paragraph'])
    const again = schema.nodeFromJSON(readerContent(text, wrong))
    expect(again.textBetween(0, again.content.size, '\n\n')).toBe(text)
  })

  it('[RE1] an empty text is one empty block', () => {
    expect(shownBlocks('', [])).toEqual([{ index: 0, kind: 'paragraph', start: 0, end: 0 }])
  })

  it('finds the block of an offset, the one before it where the offset is between two', () => {
    expect(blockAt(shown, 0)).toBe(0)
    expect(blockAt(shown, 10)).toBe(0)
    expect(blockAt(shown, 11)).toBe(1)
    expect(blockAt(shown, text.length)).toBe(3)
  })

  it('[RE2] a range over several blocks is split into one piece for each, without the blank lines', () => {
    const pieces = splitByBlock(shown, { start: 4, end: text.indexOf('Verse') + 5 })
    expect(pieces.map((piece) => text.slice(piece.start, piece.end))).toEqual(['ading', text.slice(11, shown[1]!.end), 'Verse'])
    expect(splitByBlock(shown, { start: 9, end: 11 })).toEqual([])
  })
})

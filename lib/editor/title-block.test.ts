import { expect, it } from 'vitest'
import { readerContent } from './reader-content.ts'
import { shownBlocks } from './shown-block.ts'
import { titleBlock } from './title-block.ts'

const at = (text: string, title: string, kind: 'heading' | 'paragraph' = 'heading') =>
  titleBlock(text, shownBlocks(text, text.split('\n\n').reduce<{ kind: 'heading' | 'paragraph'; start: number; end: number }[]>((blocks, piece) => {
    const start = blocks.length === 0 ? 0 : blocks.at(-1)!.end + 2
    return [...blocks, { kind, start, end: start + piece.length }]
  }, [])), title)

it('[RE11] the text’s own title is found where it begins with it, however it is set', () => {
  expect(at('THE “NEW” CLASS\n\nIt begins.', 'The "New" Class')).toBe(0)
  expect(at('Ada Brook\n\nThe lamp keepers\n\nIt begins.', 'The lamp keepers')).toBe(1)
  expect(at('The lamp keepers\n\nIt begins.', 'The lamp keepers', 'paragraph')).toBe(0)
})
it('[RE11] words further on, and a title that only resembles it, are the text’s', () => {
  expect(at('It begins.\n\nIt goes on.\n\nAnd on.\n\nThe lamp keepers', 'The lamp keepers')).toBeNull()
  expect(at('The lamp keepers of the valley\n\nIt begins.', 'The lamp keepers')).toBeNull()
  expect(at('Ada Brook\n\nThe lamp keepers', 'The lamp keepers', 'paragraph')).toBeNull()
  expect(at('…\n\nIt begins.', '…')).toBeNull()
})

it('[RE11] headings go down one step at a time, whatever levels the text gives them', () => {
  const text = ['Title', 'Part', 'Section', 'Note', 'Part two'].join('\n\n')
  let start = -2
  const blocks = [1, 3, 4, 6, 3].map((level, index) => ({ kind: 'heading' as const, level, start: (start += 2), end: (start += text.split('\n\n')[index]!.length) }))
  expect(readerContent(text, shownBlocks(text, blocks), 0).content!.map((node) => node.attrs!.level)).toEqual([null, 1, 2, 3, 1])
})

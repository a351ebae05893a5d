import { expect, it } from 'vitest'
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

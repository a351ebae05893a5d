import { expect, it } from 'vitest'
import { aroundPassage } from './around-passage.ts'

const text = 'A heading\n\nOne sentence. Another one, which is it. A third.\n\nThe end.'
const blocks = ['A heading', 'One sentence. Another one, which is it. A third.', 'The end.'].map((words) => ({ kind: 'paragraph' as const, start: text.indexOf(words), end: text.indexOf(words) + words.length }))

it('[ST4] shows the passage in its paragraph and no other', () => {
  const start = text.indexOf('Another')
  expect(aroundPassage({ text, blocks }, 'Another one', start)).toEqual({ before: 'One sentence. ', words: 'Another one', after: ', which is it. A third.' })
})

it('[ST4] finds words that have moved, shortens long paragraphs at a word, and says nothing of words that are gone', () => {
  expect(aroundPassage({ text, blocks }, 'A third.', 0)).toMatchObject({ words: 'A third.' })
  expect(aroundPassage({ text, blocks }, 'A third.', 0, 16)!.before).toBe('… which is it. ')
  expect(aroundPassage({ text, blocks }, 'Never said.', 3)).toBeNull()
})

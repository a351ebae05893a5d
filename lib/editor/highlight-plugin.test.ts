import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { chooseLane, laneCount } from './choose-lane.ts'
import { changeHighlights, highlightPlugin, highlightsOf } from './highlight-plugin.ts'
import { readerContent } from './reader-content.ts'
import { readerSchema } from './reader-schema.ts'
import { shownBlocks } from './shown-block.ts'

const text = 'One two three four.\n\nFive six seven.'
const shown = shownBlocks(text, [])
const open = () => EditorState.create({ doc: getSchema(readerSchema).nodeFromJSON(readerContent(text, shown)), plugins: [highlightPlugin(shown)] })
const drawn = (state: EditorState) =>
  highlightsOf(state)!
    .set.find()
    .map((each) => [text.slice(each.from - 1, each.to - 1), each.spec.passage ?? each.spec.chosen])
const a = { id: 'a', start: 4, end: 13, linked: false }
const b = { id: 'b', start: 8, end: 25, linked: true }

describe('highlights', () => {
  it('[RE2] a passage over two blocks is drawn as one decoration in each, and the document is not changed', () => {
    const before = open()
    const after = before.apply(changeHighlights(before, { put: [b] }))
    expect(drawn(after)).toEqual([
      ['three four.', 'b'],
      ['Five', 'b'],
    ])
    expect(after.doc.eq(before.doc)).toBe(true)
  })

  it('[RE3] overlapping passages get lanes of their own, and keep them when another goes', () => {
    let state = open()
    state = state.apply(changeHighlights(state, { put: [a, b] }))
    expect([...highlightsOf(state)!.drawn.values()].map((each) => each.lane)).toEqual([0, 1])
    state = state.apply(changeHighlights(state, { drop: ['a'] }))
    expect(drawn(state).every(([, id]) => id === 'b')).toBe(true)
    expect(highlightsOf(state)!.drawn.get('b')!.lane).toBe(1)
  })

  it('choosing a passage draws it once more, and choosing another or removing it takes that off', () => {
    let state = open()
    state = state.apply(changeHighlights(state, { put: [a, b], chosen: 'a' }))
    expect(drawn(state).filter(([, id]) => id === 'a')).toHaveLength(2)
    state = state.apply(changeHighlights(state, { chosen: 'b' }))
    expect(drawn(state).filter(([, id]) => id === 'a')).toHaveLength(1)
    state = state.apply(changeHighlights(state, { drop: ['b'] }))
    expect(drawn(state)).toEqual([['two three', 'a']])
    expect(highlightsOf(state)!.chosen).toBeNull()
  })

  it('putting a passage again replaces it', () => {
    let state = open()
    state = state.apply(changeHighlights(state, { put: [a] }))
    state = state.apply(changeHighlights(state, { put: [{ ...a, end: 18, linked: true }] }))
    expect(drawn(state)).toEqual([['two three four', 'a']])
  })

  it('[RE3] deeper overlaps than there are lanes share the lowest one', () => {
    const above = Array.from({ length: laneCount }, (_, lane) => ({ start: 0, end: 9, lane }))
    expect(chooseLane({ start: 3, end: 5 }, above)).toBe(laneCount - 1)
    expect(chooseLane({ start: 9, end: 12 }, above)).toBe(0)
  })
})

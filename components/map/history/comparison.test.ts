import { describe, expect, it } from 'vitest'
import { diffMaps } from '../../../lib/domain/argument/changes/diff-maps.ts'
import { uniteMaps } from '../../../lib/domain/argument/changes/unite-maps.ts'
import { aClaim, aMap, anEvidence, aSupport } from '../../../lib/domain/testing/factories.ts'
import { countChanges, revertWords } from './count-changes.ts'
import { inReadingOrder, thingOf } from './in-reading-order.ts'
import { marksBetween } from './marks-between.ts'
import { toldChanges } from './told-changes.ts'

const at = (x: number, y: number) => ({ x, y, byHand: true })
const kept = aClaim({ text: 'It is so.', pos: at(0, 500) })
const gone = aClaim({ text: 'Nobody saw it.', pos: at(0, 900) })
const come = aClaim({ text: 'Somebody saw it.', pos: at(0, 100) })
const line = aSupport({ from: [come.id], to: kept.id })
const passage = anEvidence({ target: { claim: come.id } })
const before = aMap({ id: 'm', claims: [kept, gone] })
const after = aMap({ id: 'm', claims: [{ ...kept, text: 'It was so.', pos: at(40, 500) }, come], relations: [line], evidence: [passage] })
const items = diffMaps(before, after)

describe('two states of a map laid over one another', () => {
  it('[HI21] mark what differs, with the words and the place it had', () => {
    const marks = marksBetween(before, after, items)
    expect(marks.get(kept.id)).toMatchObject({ change: 'changed', was: { text: 'It is so.', place: { x: 0, y: 500 } } })
    expect(marks.get(gone.id)).toMatchObject({ change: 'removed', sentence: expect.stringContaining('Nobody saw it') })
    expect(marks.get(come.id)).toMatchObject({ change: 'added' })
    expect(marks.get(line.id)).toMatchObject({ change: 'added' })
    for (const { sentence } of marks.values()) expect(sentence).toMatch(/^[A-Z].*[.…]['’”]?$/)
  })

  it('[HI21] say of a card that was only moved where it lay', () => {
    const moved = aMap({ id: 'm', claims: [{ ...kept, pos: at(7, 7) }, gone] })
    expect(marksBetween(before, moved, diffMaps(before, moved)).get(kept.id)).toMatchObject({ change: 'moved', was: { place: { x: 0, y: 500 } } })
  })

  it('[HI21] do not tell of places that the program wrote down as if somebody had moved the cards', () => {
    const { pos: _, ...unplaced } = kept
    const settled = { ...kept, pos: { x: 0, y: 500, byHand: false } }
    const told = (old: typeof kept | typeof unplaced, now: typeof kept | typeof unplaced) => toldChanges(aMap({ id: 'm', claims: [old] }), aMap({ id: 'm', claims: [now] })).map(({ change, fields }) => [change, fields])
    expect(told(unplaced, settled)).toEqual([])
    expect(told(settled, unplaced)).toEqual([])
    expect(told(unplaced, { ...settled, text: 'It was so.' })).toEqual([['changed', ['text']]])
    expect(told(unplaced, kept)).toEqual([['moved', ['pos']]])
    expect(told(settled, { ...settled, pos: { x: 9, y: 9, byHand: false } })).toEqual([['moved', ['pos']]])
  })

  it('[HI25] are walked through from the top down, with what hangs on a claim after it', () => {
    const both = uniteMaps(before, after)
    const walked = inReadingOrder(both, items)
    expect(walked.map(({ id }) => id)).toEqual([come.id, line.id, passage.id, kept.id, gone.id])
    expect(walked.map((item) => thingOf(both, item))).toEqual([come.id, line.id, come.id, kept.id, gone.id])
  })

  it('[HI25] are counted in words', () => {
    expect(countChanges(items)).toBe('3 added, 1 removed, 1 changed')
    expect(countChanges([])).toBe('nothing differs')
    expect(revertWords(diffMaps(after, before))).toEqual([
      'One thing that was removed since comes back.',
      '3 things added since go.',
      'One thing gets its old words or settings back.',
    ])
  })
})

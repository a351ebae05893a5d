import { beforeEach, describe, expect, it } from 'vitest'
import { emptyMap } from '../../domain/argument/argument-map.ts'
import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { Claim } from '../../domain/argument/claim.ts'
import { applyCommand } from '../../domain/argument/apply-command.ts'
import { invertCommand } from '../../domain/argument/invert-command.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { adaptInverse } from './adapt-inverse.ts'
import { UndoStack } from './undo-stack.ts'

const removal = { at: '2026-11-22T00:00:00Z' }
const claim: Claim = { id: 'c', kind: 'claim', text: 'a caste', tags: [], pos: { x: 0, y: 0, byHand: true }, note: 'old' }
let map: ArgumentMap

beforeEach(() => {
  map = { ...emptyMap('m', 'A map'), claims: new Map([['c', claim]]) }
})

function apply(to: ArgumentMap, command: MapCommand): ArgumentMap {
  const result = applyCommand(to, command)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** One's own command, then others' commands, then the undo of one's own. */
function undone(own: MapCommand, ...others: MapCommand[]): ArgumentMap {
  const after = apply(map, own)
  const now = others.reduce(apply, after)
  const inverse = adaptInverse(invertCommand(map, own, removal), after, now)
  return inverse === null ? now : apply(now, inverse)
}

describe('undoing one’s own command after others went on', () => {
  it('[CO13] takes only one’s own words out of a sentence', () => {
    const now = undone({ type: 'edit-text', id: 'c', text: 'a ruling caste' }, { type: 'edit-text', id: 'c', text: 'a ruling caste, not a class' })
    expect(now.claims.get('c')?.text).toBe('a caste, not a class')
  })

  it('[CO13] leaves a sentence that someone rewrote as they wrote it', () => {
    const now = undone({ type: 'edit-text', id: 'c', text: 'a class' }, { type: 'edit-text', id: 'c', text: 'something else' })
    expect(now.claims.get('c')?.text).toBe('something else')
  })

  it('[CO13] leaves a field that someone set anew, and takes back the others', () => {
    const now = undone(
      { type: 'set', on: 'claim', id: 'c', changes: { note: 'mine', scope: 'mine' } },
      { type: 'set', on: 'claim', id: 'c', changes: { note: 'theirs' } },
    )
    expect(now.claims.get('c')).toMatchObject({ note: 'theirs' })
    expect(now.claims.get('c')?.scope).toBeUndefined()
  })

  it('[CO13] leaves a card where someone else has put it since', () => {
    const to = (x: number): MapCommand => ({ type: 'move', positions: [{ claim: 'c', pos: { x, y: 0, byHand: true } }] })
    expect(undone(to(10)).claims.get('c')?.pos?.x).toBe(0)
    expect(undone(to(10), to(20)).claims.get('c')?.pos?.x).toBe(20)
  })

  it('[CO13] an undone addition is removed softly, with what others wrote in it', () => {
    const now = undone({ type: 'add', on: 'claim', item: { ...claim, id: 'd' } }, { type: 'edit-text', id: 'd', text: 'their sentence' })
    expect(now.claims.get('d')).toMatchObject({ text: 'their sentence', removed: removal })
  })
})

describe('the steps of one person', () => {
  const typed = (text: string, at: number, before: ArgumentMap) => {
    const command: MapCommand = { type: 'edit-text', id: 'c', text }
    return { inverse: invertCommand(before, command, removal), after: apply(before, command), typing: { claim: 'c', at } }
  }

  it('[CO14] a stretch of typing is one step, until a pause or another’s words', () => {
    const stack = new UndoStack()
    const first = typed('a castes', 0, map)
    stack.record(first, map)
    const second = typed('a castes!', 500, first.after)
    stack.record(second, first.after)
    const others = apply(second.after, { type: 'edit-text', id: 'c', text: 'so a castes!' })
    stack.record(typed('so a castes!?', 900, others), others)
    expect(stack.takeUndo()?.inverse).toMatchObject({ text: 'so a castes!' })
    expect(stack.takeUndo()?.inverse).toMatchObject({ text: 'a caste' })
    expect(stack.canUndo).toBe(false)
  })

  it('[CO14] a new command ends what could be redone', () => {
    const stack = new UndoStack()
    const step = typed('x', 0, map)
    stack.putRedo(step)
    expect(stack.canRedo).toBe(true)
    stack.record(step, map)
    expect(stack.canRedo).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { aClaim, aMap, aPosition, aQuestion, aSupport } from '../../testing/factories.ts'
import { applyCommand } from '../apply-command.ts'
import type { ArgumentMap } from '../argument-map.ts'
import type { MapCommand } from '../map-command.ts'
import type { Json } from '../../json.ts'
import { addSteps, changeStep, moveStep, removeStep } from './step-commands.ts'
import { stepsOf } from './step.ts'
import { stepsThrough } from './steps-through.ts'

const [question, one, two] = [aQuestion(), aPosition({ text: 'One.' }), aPosition({ text: 'Two.' })]
const bare: ArgumentMap = aMap({ question: question.id, claims: [question, one, two] })
const claimsOf = (map: ArgumentMap) => stepsOf(map).map(({ target }) => target.claim)

function after(map: ArgumentMap, ...commands: (MapCommand | null)[]): ArgumentMap {
  return commands.reduce<ArgumentMap>((state, command) => {
    if (!command) return state
    const done = applyCommand(state, command)
    if (!done.ok) throw new Error(done.error.message)
    return done.value
  }, map)
}
const added = (map: ArgumentMap, claims: readonly { id: string }[], at?: string) => after(map, addSteps(map, claims.map(({ id }) => ({ claim: id })), at))

describe('the steps of a map', () => {
  it('[PR1] are added at the end or after another, and shown in their order', () => {
    const map = added(added(bare, [question, two]), [one])
    expect(claimsOf(map)).toEqual([question.id, two.id, one.id])
    expect(claimsOf(added(map, [two], stepsOf(map)[0]!.id))).toEqual([question.id, two.id, two.id, one.id])
  })

  it('[PR1] are moved by writing the moved one alone, so that two people can each move one', () => {
    const map = added(bare, [question, one, two])
    const last = stepsOf(map)[2]!
    const move = moveStep(map, last.id, 1)
    expect(move).toMatchObject({ type: 'batch', commands: [{ id: last.id }] })
    expect(claimsOf(after(map, move))).toEqual([question.id, two.id, one.id])
    expect(moveStep(map, last.id, 9)).toBeNull()
    const first = stepsOf(map)[0]!
    expect(claimsOf(after(map, move, moveStep(map, first.id, 2)))).toEqual([two.id, one.id, question.id])
  })

  it('[PR1] are counted anew where numbers leave no room between two', () => {
    let map = added(bare, [question, one])
    for (let turn = 0; turn < 80; turn++) map = added(map, [two], stepsOf(map)[0]!.id)
    expect(stepsOf(map)).toHaveLength(82)
    expect(claimsOf(map)[0]).toBe(question.id)
    expect(claimsOf(map).at(-1)).toBe(one.id)
  })

  it('[PR2] keep a note, and what a newer version wrote beside it', () => {
    const map = after(bare, { type: 'put', on: 'step', id: 's', value: { id: 's', order: 1, target: { claim: one.id }, later: [1] } })
    const noted = after(map, changeStep(map, stepsOf(map)[0]!, { note: 'Say it slowly.', passages: false }))
    expect(noted.steps).toEqual([{ id: 's', order: 1, target: { claim: one.id }, later: [1], note: 'Say it slowly.', passages: false }])
    expect(after(noted, changeStep(noted, stepsOf(noted)[0]!, { note: '', passages: true })).steps).toEqual([{ id: 's', order: 1, target: { claim: one.id }, later: [1] }])
    expect(stepsOf(after(noted, removeStep('s')))).toEqual([])
  })

  it('[PR3] leave out what is not on the map, and what no step can be', () => {
    const map = added(bare, [one, two])
    const gone = after(map, { type: 'remove', on: 'claim', id: one.id, removed: { at: '2026-01-01T00:00:00Z' } })
    expect(claimsOf(gone)).toEqual([two.id])
    expect(claimsOf(after(gone, { type: 'restore', on: 'claim', id: one.id }))).toEqual([one.id, two.id])
    expect(stepsOf({ ...bare, steps: ['x', 1, null, { id: 'a' }, { id: 'b', target: { claim: 7 } }, { id: 'c', target: { view: 'none' } }] })).toEqual([])
  })

  it('[PR4] are offered in the order of the outline, each claim once, and no more than can be listened to', () => {
    const reason = aClaim({ text: 'A reason.' })
    const map = aMap({ question: question.id, claims: [question, one, two, reason], relations: [aSupport({ from: reason, to: one }), aSupport({ from: reason, to: two })] })
    expect(stepsThrough(map).map(({ claim }) => claim)).toContain(reason.id)
    expect(new Set(stepsThrough(map).map(({ claim }) => claim)).size).toBe(4)
    const many = Array.from({ length: 60 }, () => aClaim({ text: 'A reason.' }))
    const long = aMap({ question: one.id, claims: [one, ...many], relations: many.map((claim) => aSupport({ from: claim, to: one })) })
    expect(stepsThrough(long)).toEqual([{ claim: one.id }])
  })
})

it('[PR3] a step shows a saved view, and nothing else that is kept among the views', () => {
  const views = [{ id: 'different/a/b', type: 'different', claims: ['a', 'b'] }, { id: `layout/${question.id}`, type: 'layout', direction: 'down' }, { id: 'nameless' }, { id: 'v', name: 'The officials' }]
  const steps = [...views.map(({ id }, order) => ({ id: `s${order}`, order, target: { view: id } })), { id: 'odd', target: 7 }, { id: 'far', order: 1e308, target: { claim: one.id } }, { id: 'farther', order: 1e308, target: { claim: two.id } }]
  const map: ArgumentMap = { ...bare, views: views as unknown as Json[], steps: steps as unknown as Json[] }
  expect(stepsOf(map).map(({ id }) => id)).toEqual(['s3', 'far', 'farther'])
  expect(stepsOf(after(map, moveStep(map, 'farther', 0))).map(({ id }) => id)).toEqual(['farther', 's3', 'far'])
  expect(stepsOf(added(map, [question])).map(({ target }) => target.claim ?? target.view)).toEqual(['v', one.id, two.id, question.id])
})

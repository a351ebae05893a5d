import { describe, expect, it } from 'vitest'
import { applyCommand } from '../apply-command.ts'
import { commandsBetween } from '../changes/commands-between.ts'
import { describeChanges } from '../changes/describe-changes.ts'
import { copyMap } from '../copy-map.ts'
import { describeCommand } from '../describe-command.ts'
import type { MapCommand } from '../map-command.ts'
import { expectationsOf } from '../suggestion/expectations-of.ts'
import { fitSuggestion } from '../suggestion/fit-suggestion.ts'
import { readSicJson } from '../../interchange/sic-json/read-sic-json.ts'
import { writeSicJson } from '../../interchange/sic-json/write-sic-json.ts'
import { aBundle, aClaim, aMap, aQuestion } from '../../testing/factories.ts'
import { expectCommand, expectRefusal, testRemoval } from '../../testing/expect-command.ts'
import { layoutDirection, setLayoutDirection } from './layout-direction.ts'
import { lastOrder, putView, removeView, savedViews, type SavedView } from './saved-view.ts'

const view: SavedView = { id: 'w1', name: 'What Trotsky denies', order: 1, folded: ['a'], focus: { claim: 'a', steps: 2 }, filter: { stances: ['denies'], hides: true }, place: { x: 0, y: -20, width: 900, height: 600 }, as: 'both', by: 'ada' }
const map = aMap({ claims: [aQuestion({ id: 'q', text: 'What was it?' }), aClaim({ id: 'a' })] })
const saved = expectCommand(map, putView(map, view))

function apply(on: typeof map, ...commands: MapCommand[]) {
  return commands.reduce((before, command) => {
    const done = applyCommand(before, command)
    if (!done.ok) throw new Error(done.error.message)
    return done.value
  }, on)
}

describe('saved views', () => {
  it('[SH9] come back as they were saved, in their order', () => {
    expect(savedViews(saved)).toEqual([view])
    const first = { ...view, id: 'w0', name: 'First', order: 0 }
    expect(savedViews(apply(saved, putView(saved, first))).map(({ name }) => name)).toEqual(['First', 'What Trotsky denies'])
    expect(lastOrder(savedViews(saved))).toBe(2)
    expect(savedViews(apply(saved, removeView('w1')))).toEqual([])
  })

  it('[SH9] keep what another version wrote beside them, and read past what they do not know', () => {
    const newer: typeof map = { ...map, views: [7, 'old', { id: 'w1', name: 'N', colour: 'red', filter: { stances: ['doubts'], tags: ['x'] }, focus: 3 }, { id: 'layout/q', type: 'layout', name: 'no view' }, { id: 'w2' }] }
    expect(savedViews(newer)).toEqual([{ id: 'w1', name: 'N', order: 0, folded: [], focus: null, filter: { tags: ['x'] }, as: 'map' }])
    const renamed = apply(newer, putView(newer, { ...savedViews(newer)[0]!, name: 'M' }))
    expect(renamed.views).toContainEqual(expect.objectContaining({ id: 'w1', name: 'M', colour: 'red' }))
    expect(renamed.views.slice(0, 2)).toEqual([7, 'old'])
  })

  it('[MC15] are put one by one, and refused where they cannot be kept', () => {
    expectCommand(saved, { type: 'put', on: 'view', id: 'w1', value: { name: 'Again' } }, { views: [{ id: 'w1', name: 'Again' }] })
    expectCommand(saved, { type: 'put', on: 'step', id: 's1', value: { target: { claim: 'a' } } }, { steps: [{ id: 's1', target: { claim: 'a' } }] })
    expectCommand(saved, removeView('nobody'), { views: saved.views })
    expectRefusal(saved, { type: 'put', on: 'view', id: '', value: {} }, 'bad-id')
    expectRefusal(saved, { type: 'put', on: 'view', id: 'x'.repeat(501), value: {} }, 'bad-id')
    expectRefusal(saved, { type: 'put', on: 'view', id: 'w2', value: [] as never }, 'wrong-value')
    expectRefusal(saved, { type: 'put', on: 'view', id: 'w2', value: { note: 'x'.repeat(400_001) } }, 'wrong-value')
    const full = apply(map, ...Array.from({ length: 500 }, (_, index): MapCommand => ({ type: 'put', on: 'step', id: `s${index}`, value: {} })))
    expectRefusal(full, { type: 'put', on: 'step', id: 'one-more', value: {} }, 'too-many')
    expectCommand(full, { type: 'put', on: 'step', id: 's1', value: { note: 'n' } })
  })

  it('[MC15] are told by name', () => {
    expect(describeCommand(map, putView(map, view))).toBe('saved the view “What Trotsky denies”')
    expect(describeCommand(saved, putView(saved, { ...view, name: 'N' }))).toBe('renamed the view “What Trotsky denies” to “N”')
    expect(describeCommand(saved, putView(saved, { ...view, as: 'map' }))).toBe('changed the view “What Trotsky denies”')
    expect(describeCommand(saved, removeView('w1'))).toBe('took away the view “What Trotsky denies”')
    expect(describeCommand(map, setLayoutDirection('q', 'down'))).toBe('laid out “What was it?” downwards')
    expect(describeChanges(map, apply(saved, setLayoutDirection('q', 'down')))).toBe('laid out “What was it?” downwards and saved the view “What Trotsky denies”')
  })

  it('[MC15] are brought back one by one, beside what others saved meanwhile', () => {
    const other = putView(map, { ...view, id: 'w9', name: 'Of another' })
    const back = commandsBetween(apply(map, other), saved, testRemoval)
    expect(back).toEqual([putView(map, view), removeView('w9')])
    expect(commandsBetween(saved, apply(saved, setLayoutDirection('q', 'down')), testRemoval)).toEqual([setLayoutDirection('q', 'down')])
  })

  it('[MC15] can be suggested: a change of what somebody else changed meanwhile conflicts, of another does not', () => {
    const commands = [putView(saved, { ...view, name: 'Suggested' })]
    const suggestion = { commands, expects: expectationsOf(saved, commands) }
    const fit = (now: typeof map) => fitSuggestion(now, suggestion)
    expect(fit(apply(saved, putView(saved, { ...view, id: 'w2' }))).commands).toEqual(commands)
    expect(fit(apply(saved, ...commands)).commands).toEqual([])
    expect(fit(apply(saved, putView(saved, { ...view, name: 'Other' }))).conflicts).toMatchObject([{ code: 'changed-since', message: 'The saved view has been changed since.' }])
  })

  it('[MC13] go along with a copy of the map, and say the copied claims', () => {
    const copy = copyMap(apply(saved, setLayoutDirection('q', 'down')))
    const question = [...copy.claims.values()].find(({ kind }) => kind === 'question')!.id
    const claim = [...copy.claims.values()].find(({ kind }) => kind === 'claim')!.id
    expect(layoutDirection(copy, question)).toBe('down')
    expect(savedViews(copy)[0]).toMatchObject({ folded: [claim], focus: { claim, steps: 2 } })
  })

  it('[MF1] are in the map file, and take their order from their places in a file that says none', () => {
    const read = (text: string) => {
      const done = readSicJson(text)
      return done.ok ? done.value.bundle.map : map
    }
    expect(savedViews(read(writeSicJson(aBundle({ map: saved }))))).toEqual([view])
    const plain = JSON.parse(writeSicJson(aBundle({ map }))) as { views: unknown[] }
    plain.views = [{ id: 'z', name: 'First' }, { id: 'b', name: 'Second' }]
    expect(savedViews(read(JSON.stringify(plain))).map(({ name }) => name)).toEqual(['First', 'Second'])
  })
})

describe('the layout of a question', () => {
  it('[SH10] is sideways until somebody sets it, and no saved view', () => {
    expect(layoutDirection(map, 'q')).toBe('sideways')
    const down = apply(map, setLayoutDirection('q', 'down'))
    expect(layoutDirection(down, 'q')).toBe('down')
    expect(savedViews(down)).toEqual([])
    expect(apply(down, setLayoutDirection('q', 'sideways')).views).toEqual([])
  })
})

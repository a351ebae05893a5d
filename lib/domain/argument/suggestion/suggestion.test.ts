import { describe, expect, it } from 'vitest'
import { aClaim, anEvidence, aMap, aSupport } from '../../testing/factories.ts'
import { expectCommand } from '../../testing/expect-command.ts'
import type { ArgumentMap } from '../argument-map.ts'
import type { MapCommand } from '../map-command.ts'
import { readMap } from '../read-map.ts'
import type { DealtQuestion } from '../relation.ts'
import { removalOf } from '../removal-of.ts'
import { expectationsOf } from './expectations-of.ts'
import { fitSuggestion } from './fit-suggestion.ts'
import { foldIntoSuggestion } from './fold-into-suggestion.ts'
import { neededCommands } from './needed-commands.ts'
import type { Suggestion } from './suggestion.ts'

const [c, d] = [aClaim({ id: 'c', text: 'The bureaucracy owns nothing.', weight: 0.5 }), aClaim({ id: 'd', text: 'It inherits nothing.' })]
const map = aMap({ claims: [c, d], relations: [aSupport({ id: 'r', from: 'd', to: 'c' })] })
const removed = { at: '2026-01-01T00:00:00.000Z', by: 'ann' }
const added: MapCommand = { type: 'add', on: 'claim', item: aClaim({ id: 'n', text: 'It commands everything.' }) }
const drawn: MapCommand = { type: 'add', on: 'relation', item: aSupport({ id: 's', from: 'n', to: 'c' }) }
const reword = (text: string, id = 'c'): MapCommand => ({ type: 'edit-text', id, text })

const onMap = (commands: readonly MapCommand[]): Suggestion => ({ id: 's', commands, expects: expectationsOf(map, commands), sentence: '' })
const after = (...commands: MapCommand[]): ArgumentMap => expectCommand(map, { type: 'batch', commands })
const said = (now: ArgumentMap, commands: readonly MapCommand[]) => fitSuggestion(now, onMap(commands)).conflicts.map(({ message }) => message)

describe('what has changed since', () => {
  it.each<[string, MapCommand[], MapCommand[], string[]]>([
    ['the same words changed', [reword('The bureaucracy owns everything.')], [reword('The bureaucracy owns little.')], ['The claim has been reworded since: “The bureaucracy owns little.”']],
    ['a claim to be removed was reworded', [removalOf(map, { claims: ['d'] }, removed)], [reword('It inherits.', 'd')], ['The claim has been reworded since: “It inherits.”']],
    ['the claim was removed', [reword('It owns nothing.')], [{ type: 'remove', on: 'claim', id: 'c', removed }], ['The claim “The bureaucracy owns nothing.” has been removed since.']],
    ['what it points at was removed', [added, drawn], [{ type: 'remove', on: 'claim', id: 'c', removed }], ['The claim “The bureaucracy owns nothing.” has been removed since.']],
    ['the weight was changed', [{ type: 'set', on: 'claim', id: 'c', changes: { weight: 1 } }], [{ type: 'set', on: 'claim', id: 'c', changes: { weight: 0.2 } }], ['The weight of the claim “The bureaucracy owns nothing.” has been changed since.']],
    ['something else came to hang on what is to be removed', [removalOf(map, { claims: ['d'] }, removed)], [{ type: 'add', on: 'evidence', item: anEvidence({ id: 'e', on: 'd' }) }], ['The claim “It inherits nothing.” is used since: the passage on “It inherits nothing.” would be lost with it.']],
    ['the premise was given a role', [{ type: 'set-premise', relation: 'r', claim: 'd', premise: { role: 'major' } }], [{ type: 'set-premise', relation: 'r', claim: 'd', premise: { role: 'minor' } }], ['The premise “It inherits nothing.” of the support of “The bureaucracy owns nothing.” by “It inherits nothing.” has been changed since.']],
    ['somebody did the same', [{ type: 'set', on: 'claim', id: 'c', changes: { weight: 1 } }, added], [{ type: 'set', on: 'claim', id: 'c', changes: { weight: 1 } }, added], []],
    ['something else was done', [added, drawn, reword('It owns nothing.')], [reword('It inherits little.', 'd'), { type: 'set', on: 'claim', id: 'c', changes: { weight: null } }], []],
  ])('[SU4] is said when %s', (_, commands, since, sentences) => {
    expect(said(after(...since), commands)).toEqual(sentences)
  })

  it('[SU4] is said of what is gone for good, by the name it had', () => {
    const { name, ...without } = { name: 'c', ...aMap({ claims: [d] }) }
    expect(said(without, [reword('x', name)])).toEqual(['The claim “The bureaucracy owns nothing.” is not on the map any more.'])
  })

  it('[SU3] in another place of the same sentence stays, and so does what is suggested', () => {
    const now = after(reword('The bureaucracy owns nothing at all.'))
    expect(fitSuggestion(now, onMap([reword('The whole bureaucracy owns nothing.')]))).toMatchObject({
      conflicts: [], commands: [reword('The whole bureaucracy owns nothing at all.')],
    })
  })

  it('[SU4] takes with it what stands on the part that no longer fits', () => {
    const now = after({ type: 'add', on: 'claim', item: aClaim({ id: 'n', text: 'Quite another.' }) })
    const { conflicts, commands } = fitSuggestion(now, onMap([added, drawn, reword('It owns nothing.')]))
    expect(conflicts.map(({ command, code }) => [command, code])).toEqual([[0, 'id-taken'], [1, 'stands-on-conflict']])
    expect(commands).toEqual([reword('It owns nothing.')])
  })
})

describe('a part of a suggestion', () => {
  it('[SU6] takes along the new claim that its relation starts from, and nothing else', () => {
    const commands = [reword('It owns nothing.'), added, drawn]
    expect(neededCommands(map, commands, [2])).toEqual([1, 2])
    expect(neededCommands(map, commands, [0])).toEqual([0])
    expect(fitSuggestion(map, onMap(commands), [2]).commands).toEqual([added, drawn])
  })

  it('[SU6] that removes a thing removes what hangs on it', () => {
    const commands: MapCommand[] = [{ type: 'remove', on: 'relation', id: 'r', removed }, { type: 'remove', on: 'claim', id: 'd', removed }]
    expect(neededCommands(map, commands, [1])).toEqual([0, 1])
    expect(neededCommands(map, commands, [0])).toEqual([0])
  })
})

describe('a further edit', () => {
  const open = onMap([added, drawn])

  it('[SU7] of a suggested claim is part of the suggestion', () => {
    const folded = foldIntoSuggestion(map, open, [reword('It commands.', 'n')])
    expect(folded?.commands).toEqual([{ ...added, item: { ...(added as { item: object }).item, text: 'It commands.' } }, drawn])
    expect(folded).toMatchObject({ id: 's', sentence: 'added the claim “It commands.” and made 1 change more' })
  })

  it('[SU7] on top of a suggested claim is part of it', () => {
    const link: MapCommand = { type: 'add', on: 'evidence', item: anEvidence({ id: 'e', on: 'n', stance: 'none', settled: false }) }
    expect(foldIntoSuggestion(map, open, [link])?.commands).toEqual([added, drawn, link])
  })

  it('[SU7] that takes back what it suggests leaves nothing of it', () => {
    const working = expectCommand(map, { type: 'batch', commands: open.commands })
    expect(foldIntoSuggestion(map, open, [removalOf(working, { claims: ['n'] }, removed)])).toMatchObject({ commands: [], expects: [] })
    expect(foldIntoSuggestion(map, onMap([reword('It owns.')]), [reword(c.text)])?.commands).toEqual([])
  })

  it('[SU7] of something else is another suggestion', () => {
    expect(foldIntoSuggestion(map, open, [reword('It inherits.', 'd')])).toBeNull()
    expect(foldIntoSuggestion(map, open, [{ type: 'add', on: 'relation', item: aSupport({ from: 'd', to: 'c' }) }])).toBeNull()
    expect(foldIntoSuggestion(map, open, [{ type: 'add', on: 'relation', item: aSupport({ from: 'n', to: 'nowhere' }) }])).toBeNull()
  })

  it('[SU7] keeps what others wrote meanwhile in view, so that it still fits', () => {
    const first = onMap([reword('The whole bureaucracy owns nothing.')])
    const now = after(reword('The bureaucracy owns nothing at all.'))
    const folded = foldIntoSuggestion(now, first, [reword('The whole bureaucracy owns nothing whatsoever at all.')])!
    expect(readMap(expectCommand(now, fitSuggestion(now, folded).commands[0]!)).map.claims.get('c')?.text).toBe('The whole bureaucracy owns nothing whatsoever at all.')
  })
})

it('[SU4] a critical question that somebody dealt with meanwhile is not dealt with anew unseen', () => {
  const step = aSupport({ id: 'step', from: 'b', to: 'a' })
  const before = aMap({ claims: [aClaim({ id: 'a' }), aClaim({ id: 'b' })], relations: [step] })
  const setAside: MapCommand = { type: 'set-question', relation: 'step', question: 'expertise', dealt: { state: 'aside', words: 'Nobody doubts it.' } }
  const suggestion = { commands: [setAside], expects: expectationsOf(before, [setAside]) }
  const now = (dealt: DealtQuestion) => ({ ...before, relations: new Map([['step', { ...step, questions: [dealt] }]]) })
  expect(fitSuggestion(before, suggestion).commands).toEqual([setAside])
  expect(fitSuggestion(now({ question: 'consistency', state: 'aside' }), suggestion).commands).toEqual([setAside])
  expect(fitSuggestion(now({ question: 'expertise', state: 'aside', words: 'Nobody doubts it.' }), suggestion)).toMatchObject({ commands: [], conflicts: [] })
  expect(fitSuggestion(now({ question: 'expertise', state: 'answered', words: 'She wrote the book on it.' }), suggestion).conflicts).toMatchObject([{ code: 'changed-since' }])
})

import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anAttack, anUndercut, aSupport } from '../../testing/factories.ts'
import { testRemoval } from '../../testing/expect-command.ts'
import { applyCommand } from '../apply-command.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { describeCommand } from '../describe-command.ts'
import { invertCommand } from '../invert-command.ts'
import type { MapCommand } from '../map-command.ts'
import { readMap } from '../read-map.ts'
import { removalOf } from '../removal-of.ts'
import { answerQuestion, askQuestion } from './raise-question.ts'
import { findScheme } from './find-scheme.ts'
import { askersOf, openQuestions, questionTasks } from './question-tasks.ts'
import { takeScheme } from './take-scheme.ts'

const said = aClaim({ id: 'a-said', text: 'The historian says so.' })
const knows = aClaim({ id: 'b-knows' })
const conclusion = aClaim({ id: 'c' })
const step = aSupport({ id: 'r', from: [said, knows], to: conclusion })
const bare = aMap({ claims: [said, knows, conclusion, aClaim({ id: 'new' })], relations: [step] })
const expert = findScheme('expert-opinion')!

function after(map: ArgumentMap, ...commands: MapCommand[]): ArgumentMap {
  return commands.reduce((current, command) => {
    const result = applyCommand(current, command)
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }, map)
}
const states = (map: ArgumentMap) => {
  const { map: read } = readMap(map)
  return Object.fromEntries(questionTasks(read.relations.get('r')!, askersOf(read)).map(({ question, state }) => [question.id, state]))
}
const question = (id: string) => expert.questions.find((other) => other.id === id)!

const map = after(bare, takeScheme(step, 'expert-opinion'))
const relation = map.relations.get('r')!

describe('the critical questions of a step', () => {
  it('[WM4] come with the scheme, and the premises get its roles; taking it off takes them off', () => {
    expect(relation).toMatchObject({ scheme: 'expert-opinion', premises: [{ claim: 'a-said', role: 'assertion' }, { claim: 'b-knows', role: 'expertise' }] })
    expect(openQuestions(map)).toEqual(new Map([['r', 6]]))
    expect(after(map, takeScheme(relation, null)).relations.get('r')).toEqual(step)
    const other = after(map, takeScheme(relation, 'analogy')).relations.get('r')!
    expect(other.premises.map(({ role }) => role)).toEqual(['base', 'similarity'])
  })

  it('[WM4] leave a role that somebody wrote, and give the others', () => {
    const own = { ...step, premises: [{ claim: 'a-said', role: 'expertise' }, { claim: 'b-knows', role: 'my own' }] }
    expect(after(aMap({ claims: [said, knows, conclusion], relations: [own] }), takeScheme(own, 'expert-opinion')).relations.get('r')!.premises).toEqual(own.premises)
  })

  it('[WM5] become an objection to the premise, an undercut of the step, or an objection to the conclusion', () => {
    expect(askQuestion(relation, question('expertise'))).toMatchObject({ kind: 'attacks', target: { claim: 'b-knows' }, asks: { relation: 'r', question: 'expertise' } })
    expect(askQuestion(relation, question('trust'))).toMatchObject({ kind: 'attacks', target: { relation: 'r' } })
    expect(answerQuestion(relation, question('trust'))).toMatchObject({ kind: 'supports', target: { relation: 'r' } })
    expect(askQuestion(step, question('expertise')).target, 'nobody has the role').toEqual({ relation: 'r' })
    const likelihood = findScheme('witness-testimony')!.questions.find(({ aim }) => aim === 'conclusion')!
    expect(askQuestion(step, likelihood)).toMatchObject({ kind: 'attacks', target: { claim: 'c' } })
    expect(askQuestion(anAttack({ from: said, to: conclusion }), likelihood)).toMatchObject({ kind: 'supports', target: { claim: 'c' } })
  })

  it('[WM6] are asked while their objection stands, and open again when it is removed', () => {
    const asked = after(map, { type: 'add', on: 'relation', item: { ...anUndercut({ id: 'u', from: 'new', to: 'r' }), asks: { relation: 'r', question: 'trust' } } })
    expect(states(asked)['trust']).toBe('asked')
    expect(openQuestions(asked).get('r')).toBe(5)
    const answered = after(asked, { type: 'add', on: 'relation', item: { ...aSupport({ id: 's', from: 'new', to: { relation: 'r' } }), asks: { relation: 'r', question: 'trust' } } })
    expect(states(answered)['trust']).toBe('answered')
    expect(states(after(asked, removalOf(asked, { relations: ['u'] }, testRemoval)))['trust']).toBe('open')
  })

  it('[WM6] are answered in words or set aside with a reason, said in the history, taken back by one undo', () => {
    const command: MapCommand = { type: 'set-question', relation: 'r', question: 'field', dealt: { state: 'aside', words: 'Nobody doubts it.', by: 'ann' } }
    const aside = after(map, command)
    expect(states(aside)['field']).toBe('aside')
    expect(describeCommand(map, command)).toBe('set aside the question “Is the claim from the field that the person is an expert in?” of the support of “The bureaucracy owns nothing.” by “The historian says so.” and “The bureaucracy owns nothing.”: “Nobody doubts it.”')
    expect(after(aside, invertCommand(map, command, testRemoval))).toEqual(map)
    expect(after(aside, { ...command, dealt: null })).toEqual(map)
  })

  it('[WM7] outlive the step only as a plain objection, and follow it when two drew it at once', () => {
    const asks = { relation: 'r', question: 'expertise' }
    const objection = { ...anAttack({ id: 'o', from: 'new', to: knows }), asks }
    const asked = after(map, { type: 'add', on: 'relation', item: objection })
    const gone = after(asked, removalOf(asked, { relations: ['r'] }, testRemoval))
    expect(readMap(gone).map.relations.get('o')).toEqual({ ...objection, asks: undefined })
    const twice = after(asked, { type: 'add', on: 'relation', item: { ...relation, id: 'p', questions: [{ question: 'field', state: 'answered' }] } })
    const read = readMap(twice).map
    expect(read.relations.get('p')!.questions).toEqual([{ question: 'field', state: 'answered' }])
    expect(read.relations.get('o')!.asks).toEqual({ relation: 'p', question: 'expertise' })
  })
})

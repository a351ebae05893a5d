import type { RelationId } from '../../ids.ts'
import type { ArgumentMap } from '../argument-map.ts'
import type { QuestionState, Relation } from '../relation.ts'
import { findScheme } from './find-scheme.ts'
import { askQuestion } from './raise-question.ts'
import type { CriticalQuestion } from './scheme.ts'

/** `asked`: an objection puts it. `answered`: a claim or words answer it. `aside`: the group will not go into it. */
export interface QuestionTask {
  question: CriticalQuestion
  state: 'open' | 'asked' | QuestionState
  /** What was said in answer, or why it is set aside. */
  words?: string
  /** The relation that puts or answers it. */
  by?: RelationId
}

/** The relations that put or answer a critical question, by the relation whose question it is. */
export type Askers = ReadonlyMap<RelationId, readonly Relation[]>

export function askersOf(map: Pick<ArgumentMap, 'relations'>): Askers {
  const askers = new Map<RelationId, Relation[]>()
  for (const relation of map.relations.values()) {
    if (!relation.asks) continue
    const others = askers.get(relation.asks.relation)
    if (others) others.push(relation)
    else askers.set(relation.asks.relation, [relation])
  }
  return askers
}

/**
 * The critical questions of a relation's scheme and how each stands, from a clean map. Nothing of what is derived is
 * stored: when the objection that put a question is removed, the question is open again.
 */
export function questionTasks(relation: Relation, askers: Askers): QuestionTask[] {
  const puts = askers.get(relation.id) ?? []
  return (findScheme(relation.scheme)?.questions ?? []).map((question) => {
    const own = puts.filter(({ asks }) => asks?.question === question.id)
    const asking = askQuestion(relation, question).kind
    const answer = own.find(({ kind }) => kind !== asking)
    const asker = own.find(({ kind }) => kind === asking)
    if (answer) return { question, state: 'answered', by: answer.id }
    if (asker) return { question, state: 'asked', by: asker.id }
    const dealt = relation.questions?.find((other) => other.question === question.id)
    if (!dealt) return { question, state: 'open' }
    return { question, state: dealt.state === 'answered' ? 'answered' : 'aside', ...(dealt.words === undefined ? {} : { words: dealt.words }) }
  })
}

/** How many questions are open, for each relation where any is. */
export function openQuestions(map: Pick<ArgumentMap, 'relations'>): Map<RelationId, number> {
  const askers = askersOf(map)
  const open = new Map<RelationId, number>()
  for (const relation of map.relations.values()) {
    if (relation.scheme === undefined) continue
    const count = questionTasks(relation, askers).filter(({ state }) => state === 'open').length
    if (count > 0) open.set(relation.id, count)
  }
  return open
}

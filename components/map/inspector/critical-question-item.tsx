'use client'
import { Check, Circle, CircleHelp, Minus } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import type { QuestionState, Relation } from '../../../lib/domain/argument/relation.ts'
import type { QuestionTask } from '../../../lib/domain/argument/schemes/question-tasks.ts'
import { answerQuestion, askQuestion } from '../../../lib/domain/argument/schemes/raise-question.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim } from '../words/relation-words.ts'
import { HeldWords } from './held-words.tsx'
import { useRaiseQuestion } from './use-raise-question.ts'
import styles from './critical-questions.module.css'

const signs = { open: Circle, asked: CircleHelp, answered: Check, aside: Minus }
const stateWords = { open: 'open', asked: 'asked', answered: 'answered', aside: 'set aside' }

/** One question: opened, it offers what can be made of it; A, R and S do the same at once. */
export function CriticalQuestionItem({ relation, task }: { relation: Relation; task: QuestionTask }) {
  const { live, actions, selection, userId } = useMapRoom()
  const raise = useRaiseQuestion()
  const [open, setOpen] = useState(false)
  const [writing, setWriting] = useState<QuestionState | null>(null)
  const { question, state } = task
  const Sign = signs[state]
  const by = task.by === undefined ? undefined : live.map.relations.get(task.by)
  const mayAct = live.canEdit && by === undefined

  const deal = (dealt: QuestionState, words: string) => {
    setWriting(null)
    setOpen(false)
    actions.run({ type: 'set-question', relation: relation.id, question: question.id, dealt: { state: dealt, ...(words ? { words } : {}), ...(userId ? { by: userId } : {}), at: new Date().toISOString() } })
  }
  const write = (next: QuestionState) => {
    setOpen(true)
    setWriting(next)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!mayAct || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'a') raise(askQuestion(relation, question))
    else if (key === 'r') write('answered')
    else if (key === 's') write('aside')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <li className={styles.item} data-state={state}>
      <button type="button" data-question={question.id} className={styles.question} aria-expanded={open} onClick={() => setOpen(!open)} onKeyDown={onKeyDown}>
        <Sign size={15} aria-hidden className={styles.sign} />
        <span>
          {question.words}
          <span className={styles.state}> {stateWords[state]}</span>
        </span>
      </button>
      {task.words ? <p className={styles.words}>{task.words}</p> : null}
      {by ? (
        <button type="button" className={styles.by} onClick={() => selection.set([by.id])}>
          {by.premises[0] ? quoteClaim(live.map, by.premises[0].claim, 110) : 'A claim still to be written'}
        </button>
      ) : null}
      {open && mayAct ? (
        writing ? (
          <HeldWords
            label={writing === 'answered' ? 'The answer' : 'Why it is set aside'}
            keep={writing === 'answered' ? 'Keep the answer' : 'Set it aside'}
            mayBeEmpty={writing === 'aside'}
            onKeep={(words) => deal(writing, words)}
            onCancel={() => setWriting(null)}
          >
            {writing === 'answered' ? (
              <button type="button" className={styles.action} onClick={() => raise(answerQuestion(relation, question))}>
                Answer with a claim
              </button>
            ) : null}
          </HeldWords>
        ) : (
          <div className={styles.actions} role="group" aria-label="This question">
            <button type="button" className={styles.action} title="Makes an objection to work on (A)" onClick={() => raise(askQuestion(relation, question))}>
              Ask it
            </button>
            <button type="button" className={styles.action} title="R" onClick={() => setWriting('answered')}>
              Answer
            </button>
            <button type="button" className={styles.action} title="S" onClick={() => setWriting('aside')}>
              Set aside
            </button>
            {state === 'open' ? null : (
              <button type="button" className={styles.action} onClick={() => actions.run({ type: 'set-question', relation: relation.id, question: question.id, dealt: null })}>
                Open again
              </button>
            )}
          </div>
        )
      ) : null}
    </li>
  )
}

'use client'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { askersOf, questionTasks } from '../../../lib/domain/argument/schemes/question-tasks.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { CriticalQuestionItem } from './critical-question-item.tsx'
import styles from './inspector.module.css'

/** The questions that a step of this scheme has to stand up to, as tasks: the open ones first to the eye, each with what became of it. */
export function CriticalQuestions({ relation }: { relation: Relation }) {
  const { live } = useMapRoom()
  const { relations } = live.map
  const tasks = useMemo(() => questionTasks(relation, askersOf({ relations })), [relation, relations])
  const list = useRef<HTMLUListElement>(null)
  if (tasks.length === 0) return null
  const open = tasks.filter(({ state }) => state === 'open').length

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const buttons = [...list.current!.querySelectorAll<HTMLElement>('[data-question]')]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    buttons[(at + (event.key === 'ArrowDown' ? 1 : buttons.length - 1)) % buttons.length]?.focus()
    event.preventDefault()
  }

  return (
    <section className={styles.section} data-questions>
      <h3 className={styles.sectionTitle}>Critical questions{open > 0 ? <span className={styles.count}> {open} open</span> : null}</h3>
      <ul ref={list} className={styles.relations} onKeyDown={onKeyDown}>
        {tasks.map((task) => (
          <CriticalQuestionItem key={task.question.id} relation={relation} task={task} />
        ))}
      </ul>
    </section>
  )
}

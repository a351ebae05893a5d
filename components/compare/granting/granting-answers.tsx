'use client'
import { Fragment, useMemo } from 'react'
import { oneLine } from '../../../lib/domain/argument/one-line.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import { outcomesIn, type Outcome } from '../../../lib/domain/comparison/outcomes-in.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useNarrow } from '../../map/room/use-narrow.ts'
import { LabelGlyph } from '../../map/standing/label-glyph.tsx'
import { useCompare } from '../compare-context.ts'
import { CellButton } from '../terms/cell-button.tsx'
import type { Inferences } from './granting-parts.ts'
import type { GrantedColumn } from './granting-work.ts'
import { outcomeShapes, outcomeWords } from './outcome-words.ts'
import styles from './granting-page.module.css'

interface Props {
  columns: readonly Column[]
  granted: readonly (GrantedColumn | null)[]
  inferences: Inferences
}

/** What one wants to know first: what becomes of the answers to the questions. */
export function GrantingAnswers({ columns, granted, inferences }: Props) {
  const { comparison } = useCompare().table
  const { map } = comparison.input
  const narrow = useNarrow()
  const questions = useMemo(() => {
    const answers = new Map<ClaimId, ClaimId[]>()
    for (const { kind, premises, target } of map.relations.values()) {
      if (kind !== 'answers' || target.claim === undefined) continue
      const list = answers.get(target.claim) ?? []
      answers.set(target.claim, list)
      for (const { claim } of premises) if (!list.includes(claim)) list.push(claim)
    }
    return [...answers].sort(([a], [b]) => Number(b === map.question) - Number(a === map.question))
  }, [map])
  const outcomes = useMemo(() => granted.map((own) => (own ? outcomesIn(own[inferences]) : null)), [granted, inferences])
  if (questions.length === 0) return null
  return (
    <section className={styles.answers} aria-label="The answers">
      {questions.map(([question, answers]) => (
        <table key={question} className={styles.table}>
          <caption>{oneLine(map.claims.get(question)?.text ?? '') || 'A question without words'}</caption>
          <thead>
            <tr>
              {narrow ? null : (
                <th scope="col">
                  <VisuallyHidden>Answer</VisuallyHidden>
                </th>
              )}
              {columns.map(({ id, name }) => (
                <th key={id} scope="col" className={styles.text}>
                  <span className={styles.only}>Only</span> {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => {
              const words = oneLine(map.claims.get(answer)?.text ?? '') || 'An answer without words'
              const cells = columns.map((column, place) => <AnswerCell key={column.id} answer={answer} column={column} beside={columns[1 - place]} outcome={outcomes[place]?.get(answer)} />)
              return narrow ? (
                <Fragment key={answer}>
                  <tr className={styles.above}>
                    <th scope="rowgroup" colSpan={columns.length}>
                      {words}
                    </th>
                  </tr>
                  <tr>{cells}</tr>
                </Fragment>
              ) : (
                <tr key={answer}>
                  <th scope="row">{words}</th>
                  {cells}
                </tr>
              )
            })}
          </tbody>
        </table>
      ))}
    </section>
  )
}

function AnswerCell({ answer, column, beside, outcome }: { answer: ClaimId; column: Column; beside: Column | undefined; outcome: Outcome | undefined }) {
  const row = useCompare().table.comparison.rowOf(rowIdOf({ claim: answer }))
  if (!row || !outcome) return <td>…</td>
  const shape = outcomeShapes[outcome]
  return (
    <td data-outcome={outcome}>
      <CellButton cell={{ row: row.id, column: column.id, ...(beside ? { beside: beside.id } : {}) }} className={styles.outcome} label={`Only ${column.name}: ${outcomeWords[outcome]}`}>
        {shape ? <LabelGlyph label={shape} /> : <span className={styles.noShape} aria-hidden />}
        {outcomeWords[outcome]}
      </CellButton>
    </td>
  )
}

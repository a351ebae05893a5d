'use client'
import { useMemo } from 'react'
import { oneLine } from '../../../lib/domain/argument/one-line.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import { outcomesIn } from '../../../lib/domain/comparison/outcomes-in.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
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
              <th scope="col" className={styles.hidden}>
                Answer
              </th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span className={styles.only}>Only</span> {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => {
              const row = comparison.rowOf(rowIdOf({ claim: answer }))
              return (
                <tr key={answer}>
                  <th scope="row">{oneLine(map.claims.get(answer)?.text ?? '') || 'An answer without words'}</th>
                  {columns.map((column, place) => {
                    const outcome = outcomes[place]?.get(answer)
                    return (
                      <td key={column.id} data-outcome={outcome}>
                        {row && outcome ? (
                          <CellButton cell={{ row: row.id, column: column.id, ...(columns[1 - place] ? { beside: columns[1 - place]!.id } : {}) }} className={styles.outcome}>
                            {outcomeShapes[outcome] ? <LabelGlyph label={outcomeShapes[outcome]} /> : <span className={styles.noShape} aria-hidden />}
                            {outcomeWords[outcome]}
                          </CellButton>
                        ) : (
                          '…'
                        )}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      ))}
    </section>
  )
}

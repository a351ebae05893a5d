'use client'
import { claimWords } from '../../../../lib/domain/comparison/inference-words.ts'
import { CellButton } from '../../terms/cell-button.tsx'
import { MoreList } from '../more-list.tsx'
import { ShowOnMap } from '../show-on-map.tsx'
import type { Findings } from '../use-findings.ts'
import { nameOf } from './stand-words.ts'
import type { Stand, Timeline } from './timeline.ts'
import styles from './timeline.module.css'

/** Who changed their mind, in sentences: from against to for, from for to against, or from one answer to another that excludes it. */
export function TimelineTurns({ timeline: { lanes, moves }, findings }: { timeline: Timeline; findings: Findings }) {
  const turns = [...lanes.flatMap(({ links }) => links.filter(({ turned }) => turned)), ...moves]
  if (turns.length === 0) return null
  const words = ({ row }: Stand) => claimWords(findings.comparison.input.map, findings.row(row)?.target.claim ?? '')
  return (
    <div className={styles.turns}>
      <h3 className={styles.words}>Changes of mind</h3>
      <MoreList items={turns} label="Changes of mind" keyOf={({ from, to }) => `${from.row} ${from.column} ${from.date} ${to.row} ${to.column} ${to.date}`}>
        {({ from, to }) => (
          <div className={styles.turn}>
            <p>
              <CellButton cell={{ row: from.row, column: from.column, ...besideOf(from, to) }} className={styles.text}>
                {nameOf(findings, from)} {from.sign === 1 ? 'asserts' : 'denies'}
              </CellButton>{' '}
              {words(from)};{' '}
              <CellButton cell={{ row: to.row, column: to.column, ...besideOf(to, from) }} className={styles.text}>
                {nameOf(findings, to)} {to.sign === 1 ? 'asserts' : 'denies'}
              </CellButton>{' '}
              {from.row === to.row ? 'it.' : `${words(to)} instead.`}
            </p>
            <ShowOnMap things={[...new Set([from.row, to.row])]} words={`Show ${words(to)} on the map`} />
          </div>
        )}
      </MoreList>
    </div>
  )
}

function besideOf(own: Stand, other: Stand): { beside?: string } {
  return own.row === other.row && own.column !== other.column ? { beside: other.column } : {}
}

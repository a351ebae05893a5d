'use client'
import { gradualNames, type GradualName } from '../../../lib/domain/evaluation/evaluation-report.ts'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { Select } from '../../ui/select.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './standing-panel.module.css'
import { StrengthMeter } from './strength-bar.tsx'
import { setStrengthSemantics, useStrengths } from './use-strengths.ts'

const words: Record<GradualName, string> = { dfquad: 'DF-QuAD', 'quadratic-energy': 'Quadratic energy', euler: 'Euler-based' }

/** Strengths as bars, for those who want to see by how much: never as figures, which would look like probabilities. */
export function StrengthPart() {
  const { standing } = useMapRoom()
  const { semantics, strengths } = useStrengths(standing.map)
  const positions = [...standing.map.claims.values()].filter(({ kind }) => kind === 'position')
  return (
    <section className={styles.section} aria-label="Strength">
      <h3 className={styles.heading}>By how much</h3>
      <Select
        label="Strength, as a bar"
        value={semantics ?? ''}
        options={[{ value: '', label: 'Not shown' }, ...gradualNames.map((value) => ({ value, label: words[value] }))]}
        onChange={(event) => setStrengthSemantics((event.target.value || null) as GradualName | null)}
      />
      {strengths ? (
        <>
          <p className={styles.quiet}>Not a probability. The line in the middle is where a claim stands with nothing for or against it. Splitting one reason into three makes its claim look stronger. Undercuts and joint reasons are our own extension of this method; what you suppose plays no part in it.</p>
          {strengths.converged ? null : <p className={styles.quiet}>On this map some strengths do not settle; those are left out.</p>}
          {positions.length === 0 ? <p className={styles.quiet}>Choose a claim to see its strength: there is no answer to a question here.</p> : null}
          <ul className={styles.list}>
            {positions.map(({ id, text }) => (
              <li key={id} className={styles.loss}>
                <StrengthMeter words={quoted(text)} strength={strengths.claims.get(id)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

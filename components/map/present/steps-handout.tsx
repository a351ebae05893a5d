'use client'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Step } from '../../../lib/domain/argument/views/step.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { claimNames } from '../words/claim-words.ts'
import { StepPassages } from './step-passages.tsx'
import { bearingWords, stepWords } from './step-words.ts'
import styles from './steps-handout.module.css'

/** The steps on paper: seen by nobody but the printer, and gone when that is done. */
export function StepsHandout({ steps, onDone }: { steps: readonly Step[]; onDone: () => void }) {
  const { live } = useMapRoom()
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    document.documentElement.dataset.printing = 'steps'
    const end = () => done.current()
    window.addEventListener('afterprint', end)
    // After the page has been drawn, or the printer would get it without.
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', end)
      delete document.documentElement.dataset.printing
    }
  }, [])
  return createPortal(
    <article className={styles.handout} data-handout>
      <h1 className={styles.title}>{live.map.title}</h1>
      <p className={styles.date}>{new Date().toLocaleDateString(undefined, { dateStyle: 'long' })}</p>
      <ol className={styles.steps}>
        {steps.map((step) => {
          const claim = step.target.claim === undefined ? undefined : live.map.claims.get(step.target.claim)
          const bearing = claim ? [...(claim.kind === 'claim' ? [] : [claimNames[claim.kind]]), ...bearingWords(live.map, claim.id)] : []
          return (
            <li key={step.id} className={styles.step}>
              <h2 className={styles.words}>{stepWords(live.map, step.target)}</h2>
              {bearing.length > 0 ? <p className={styles.bearing}>{bearing.join(' · ')}</p> : null}
              {step.note ? <p className={styles.note}>{step.note}</p> : null}
              {step.passages ? <StepPassages target={step.target} /> : null}
            </li>
          )
        })}
      </ol>
    </article>,
    document.body,
  )
}

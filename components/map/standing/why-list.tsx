'use client'
import { useMemo, type CSSProperties } from 'react'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { whyItStands } from '../../../lib/domain/evaluation/why-it-stands.ts'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { LabelGlyph } from './label-glyph.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './standing-panel.module.css'
import { useGoToClaim } from './use-go-to-claim.ts'

/** More than this nobody reads in a list; the map shows all. */
const most = 30
const deepest = 5

/** Why a claim stands so, step by step, down to what is taken for granted: each a place on the map. */
export function WhyList({ claim, onGo }: { claim: ClaimId; onGo: () => void }) {
  const { standing } = useMapRoom()
  const goToClaim = useGoToClaim()
  const { map, evaluation, why } = standing
  const steps = useMemo(() => (evaluation ? (whyItStands(map, evaluation, claim)?.steps ?? []) : []), [map, evaluation, claim])
  if (steps.length < 2) return null
  return (
    <ol className={styles.steps} aria-label="Why, step by step">
      {steps.slice(1, most).map((step, index) => {
        const label = evaluation!.labels.get(step.claim)
        const isAt = why?.claim === claim && why.at === index + 1
        return (
          <li key={step.claim} style={{ '--depth': Math.min(step.depth, deepest) - 1 } as CSSProperties}>
            <button
              type="button"
              className={styles.step}
              aria-current={isAt ? 'step' : undefined}
              onClick={() => {
                if (why?.claim !== claim) standing.showWhy(claim)
                standing.goTo(index + 1)
                goToClaim(step.claim)
                onGo()
              }}
            >
              {label ? <LabelGlyph label={label} /> : null}
              <span>
                <span className={styles.claim}>{quoted(map.claims.get(step.claim)?.text ?? '')}</span> {label ? <VisuallyHidden>{labelNames[label]}. </VisuallyHidden> : null}
                <span className={styles.because}>{step.sentence}</span>
              </span>
            </button>
          </li>
        )
      })}
      {steps.length > most ? <li className={styles.quiet}>and {steps.length - most} more, which the map shows.</li> : null}
    </ol>
  )
}

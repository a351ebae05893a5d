'use client'
import { Route, Scale } from 'lucide-react'
import { useMemo } from 'react'
import { explainLabel } from '../../../lib/domain/evaluation/explain-label.ts'
import { explainStep } from '../../../lib/domain/evaluation/explain-step.ts'
import { whyItStands } from '../../../lib/domain/evaluation/why-it-stands.ts'
import type { ClaimId, RelationId } from '../../../lib/domain/ids.ts'
import inspector from '../inspector/inspector.module.css'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './standing-panel.module.css'
import { StandingTag } from './standing-tag.tsx'
import { useGoToClaim } from './use-go-to-claim.ts'
import { SupposeClaim } from './suppose-claim.tsx'

/** In the details of a claim, while it is shown: how it stands, and the ways to why and to what if. */
export function ClaimStanding({ claim, panels }: { claim: ClaimId; panels: RoomPanels }) {
  const { standing } = useMapRoom()
  const goToClaim = useGoToClaim()
  const { evaluation, map, marks } = standing
  const mark = marks.get(claim)
  const hasWay = useMemo(() => evaluation !== null && (whyItStands(map, evaluation, claim)?.steps.length ?? 0) > 1, [map, evaluation, claim])
  if (!evaluation || !mark) return null
  return (
    <section className={inspector.section} aria-label="How it stands">
      <p className={styles.verdict}>
        <StandingTag mark={mark} full />
        <span>{explainLabel(map, evaluation, claim)}</span>
      </p>
      <SupposeClaim claim={claim} />
      {hasWay ? (
        <button
          type="button"
          className={inspector.add}
          onClick={() => {
            standing.showWhy(claim)
            goToClaim(claim)
            // On a phone the details lie over what is to be seen.
            panels.setDetails(false)
          }}
        >
          <Route size={14} aria-hidden /> Show why on the map
        </button>
      ) : null}
      <button type="button" className={inspector.add} onClick={() => panels.setSide('follows')}>
        <Scale size={14} aria-hidden /> What would change it
      </button>
    </section>
  )
}

/** In the details of a support or an attack: whether it counts, and why. */
export function StepStanding({ relation }: { relation: RelationId }) {
  const { standing } = useMapRoom()
  const { evaluation, map } = standing
  const sentence = evaluation && explainStep(map, evaluation, relation)
  return sentence ? <p data-standing>{sentence}</p> : null
}

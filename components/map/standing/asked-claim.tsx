'use client'
import { Route } from 'lucide-react'
import { useMemo } from 'react'
import { explainLabel } from '../../../lib/domain/evaluation/explain-label.ts'
import { whyItStands } from '../../../lib/domain/evaluation/why-it-stands.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { Button } from '../../ui/button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { LossSearch } from './loss-search.tsx'
import styles from './standing-panel.module.css'
import { StandingTag } from './standing-tag.tsx'
import { StrengthBar } from './strength-bar.tsx'
import { SupposeClaim } from './suppose-claim.tsx'
import { useGoToClaim } from './use-go-to-claim.ts'
import { WhyList } from './why-list.tsx'

/** How the chosen claim stands, why, and what would change it. */
export function AskedClaim({ claim, onGo }: { claim: ClaimId; onGo: () => void }) {
  const { standing } = useMapRoom()
  const goToClaim = useGoToClaim()
  const { map, evaluation, marks, why } = standing
  const mark = marks.get(claim)
  const hasWay = useMemo(() => evaluation !== null && (whyItStands(map, evaluation, claim)?.steps.length ?? 0) > 1, [map, evaluation, claim])
  const text = map.claims.get(claim)?.text.trim() || 'No words yet'
  if (!evaluation || !mark) return <p className={styles.quiet}>{map.claims.get(claim)?.kind === 'question' ? 'A question neither holds nor falls. Choose one of its answers.' : 'It counts once it is on the map.'}</p>
  return (
    <>
      <h3 className={styles.asked}>{text}</h3>
      <p className={styles.verdict}>
        <StandingTag mark={mark} full />
        <span>{explainLabel(map, evaluation, claim)}</span>
      </p>
      <StrengthBar claim={claim} />
      <WhyList claim={claim} onGo={onGo} />
      {why?.claim === claim || !hasWay ? null : (
        <Button
          icon={<Route size={16} aria-hidden />}
          className={styles.start}
          onClick={() => {
            standing.showWhy(claim)
            goToClaim(claim)
            onGo()
          }}
        >
          Show why on the map
        </Button>
      )}
      <h4 className={styles.small}>Suppose it</h4>
      <SupposeClaim claim={claim} />
      <LossSearch key={claim} claim={claim} />
    </>
  )
}

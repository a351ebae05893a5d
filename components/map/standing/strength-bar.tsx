'use client'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './standing-panel.module.css'
import { useStrengths } from './use-strengths.ts'

/** The chosen claim's strength, where strengths are asked for. */
export function StrengthBar({ claim }: { claim: ClaimId }) {
  const { standing } = useMapRoom()
  const { strengths } = useStrengths(standing.map)
  return strengths ? <StrengthMeter words="Its strength" strength={strengths.claims.get(claim)} /> : null
}

/** A bar without a figure. `strength`: in [0, 1]; without one it does not settle. */
export function StrengthMeter({ words, strength }: { words: string; strength: number | undefined }) {
  const said = strength === undefined ? 'does not settle' : strengthWords(strength)
  return (
    <div className={styles.bar} style={{ flex: 1 }}>
      <span className={styles.claim}>{words}</span>
      <span className={styles.barTrack} role="img" aria-label={said} title={said}>
        {strength === undefined ? null : <span className={styles.barFill} style={{ width: `${Math.round(strength * 100)}%` }} />}
        <span className={styles.barMiddle} />
      </span>
    </div>
  )
}

/** In fifths: finer would only look exact. */
function strengthWords(strength: number): string {
  if (Math.abs(strength - 0.5) < 0.005) return 'neither for nor against'
  const degrees = ['very weak', 'weak', 'about the middle', 'strong', 'very strong']
  return degrees[Math.min(4, Math.floor(strength * 5))]!
}

'use client'
import { Scale } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './standing-strip.module.css'
import { supposedSentence } from './standing-words.ts'
import { isSupposing } from './supposed.ts'
import { WhyWay } from './why-way.tsx'

/** Above the map while one supposes something, or goes through why a claim stands so. */
export function StandingStrip({ panels }: { panels: RoomPanels }) {
  const { standing } = useMapRoom()
  const { on, supposed, changes, why } = standing
  if (!on) return null
  // The button goes with what it takes back: whoever works by keys goes on on the map.
  function back() {
    standing.supposeNothing()
    document.querySelector<HTMLElement>('[data-map-surface]')?.focus({ preventScroll: true })
  }
  const flips = changes.filter((change) => change.flips).length
  return (
    <>
      {isSupposing(supposed) ? (
        <div className={styles.strip} role="region" aria-label="What you suppose">
          <Scale size={16} aria-hidden className={styles.icon} />
          <p className={styles.words}>
            <strong>You suppose {supposedSentence(supposed)}.</strong>{' '}
            <span className={styles.soft}>{flips === 0 ? 'Nothing stands otherwise by it.' : `${flips === 1 ? 'One claim stands' : `${flips} claims stand`} otherwise.`}</span> <span className={styles.long}>Only you see this.</span>
          </p>
          {panels.side === 'follows' ? null : (
            <Button look="quiet" className={styles.button} onClick={() => panels.setSide('follows')}>
              See what changes
            </Button>
          )}
          <Button look="quiet" className={styles.button} onClick={back}>
            Back to the map as it is
          </Button>
        </div>
      ) : null}
      {why ? <WhyWay key={why.claim} why={why} /> : null}
    </>
  )
}

'use client'
import { Presentation, X } from 'lucide-react'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { quotedShort } from './wall-words.ts'
import styles from './wall-strip.module.css'

interface Props {
  /** Those that are open, and those that ended while one was here; newest first. */
  rounds: readonly Round[]
  userId: string
  onShow: (id: string, large: boolean) => void
  onPutAway: (id: string) => void
}

/** More of them would hide the map. */
const most = 3

/** Above the map, for everyone in its room: a vote is on, or has been revealed, with the way in. */
export function WallStrip({ rounds, userId, onShow, onPutAway }: Props) {
  return rounds.slice(0, most).map((round) => {
    const { id, state, rows, columns, readers } = round
    const mine = readers.find((reader) => reader.id === userId && !reader.left)
    const isIn = (mine?.done ?? 0) >= columns.length
    return (
      <div key={id} className={styles.strip} role="region" aria-label="On the wall">
        <Presentation size={16} aria-hidden className={styles.icon} />
        <p className={styles.words}>
          <strong>{state === 'open' ? 'On the wall:' : state === 'revealed' ? 'Revealed:' : 'Called off:'}</strong> {quotedShort(rows[0]?.words ?? '')}{' '}
          {state === 'open' ? <span className={styles.soft}>{mine ? (isIn ? 'You have voted.' : `What do ${columns.map(({ name }) => name).join(' and ')} say of it? Your vote is secret.`) : 'A secret vote is on.'}</span> : null}
        </p>
        {state === 'open' && mine ? (
          <Button look={isIn ? 'quiet' : 'primary'} className={styles.button} onClick={() => onShow(id, false)}>
            {isIn ? 'Change your vote' : 'Vote'}
          </Button>
        ) : null}
        {state === 'revealed' ? (
          <Button look="primary" className={styles.button} onClick={() => onShow(id, false)}>
            See how the votes fell
          </Button>
        ) : null}
        {state === 'open' ? (
          <Button look="quiet" className={styles.large} onClick={() => onShow(id, true)}>
            Show it large
          </Button>
        ) : (
          <IconButton label="Put this line away" onClick={() => onPutAway(id)}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
    )
  })
}

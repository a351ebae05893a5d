'use client'
import type { RoundReader } from '../../../lib/domain/comparison/coding/round.ts'
import type { Turnout } from '../../../lib/domain/comparison/coding/wall-vote.ts'
import { Button } from '../../ui/button.tsx'
import { turnoutWords } from './wall-words.ts'
import styles from './wall.module.css'

export type Ending = 'reveal' | 'call off'

interface Props {
  holds: boolean
  mine: RoundReader | undefined
  turnout: Turnout
  /** Which end one is asked about once more. */
  asking: Ending | null
  busy: boolean
  /** Whether the ballot is open on a screen that others see; null where it always is, or one does not vote. */
  voting: boolean | null
  onAsk: (ending: Ending | null) => void
  onEnd: (ending: Ending) => void
  onVoting: () => void
}

/** Under an open vote: how many have voted, to whoever holds it, and how it ends. */
export function WallFoot({ holds, mine, turnout, asking, busy, voting, onAsk, onEnd, onVoting }: Props) {
  const toggle =
    voting === null ? null : (
      <Button look="quiet" size="large" aria-expanded={voting} onClick={onVoting}>
        {voting ? 'Put your vote away' : 'Vote here'}
      </Button>
    )
  if (!holds && mine && !mine.left) return toggle
  if (!holds) return <p className={styles.quiet}>{mine ? 'You have stepped out of this vote, and can look on.' : 'You look on. Those vote who could comment in the group when the vote began; the next vote asks anew.'}</p>
  if (asking) {
    return (
      <div className={styles.ending} role="group" aria-label={asking === 'reveal' ? 'Reveal the votes?' : 'Call the vote off?'}>
        <p className={styles.count}>{asking === 'reveal' ? `Reveal the votes? ${turnoutWords(turnout)}.` : 'Call the vote off? Nothing of it is shown to anyone.'}</p>
        <p className={styles.quiet}>{asking === 'reveal' ? 'Everyone then sees how they fell, and nobody votes any more. It cannot be taken back.' : 'It cannot be opened again.'}</p>
        <div className={styles.actions}>
          <Button look={asking === 'reveal' ? 'primary' : 'danger'} size="large" busy={busy} autoFocus onClick={() => onEnd(asking)}>
            {asking === 'reveal' ? 'Reveal' : 'Call it off'}
          </Button>
          <Button look="quiet" size="large" onClick={() => onAsk(null)}>
            Not yet
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.ending}>
      <p className={styles.count}>{turnoutWords(turnout)}</p>
      <div className={styles.actions}>
        <Button look={turnout.voted > 0 && turnout.voted === turnout.of ? 'primary' : 'secondary'} size="large" onClick={() => onAsk('reveal')}>
          Reveal … <kbd className={styles.key}>R</kbd>
        </Button>
        {toggle}
        <Button look="quiet" size="large" onClick={() => onAsk('call off')}>
          Call it off …
        </Button>
      </div>
    </div>
  )
}

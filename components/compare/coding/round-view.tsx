'use client'
import { ArrowLeft } from 'lucide-react'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import { Button } from '../../ui/button.tsx'
import { HoldRound } from './hold-round.tsx'
import { ReadCells } from './read-cells.tsx'
import { RoundOutcome } from './round-outcome.tsx'
import styles from './coding.module.css'

export interface RoundProps {
  round: Round
  /** May open, reveal and settle. */
  holds: boolean
  userId: string | undefined
  onChange: (round: Round) => void
  onReload: () => void
}

/** One round: to read in while it is open, to look over once it is revealed. */
export function RoundView({ onLeave, ...props }: RoundProps & { onLeave: () => void }) {
  const { round, holds, userId } = props
  const reads = round.state === 'open' && round.readers.some(({ id, left }) => id === userId && !left)
  return (
    <>
      <div className={styles.head}>
        <Button look="quiet" icon={<ArrowLeft size={16} aria-hidden />} onClick={onLeave}>
          All rounds
        </Button>
        <h2 className={styles.title}>{round.title}</h2>
      </div>
      {round.state === 'open' && (holds || reads) ? <HoldRound {...props} /> : null}
      {reads ? <ReadCells {...props} /> : null}
      {round.state === 'open' && !reads ? <p className={styles.quiet}>{round.readers.map(({ name }) => name).join(', ')} are reading apart. What they find is shown once the round is revealed.</p> : null}
      {round.state === 'called-off' ? <p className={styles.quiet}>This round was called off by {round.ended?.by?.name ?? 'somebody'}. What was written in it stays with its writers.</p> : null}
      {round.state === 'revealed' ? <RoundOutcome {...props} /> : null}
    </>
  )
}

'use client'
import { Presentation } from 'lucide-react'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import { whenWords } from '../../discussion/when-words.ts'
import { Button } from '../../ui/button.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { askForWall } from './ask-for-wall.ts'
import { heldWords, inShort } from './wall-words.ts'
import coding from '../coding/coding.module.css'

const states: Record<Round['state'], string> = { open: 'the vote is on', revealed: 'revealed', 'called-off': 'called off' }

/** What is and was on the wall, newest first, each to be opened again; and the way to put something there. */
export function WallList({ rounds }: { rounds: readonly Round[] }) {
  const holds = useMapRoom().suggesting.mayDecide
  if (!holds && rounds.length === 0) return null
  return (
    <section className={coding.block} aria-label="On the wall">
      <h2 className={coding.title}>One row on the wall</h2>
      <p className={coding.quiet}>A claim, two voices and their words, large, for a room: a secret vote, the reveal, and the reason recorded.</p>
      {holds ? (
        <div>
          <Button icon={<Presentation size={16} aria-hidden />} onClick={() => askForWall({ put: {} })}>
            Put a row on the wall
          </Button>
        </div>
      ) : null}
      {rounds.length > 0 ? (
        <ul className={coding.list} aria-label="Votes on the wall">
          {rounds.map((round) => (
            <li key={round.id}>
              <button type="button" className={coding.entry} onClick={() => askForWall({ show: round.id, large: false })}>
                <span className={coding.name}>{inShort(round.rows[0]?.words ?? '')}</span>
                <span className={coding.quiet}>
                  {states[round.state]} · {round.columns.map(({ name }) => name).join(' and ')} · {whenWords(round.at)}
                </span>
                {round.state === 'revealed' ? <span className={coding.quiet}>{heldOf(round)}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function heldOf({ columns, settlements }: Round): string {
  const held = columns.flatMap(({ id, name }) => settlements.filter(({ column }) => column === id).map((one) => `${name}: ${heldWords(one)}`))
  return held.length === 0 ? 'Nothing recorded yet' : `Recorded: ${held.join('; ')}`
}

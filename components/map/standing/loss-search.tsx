'use client'
import { useState } from 'react'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import type { Standing } from '../../../lib/domain/evaluation/claim-label.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './standing-panel.module.css'
import { useLosses } from './use-losses.ts'

const outcomes: Record<Standing, string> = { in: 'it holds', out: 'it does not hold', undecided: 'it is undecided' }
const sizes = ['1', '2', '3', '4']

/** The smallest sets of premises whose loss makes the claim stand otherwise, to a size one says; each can be tried out. */
export function LossSearch({ claim }: { claim: ClaimId }) {
  const { standing } = useMapRoom()
  const { state, look, cancel, keep } = useLosses(claim, standing)
  const [size, setSize] = useState('2')
  const name = (id: ClaimId) => quoted(standing.map.claims.get(id)?.text ?? '')
  return (
    <section className={styles.section} aria-label="What would change it">
      <h4 className={styles.small}>What would change it</h4>
      <p className={styles.quiet}>The fewest other premises that would have to go for it to stand otherwise.</p>
      <div className={styles.line}>
        <Select label="Premises at most" value={size} options={sizes.map((value) => ({ value, label: value }))} onChange={(event) => setSize(event.target.value)} />
        {state.kind === 'looking' ? <Button onClick={(event) => event.detail < 2 && cancel()}>Stop</Button> : <Button onClick={() => look(Number(size))}>Look for them</Button>}
      </div>
      <div role="status" className={styles.quiet}>
        {state.kind === 'looking' ? (
          <span className={styles.busy}>
            <Spinner /> {state.size < 2 ? 'Looking…' : `Looking among sets of ${state.size}…`}
            {/* A number that runs is not read out. */}
            {state.tried > 0 ? <span aria-hidden>{state.tried.toLocaleString('en')} tried</span> : null}
          </span>
        ) : null}
        {state.kind === 'failed' ? 'The search could not be started. Try again.' : null}
        {state.kind === 'found' ? foundWords(state.losses.sets.length, state.losses.complete, state.size) : null}
      </div>
      {state.kind === 'found' && state.losses.sets.length > 0 ? (
        <ul className={styles.list}>
          {state.losses.sets.map(({ premises, becomes }) => {
            const supposed = premises.every((id) => standing.supposed.claims.get(id) === 'withdrawn')
            return (
              <li key={premises.join(' ')} className={styles.loss}>
                <span>
                  Without {inWords(premises.map(name))}, {outcomes[becomes]}.
                </span>
                <Button
                  look="quiet"
                  className={styles.action}
                  onClick={() => {
                    keep()
                    standing.suppose(premises, supposed ? null : 'withdrawn')
                  }}
                >
                  {supposed ? 'Take it back' : 'Suppose that'}
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}

/** Each by its words: of a set none may go unnamed. */
function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function foundWords(count: number, complete: boolean, size: number): string {
  const within = size === 1 ? 'No other single premise' : `No set of up to ${size} premises`
  if (count === 0) return complete ? `${within} would change it.` : 'Nothing was found in the time there was.'
  return complete ? `${count === 1 ? 'One set' : `${count} sets`}, smallest first.` : `The first ${count}; there are more.`
}

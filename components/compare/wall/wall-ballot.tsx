'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { valuesFor, type Round, type RoundColumn } from '../../../lib/domain/comparison/coding/round.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { valueWord, valueWords } from '../coding/coding-words.ts'
import { useOwnCodes, type OwnCodes } from '../coding/use-own-codes.ts'
import { ValueMark } from './value-mark.tsx'
import styles from './wall.module.css'

interface Props {
  round: Round
  userId: string
  /** Others see this screen. */
  seen: boolean
  onReload: () => void
}

/** One’s own vote: what each voice says of the claim, one voice under each thumb. Kept at once, changed until the reveal. */
export function WallBallot({ round, userId, seen, onReload }: Props) {
  const own = useOwnCodes(round, userId, onReload)
  const row = round.rows[0]!
  const [reasons, setReasons] = useState(() => round.columns.some((column) => own.note(row, column) !== ''))
  const problem = round.columns.map((column) => own.of(row, column)?.problem).find(Boolean)
  const isIn = own.done === round.columns.length
  const isOnItsWay = !isIn && !problem && round.columns.every((column) => own.of(row, column))
  const keepReasons = () => {
    for (const column of round.columns) {
      const said = own.of(row, column)
      if (said && said.note !== own.note(row, column)) own.put(row, column, said.value)
    }
  }
  // Who leaves while writing has written it.
  const leaving = useRef(keepReasons)
  leaving.current = keepReasons
  useEffect(() => () => leaving.current(), [])
  function again() {
    for (const column of round.columns) {
      const said = own.of(row, column)
      if (said?.problem) own.put(row, column, said.value)
    }
  }
  return (
    <section className={styles.ballot} aria-label="Your vote">
      <p className={styles.ask}>
        <strong>{isIn ? 'Your vote is in.' : isOnItsWay ? 'Sending your vote …' : 'What does each say of it?'}</strong>{' '}
        <span className={styles.quiet}>{seen ? 'Whoever sees this screen sees it.' : isIn ? 'You can change it until the reveal.' : 'Nobody sees it before the reveal.'}</span>
      </p>
      <div className={styles.choices}>
        {round.columns.map((column) => (
          <Choice key={column.id} round={round} column={column} own={own} />
        ))}
      </div>
      {problem ? (
        <Notice look="error">
          {problem}{' '}
          <button type="button" className={styles.link} onClick={again}>
            Try again
          </button>
        </Notice>
      ) : null}
      {reasons ? (
        <div className={styles.reasons}>
          {round.columns.map((column) => (
            <TextArea key={column.id} label={`Why, on ${column.name}`} value={own.note(row, column)} rows={1} maxLength={2000} hint={own.of(row, column) ? undefined : 'Kept with your vote.'} onChange={(event) => own.write(row, column, event.target.value)} onBlur={keepReasons} />
          ))}
        </div>
      ) : (
        <button type="button" className={styles.link} onClick={() => setReasons(true)}>
          Say why, if you like
        </button>
      )}
    </section>
  )
}

function Choice({ round, column, own }: { round: Round; column: RoundColumn; own: OwnCodes }) {
  const row = round.rows[0]!
  const name = useId()
  const said = own.of(row, column)
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{column.name}</legend>
      {valuesFor(row).map((value) => (
        <label key={value} className={styles.option} data-value={value}>
          <input type="radio" name={name} checked={said?.value === value} aria-label={`${column.name} ${valueWords[value]}`} onChange={() => own.put(row, column, value)} />
          <ValueMark value={value} />
          <span aria-hidden>{valueWord[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}

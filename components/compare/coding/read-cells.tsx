'use client'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { cellKey } from '../../../lib/domain/comparison/coding/round-result.ts'
import { valuesFor, type RoundColumn, type RoundRow } from '../../../lib/domain/comparison/coding/round.ts'
import type { JudgementValue } from '../../../lib/domain/comparison/judgement.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { CellToRead } from './cell-to-read.tsx'
import { valueWords } from './coding-words.ts'
import type { RoundProps } from './round-view.tsx'
import { useOwnCodes, type OwnCodes } from './use-own-codes.ts'
import styles from './coding.module.css'

interface Place {
  row: RoundRow
  column: RoundColumn
}

/** One cell after the other, text by text, since one reads a text and not a claim. */
export function ReadCells({ round, userId, onReload }: RoundProps) {
  const places: Place[] = round.columns.flatMap((column) => round.rows.map((row) => ({ row, column })))
  const own = useOwnCodes(round, userId, onReload)
  const isOpen = ({ row, column }: Place) => own.of(row, column) === undefined
  const [at, setAt] = useState(() => Math.max(0, places.findIndex(isOpen)))
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const place = places[at]!
  useEffect(() => {
    if (moved.current) heading.current?.focus()
  }, [at])

  function go(to: number) {
    moved.current = true
    setAt(Math.min(places.length - 1, Math.max(0, to)))
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return
    const value = valuesFor(place.row)[Number(event.key) - 1]
    if (value) own.put(place.row, place.column, value)
    else if (event.key === 'n') go(at + 1)
    else if (event.key === 'p') go(at - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const next = places.findIndex((one, index) => index > at && isOpen(one))
  const left = next === -1 ? places.findIndex(isOpen) : next
  return (
    <section className={styles.reading} aria-label="The cell to read" onKeyDown={onKeyDown}>
      <p className={styles.quiet}>
        Cell {at + 1} of {places.length} · <span role="status">{own.done === places.length ? 'you have read everything' : `${own.done} read`}</span>
      </p>
      <h3 ref={heading} tabIndex={-1} className={styles.claim}>
        {place.row.words || 'A claim without words'}
      </h3>
      <CellToRead row={place.row} column={place.column} />
      <Answer key={cellKey(place.row, place.column)} {...place} own={own} />
      <div className={styles.actions}>
        <Button look="secondary" icon={<ArrowLeft size={16} aria-hidden />} disabled={at === 0} onClick={() => go(at - 1)}>
          Back
        </Button>
        <Button look={isOpen(place) ? 'secondary' : 'primary'} icon={<ArrowRight size={16} aria-hidden />} disabled={at === places.length - 1} onClick={() => go(at + 1)}>
          Next
        </Button>
        {left !== -1 && left !== at && left !== at + 1 ? (
          <Button look="quiet" onClick={() => go(left)}>
            To the next that is not read
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function Answer({ row, column, own }: Place & { own: OwnCodes }) {
  const said = own.of(row, column)
  const note = own.note(row, column)
  const put = (value: JudgementValue) => own.put(row, column, value)
  return (
    <>
      <fieldset className={styles.answers}>
        <legend className={styles.name}>{column.name} …</legend>
        {valuesFor(row).map((value, index) => (
          <label key={value} className={styles.answer}>
            <input type="radio" name={`${cellKey(row, column)}`} checked={said?.value === value} onChange={() => put(value)} />
            <span>{valueWords[value]}</span>
            <kbd aria-hidden>{index + 1}</kbd>
          </label>
        ))}
      </fieldset>
      <TextArea label="Why, for the talk afterwards" value={note} rows={2} maxLength={2000} onChange={(event) => own.write(row, column, event.target.value)} onBlur={() => said && said.note !== note && put(said.value)} hint={said ? undefined : 'Kept with your answer.'} />
      {said?.problem ? (
        <Notice look="error">
          {said.problem}{' '}
          <button type="button" className={styles.link} onClick={() => put(said.value)}>
            Try again
          </button>
        </Notice>
      ) : null}
    </>
  )
}

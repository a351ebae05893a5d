'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './import-map.module.css'

interface Props {
  /** What the list is of, for a screen reader. */
  label: string
  sentences: readonly string[]
  /** How many more there are that were not told. */
  more?: number
}

const atFirst = 5

/** Sentences about what was not read or will be left out: the first few, and all of them for who asks. */
export function ToldList({ label, sentences, more = 0 }: Props) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  // The button goes with its press: whoever works by keys goes on in the list.
  useEffect(() => {
    if (all) list.current?.focus({ preventScroll: true })
  }, [all])
  if (sentences.length === 0) return null
  const shown = all ? sentences : sentences.slice(0, atFirst)
  const rest = sentences.length - shown.length
  return (
    <div className={styles.told}>
      <ul ref={list} className={styles.sentences} aria-label={label} tabIndex={all ? 0 : undefined}>
        {shown.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
        {all && more > 0 ? <li>And {more.toLocaleString('en')} more.</li> : null}
      </ul>
      {rest > 0 ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show {(rest + more).toLocaleString('en')} more
        </Button>
      ) : null}
    </div>
  )
}

'use client'
import { BookOpenText } from 'lucide-react'
import Link from 'next/link'
import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import { routes } from '../../lib/routes.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { stancesFor, type SuggestedPassage as Passage } from './suggested.ts'
import styles from './suggested.module.css'

interface Props {
  passage: Passage
  /** Its text, as the map names it. */
  text: { shortName: string; hue: number } | undefined
  definition: boolean
  /** Absent where one may not. */
  onAccept: ((stance: Stance, range: { start: number; end: number }) => void) | undefined
  onDismiss: (() => void) | undefined
  busy: boolean
}

/** A passage that may bear on a claim: its words, and what a reader can make of it. Nothing is chosen beforehand. */
export function SuggestedPassage({ passage, text, definition, onAccept, onDismiss, busy }: Props) {
  const { start, exact, best } = passage
  const [from, to] = [best.start - start, best.end - start]
  const longer = exact.trim().length > to - from
  const [short, setShort] = useState(false)
  const words = useRef<HTMLQuoteElement>(null)
  const mark = useRef<HTMLElement>(null)
  // What speaks most for it is what one sees of it first.
  useLayoutEffect(() => {
    const [box, best] = [words.current, mark.current]
    if (box && best) box.scrollTop = Math.max(0, best.offsetTop - box.clientHeight / 3)
  }, [short])
  const name = text?.shortName ?? 'A text'
  return (
    <li className={styles.item} style={{ '--hue': text ? `var(--document-${text.hue})` : 'var(--line)' } as CSSProperties}>
      <p className={styles.name}>
        <span>{name}</span>
        <Link href={routes.placeInDocument(passage.document, best.start, best.end)} className={styles.open} aria-label={`Open the text: ${name}`}>
          <BookOpenText size={14} aria-hidden /> Open
        </Link>
      </p>
      <blockquote ref={words} className={styles.words} dir="auto" tabIndex={0} aria-label={`Passage of ${name}`}>
        {short ? null : <span>{exact.slice(0, from)}</span>}
        <mark ref={mark} className={styles.best}>{exact.slice(from, to)}</mark>
        {short ? null : <span>{exact.slice(to)}</span>}
      </blockquote>
      {onAccept && longer ? <Checkbox label="Only the marked sentence" checked={short} onChange={(event) => setShort(event.target.checked)} /> : null}
      {onAccept || onDismiss ? (
        <div className={styles.choices} role="group" aria-label={`What ${name} does here`}>
          {onAccept ? <span className={styles.asks}>The author</span> : null}
          {onAccept
            ? stancesFor(definition).map(({ stance, words }) => (
                <button key={stance} type="button" className={styles.choice} data-stance={stance} disabled={busy} onClick={() => onAccept(stance, short ? best : passage)}>
                  {words}
                </button>
              ))
            : null}
          {onDismiss ? (
            <button type="button" className={styles.aside} disabled={busy} onClick={onDismiss} title="It is not suggested here again, to anyone">
              Not about this
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

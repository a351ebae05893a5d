'use client'
import { Link2, X } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import type { Row, RowId } from '../../lib/domain/comparison/row.ts'
import type { DocumentId } from '../../lib/domain/ids.ts'
import { shorten } from '../../lib/domain/shorten.ts'
import { shortInference } from '../compare/cell/short-inference.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { TextColumn } from './choose-texts.ts'
import type { Held } from './pane-handle.ts'
import styles from './held-tray.module.css'

/** What the held words become evidence of: a row's claim or inference, or a claim that is new in these words. */
export type LinkTo = { row: Row } | { words: string }

interface Props {
  held: readonly { words: Held; column: TextColumn }[]
  rows: readonly Row[]
  row: Row | null
  onLink: (to: LinkTo, stances: ReadonlyMap<DocumentId, Stance | null>) => void
  onRelease: (document: DocumentId) => void
}

const later = 'later'
const anew = 'new'

/** At the foot: the words one keeps hold of, text by text, and what they are to be evidence of. */
export function HeldTray({ held, rows, row, onLink, onRelease }: Props) {
  const { live, sources } = useMapRoom()
  const hint = useId()
  const [stances, setStances] = useState<ReadonlyMap<DocumentId, Stance>>(new Map())
  const [asked, setAsked] = useState<RowId | typeof anew | null>(null)
  const [words, setWords] = useState('')
  const to = asked ?? row?.id ?? anew
  const chosen = rows.find(({ id }) => id === to)
  const options = useMemo(
    () => [
      { value: anew, label: 'A new claim …' },
      ...rows.map((own) => ({ value: own.id, label: shorten((own.target.relation === undefined ? own.words : shortInference(live.map, own.target.relation)) || 'A claim without words', 90) })),
    ],
    [rows, live.map],
  )
  const definition = chosen?.kind === 'definition'
  const choices: { value: string; label: string }[] = [
    { value: later, label: 'Stance: later' },
    ...(definition ? [{ value: 'uses', label: 'uses it' }, { value: 'rejects', label: 'rejects it' }] : [{ value: 'asserts', label: 'asserts it' }, { value: 'denies', label: 'denies it' }]),
    { value: 'none', label: 'neither' },
  ]
  // What a claim is asserted with, a definition is used with.
  const stanceOf = (document: DocumentId): string => {
    const own = stances.get(document)
    return own !== undefined && choices.some(({ value }) => value === own) ? own : later
  }
  const text = words.trim().replace(/\s+/gu, ' ')
  const ready = chosen !== undefined || text !== ''

  return (
    <form
      className={styles.tray}
      aria-label="Link these words"
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready) return
        onLink(chosen ? { row: chosen } : { words: text }, new Map(held.map(({ words: { document } }) => [document, stanceOf(document) === later ? null : (stanceOf(document) as Stance)])))
      }}
    >
      <ul className={styles.held}>
        {held.map(({ words: own, column }) => (
          <li key={own.document} className={styles.one}>
            <span className={styles.bar} style={{ background: `var(--document-${sources.documents.get(own.document)?.hue ?? 1})` }} aria-hidden />
            <span className={styles.quote}>
              <span className={styles.who}>{column.name}</span> “{shorten(own.exact.replace(/\s+/gu, ' '), 110)}”
            </span>
            <Select label={`What ${column.name} does there`} labelHidden value={stanceOf(own.document)} options={choices} onChange={(event) => {
              const next = new Map(stances)
              if (event.target.value === later) next.delete(own.document)
              else next.set(own.document, event.target.value as Stance)
              setStances(next)
            }} />
            <IconButton label={`Let go of the words of ${column.name}`} onClick={() => onRelease(own.document)}>
              <X size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={styles.to}>
        <Select label="Evidence for" value={to} options={options} onChange={(event) => setAsked(event.target.value)} />
        {chosen ? null : <TextField label="The new claim, in the group’s words" labelHidden placeholder="The new claim, in the group’s words" value={words} onChange={(event) => setWords(event.target.value)} autoComplete="off" />}
        <Button look="primary" type="submit" icon={<Link2 size={16} aria-hidden />} disabled={!ready} aria-describedby={held.length === 1 ? hint : undefined}>
          {held.length === 1 ? 'Link' : `Link all ${held.length}`}
        </Button>
        {held.length === 1 ? (
          <span id={hint} className={styles.hint}>
            Select words in another text to link them together.
          </span>
        ) : null}
      </div>
    </form>
  )
}

'use client'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import field from '../../ui/field.module.css'
import { classNames } from '../../ui/class-names.ts'
import styles from './choice-field.module.css'

export interface Choice {
  id: string
  words: string
  /** What it is, in small. */
  hint?: string
  /** Other words it is found by. */
  also?: string
}

interface Props {
  label: string
  labelHidden?: boolean
  placeholder?: string
  /** What is there before anybody types. */
  value?: string
  choices: readonly Choice[]
  autoFocus?: boolean
  onChoose(id: string): void
  /** Words that are no choice are taken as they are; without it they are let go. */
  onWords?(words: string): void
  onClose?(): void
}

const most = 40

/** One types a few letters and takes what is found: a combobox whose list stands in the page, so that it is whole on a phone too. */
export function ChoiceField({ label, labelHidden, placeholder, value = '', choices, autoFocus, onChoose, onWords, onClose }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(autoFocus ? '' : null)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const open = draft !== null
  const found = open ? matching(choices, draft) : []

  function close() {
    setDraft(null)
    setAt(0)
    onClose?.()
  }
  function take(choice: Choice | undefined) {
    const words = draft?.trim() ?? ''
    close()
    if (choice) onChoose(choice.id)
    else if (onWords && words !== value) onWords(words)
  }
  function move(to: number) {
    setAt(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) setDraft('')
      else if (found.length > 0) move((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    } else if (event.key === 'Enter' && open) take(draft.trim() === '' && onWords ? undefined : found[at])
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const labelled = (
    <label htmlFor={id} className={field.label}>
      {label}
    </label>
  )
  return (
    <div className={field.field}>
      {labelHidden ? <VisuallyHidden>{labelled}</VisuallyHidden> : labelled}
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        autoFocus={autoFocus}
        className={field.control}
        placeholder={placeholder}
        value={draft ?? value}
        aria-expanded={open && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${id}-${at}` : undefined}
        onFocus={(event) => event.target.select()}
        onClick={() => open || setDraft('')}
        onChange={(event) => {
          setDraft(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => open && close()}
      />
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={classNames(styles.list, (!open || found.length === 0) && styles.closed)}>
        {found.map((choice, index) => (
          <li
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.choice}
            // Before the field loses the focus and closes the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            {choice.words}
            {choice.hint ? <span className={styles.hint}>{choice.hint}</span> : null}
          </li>
        ))}
      </ul>
      {open && found.length === 0 ? (
        <p className={styles.none} role="status">
          {onWords && draft.trim() !== '' ? 'No such name: Enter keeps it as your own.' : 'Nothing found.'}
        </p>
      ) : null}
    </div>
  )
}

/** Every word typed must begin a word of the choice; what begins with all of it comes first. */
function matching(choices: readonly Choice[], typed: string): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return choices.slice(0, most)
  const hits = choices.filter(({ words: own, also = '' }) => {
    const all = `${own} ${also}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => all.some((other) => other.startsWith(word)))
  })
  const starts = (choice: Choice) => Number(!choice.words.toLowerCase().startsWith(words.join(' ')))
  return hits.sort((a, b) => starts(a) - starts(b)).slice(0, most)
}

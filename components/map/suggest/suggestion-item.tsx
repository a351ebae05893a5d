'use client'
import { Check, Undo2, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { classNames } from '../../ui/class-names.ts'
import { whenWords } from '../../discussion/when-words.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { describeSuggestion } from '../../../lib/domain/argument/suggestion/describe-suggestion.ts'
import { fitSuggestion } from '../../../lib/domain/argument/suggestion/fit-suggestion.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { showSuggestion } from './show-suggestion.ts'
import { asSentence } from './to-be-done.ts'
import { whatIsSuggested } from './what-is-suggested.ts'
import { suggestionParts } from './suggestion-parts.ts'
import { NowAndSuggested, SuggestionWords } from './suggestion-words.tsx'
import type { OpenSuggestion } from './suggesting.ts'
import type { AskedForReason } from './use-asked-for-reason.ts'
import styles from './suggestion-item.module.css'

interface Props {
  one: OpenSuggestion
  reason: AskedForReason
  onAnswer: (done: Promise<boolean>) => void
}

/** One open suggestion; chosen, it shows what it would do and takes an answer. */
export function SuggestionItem({ one, reason, onAnswer }: Props) {
  const room = useMapRoom()
  const { suggesting } = room
  const { suggestion, at, own, conflicts } = one
  const chosen = suggesting.chosen === suggestion.id
  return (
    <li className={classNames(styles.item, chosen && styles.chosen)}>
      <button type="button" className={styles.head} data-suggestion={suggestion.id} aria-expanded={chosen} onClick={() => (chosen ? suggesting.choose(null) : showSuggestion(room, one))}>
        <span className={styles.said}>
          <span className={styles.sentence}>{asSentence(whatIsSuggested(room.live.map, suggestion, { beside: chosen }))}</span>
          <span className={styles.who}>
            <span className={styles.when}>{whenWords(at)}</span>
            {conflicts.length > 0 ? <span className={styles.torn}>no longer fits</span> : null}
          </span>
        </span>
      </button>
      {chosen ? (
        <div className={styles.body}>
          <SuggestionWords suggestion={one} />
          {conflicts.length > 0 ? (
            <Notice look="caution">
              {[...new Set(conflicts.map(({ message }) => message))].map((message) => (
                <p key={message}>{message}</p>
              ))}
              <NowAndSuggested suggestion={one} />
            </Notice>
          ) : null}
          {suggesting.mayDecide ? <Decide key={suggestion.id} one={one} reason={reason} onAnswer={onAnswer} /> : null}
          {own ? (
            <Button look="quiet" className={styles.withdraw} icon={<Undo2 size={15} aria-hidden />} onClick={() => suggesting.withdraw(suggestion.id)}>
              Withdraw
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function Decide({ one, reason, onAnswer }: Props) {
  const { live, suggesting } = useMapRoom()
  const { suggestion, conflicts } = one
  const parts = useMemo(() => suggestionParts(live.stored, suggestion.commands), [live.stored, suggestion])
  const fitting = useMemo(() => {
    const { fitted } = fitSuggestion(live.stored, suggestion)
    return new Set(parts.flatMap((part, index) => (part.commands.every((command) => fitted[command] !== null) ? [index] : [])))
  }, [live.stored, suggestion, parts])
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const taken = parts.flatMap((_, index) => (fitting.has(index) && !left.has(index) ? [index] : []))
  const busy = suggesting.deciding.has(suggestion.id)

  /** A part takes along what it stands on, and what stands on it goes with it. */
  function turn(index: number, on: boolean) {
    setLeft((old) => {
      const next = new Set(old)
      if (on) for (const each of [index, ...parts[index]!.needs]) next.delete(each)
      else for (const [each, part] of parts.entries()) if (each === index || part.needs.includes(index)) next.add(each)
      return next
    })
  }

  const wordsOfPart = (commands: readonly MapCommand[]) => whatIsSuggested(live.map, { commands, sentence: describeSuggestion(live.stored, commands) })
  const whole = conflicts.length === 0 && taken.length === parts.length
  const accept = () => onAnswer(suggesting.accept(suggestion.id, whole ? undefined : taken.flatMap((index) => parts[index]!.commands).sort((a, b) => a - b)))
  if (reason.about === suggestion.id) return <RejectForm one={one} reason={reason} onAnswer={onAnswer} />
  return (
    <>
      {parts.length > 1 ? (
        <fieldset className={styles.parts}>
          <legend>Parts of it</legend>
          {parts.map((part, index) => (
            <Checkbox
              key={index}
              label={asSentence(wordsOfPart(part.commands.map((command) => suggestion.commands[command]!)))}
              checked={taken.includes(index)}
              disabled={!fitting.has(index)}
              onChange={(event) => turn(index, event.target.checked)}
            />
          ))}
        </fieldset>
      ) : null}
      <div className={styles.actions}>
        <Button look="primary" busy={busy} disabled={taken.length === 0} icon={<Check size={15} aria-hidden />} onClick={accept}>
          {whole || taken.length === 0 ? 'Accept' : conflicts.length > 0 && left.size === 0 ? 'Accept what still fits' : `Accept ${taken.length} of ${parts.length}`}
        </Button>
        <Button disabled={busy} icon={<X size={15} aria-hidden />} onClick={() => reason.ask(suggestion.id)}>
          Reject
        </Button>
      </div>
    </>
  )
}

function RejectForm({ one, reason, onAnswer }: Props) {
  const { suggesting } = useMapRoom()
  const [why, setWhy] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { id } = one.suggestion
  function leave() {
    field.current?.closest('li')?.querySelector<HTMLElement>('[data-suggestion]')?.focus()
    reason.end()
  }
  return (
    <form
      className={styles.reject}
      onSubmit={(event) => {
        event.preventDefault()
        reason.end()
        onAnswer(suggesting.reject(id, why.trim() || undefined))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <TextField ref={field} label={`Why, for ${one.own ? 'yourself' : one.by.name} to read`} hint="Can be left out." maxLength={1000} value={why} onChange={(event) => setWhy(event.target.value)} />
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          Reject
        </Button>
        <Button look="quiet" onClick={leave}>
          Not now
        </Button>
      </div>
    </form>
  )
}

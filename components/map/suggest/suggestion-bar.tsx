'use client'
import { Check, ChevronRight, Undo2, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { asSentence } from './to-be-done.ts'
import { whatIsSuggested } from './what-is-suggested.ts'
import { SuggestionWords } from './suggestion-words.tsx'
import { useSuggestionsHere } from './use-suggestions-here.ts'
import styles from './suggestion-bar.module.css'

/** `hidden` where the list says the same: the keys still answer. About the chosen thing, at the foot of the map or (`inline`, on a phone) on top of its details: who suggests what for it, and the answer, by button or key. */
export function SuggestionBar({ inline = false, hidden = false }: { inline?: boolean; hidden?: boolean }) {
  const { live, suggesting, editing } = useMapRoom()
  const { here, at } = useSuggestionsHere()
  const now = useRef({ at, suggesting })
  now.current = { at, suggesting }
  const decide = at !== null && suggesting.mayDecide

  useEffect(() => {
    if (!decide) return
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !target.closest('[data-map-surface]') || target.closest('textarea, input, button')) return
      const { at, suggesting } = now.current
      if (at === null || suggesting.deciding.has(at.suggestion.id)) return
      if (event.key === 'a') void suggesting.accept(at.suggestion.id)
      else if (event.key === 'x') void suggesting.reject(at.suggestion.id)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [decide])

  if (at === null || editing || hidden) return null
  const { suggestion, by, own } = at
  const busy = suggesting.deciding.has(suggestion.id)
  return (
    <section className={inline ? styles.inline : styles.bar} data-over-canvas={inline ? undefined : true} aria-label="Suggestion for what is chosen">
      <Avatar name={by.name} colour={by.colour} title="" />
      <div className={styles.words}>
        <p>
          <strong>{own ? 'You suggest:' : `${by.name} suggests:`}</strong> {asSentence(whatIsSuggested(live.map, suggestion, { beside: true }))}
        </p>
        <SuggestionWords suggestion={at} />
        {at.conflicts.length > 0 ? <p className={styles.torn}>{at.conflicts[0]!.message}</p> : null}
      </div>
      <div className={styles.actions}>
        {here.length > 1 ? (
          <IconButton label={`Next of ${here.length} suggestions for this`} onClick={() => suggesting.choose(here[(here.indexOf(at) + 1) % here.length]!.suggestion.id)}>
            <ChevronRight size={16} aria-hidden />
          </IconButton>
        ) : null}
        {suggesting.mayDecide ? (
          <>
            <Button busy={busy} icon={<Check size={16} aria-hidden />} title="Key A" disabled={at.conflicts.length > 0} onClick={() => void suggesting.accept(suggestion.id)}>
              Accept
            </Button>
            <Button look="quiet" icon={<X size={16} aria-hidden />} title="Key X" disabled={busy} onClick={() => void suggesting.reject(suggestion.id)}>
              Reject
            </Button>
          </>
        ) : null}
        {own && !suggesting.mayDecide ? (
          <Button look="quiet" icon={<Undo2 size={16} aria-hidden />} onClick={() => suggesting.withdraw(suggestion.id)}>
            Withdraw
          </Button>
        ) : null}
      </div>
    </section>
  )
}

'use client'
import { useMemo, useRef, useEffect, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Merge } from '../../../lib/domain/argument/merge-claims.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useMerge } from './use-merge.ts'
import styles from './settle.module.css'

interface Props {
  claims: readonly [ClaimId, ClaimId]
  /** With the claim that stays, or null when nothing was done. */
  onDone: (kept: ClaimId | null) => void
}

/** Which words two claims go on in as one, and what comes along. The claim whose words are kept keeps its place. */
export function MergeForm({ claims, onDone }: Props) {
  const { live } = useMapRoom()
  const { map } = live
  const { preview, merge } = useMerge()
  const ordered = useMemo(() => [...claims].sort((one, other) => hangingOn(map, other) - hangingOn(map, one)), [claims]) // eslint-disable-line react-hooks/exhaustive-deps -- as they were when it was opened: the choices do not change places
  const [chosen, choose] = useState<'0' | '1' | 'own'>('0')
  const [own, setOwn] = useState(map.claims.get(ordered[0]!)?.text ?? '')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input')?.focus(), [])
  const keep = chosen === '1' ? ordered[1]! : ordered[0]!
  const drop = keep === ordered[0] ? ordered[1]! : ordered[0]!
  const choice = { keep, drop, ...(chosen === 'own' && own.trim() !== '' ? { text: own.trim().replace(/\s+/g, ' ') } : {}) }
  const made = useMemo(() => preview({ keep, drop }), [preview, keep, drop])

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label="Merge into one claim"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          onDone(null)
        } else if (event.key === 'Enter' && !event.shiftKey && (event.target as HTMLElement).matches('textarea, input')) {
          event.preventDefault()
          form.current?.requestSubmit()
        }
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (merge(choice)) onDone(keep)
      }}
    >
      <fieldset className={styles.wordings}>
        <legend>The words to keep</legend>
        {ordered.map((id, index) => (
          <label key={id} className={styles.wording}>
            <input type="radio" name="wording" checked={chosen === String(index)} onChange={() => choose(String(index) as '0' | '1')} />
            <span>
              {map.claims.get(id)?.text.trim() || 'No words yet'}
              <small>{hangs(map, id)}</small>
            </span>
          </label>
        ))}
        <label className={styles.wording}>
          <input type="radio" name="wording" checked={chosen === 'own'} onChange={() => choose('own')} />
          <span>Other words</span>
        </label>
        {chosen === 'own' ? <TextArea label="The words of the one claim" rows={2} value={own} autoFocus onChange={(event) => setOwn(event.target.value)} /> : null}
      </fieldset>
      <p className={styles.said}>{made ? whatComes(made) : 'One of the two is not on the map any more.'}</p>
      <div className={styles.buttons}>
        <Button look="primary" type="submit" disabled={!made || !live.canEdit}>
          Merge
        </Button>
        <Button look="quiet" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function hangingOn(map: ArgumentMap, id: ClaimId): number {
  if (map.question === id) return Infinity
  return counts(map, id).passages + counts(map, id).steps
}

function counts(map: ArgumentMap, id: ClaimId) {
  let [passages, steps] = [0, 0]
  for (const { target } of map.evidence.values()) if (target.claim === id) passages++
  for (const { target, premises } of map.relations.values()) if (target.claim === id || premises.some(({ claim }) => claim === id)) steps++
  return { passages, steps }
}

/** “2 passages · 1 line”. */
export function hangs(map: ArgumentMap, id: ClaimId): string {
  const { passages, steps } = counts(map, id)
  return `${many(passages, 'passage')} · ${many(steps, 'line')}`
}

function whatComes({ passages, relations, between, folded }: Merge): string {
  const sentences = [passages + relations === 0 ? 'Nothing else hangs on the one that goes.' : `${[passages, relations].map((count, index) => (count > 0 ? many(count, index === 0 ? 'passage' : 'line') : null)).filter(Boolean).join(' and ')} of the other ${passages + relations === 1 ? 'comes' : 'come'} along, with its tags and notes.`]
  if (between.length > 0) sentences.push(`${between.length === 1 ? 'The line between them goes' : `${between.length} lines between them go`}; passages on it wait here to be settled.`)
  if (folded.length > 0) sentences.push(`${many(folded.length, 'line')} that both had ${folded.length === 1 ? 'is' : 'are'} there once.`)
  return sentences.join(' ')
}

function many(count: number, word: string): string {
  return `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`
}

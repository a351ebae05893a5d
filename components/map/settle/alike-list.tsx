'use client'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { LikelyPair } from '../../../lib/domain/argument/duplicate-claims.ts'
import { rememberDifferent } from '../../../lib/domain/argument/different-claims.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useNarrow } from '../room/use-narrow.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { hangs, MergeForm } from './merge-form.tsx'
import { useAlikePairs } from './use-alike-pairs.ts'
import styles from './settle.module.css'

type Answer = 'equals' | 'contradictory' | 'different'
const said: Record<Answer, string> = { equals: 'The two say the same.', contradictory: 'The two contradict each other.', different: 'Noted: the two are different. They are not offered again.' }

/** Claims that may say the same, or the opposite, pair by pair. Nothing is done by itself. */
export function AlikeList({ panels }: { panels: RoomPanels }) {
  const { live, actions, selection, look } = useMapRoom()
  const alike = useAlikePairs(live.map)
  const pairs = alike.kind === 'known' ? alike.pairs.filter((pair) => !pair.claims.some(({ id }) => live.onlySuggested?.has(id))) : []
  const [chosen, choose] = useState<string | null>(null)
  const [merging, setMerging] = useState<string | null>(null)
  const place = useRef(0)
  const box = useRef<HTMLDivElement>(null)
  const toast = useToast()
  const narrow = useNarrow()
  const can = live.canEdit
  const found = pairs.findIndex((pair) => keyOf(pair) === chosen)
  const at = found >= 0 ? found : Math.min(place.current, pairs.length - 1)
  if (at >= 0) place.current = at
  const pair = pairs[at]
  const frame = useRef(0)
  const focus = () => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => box.current?.focus({ preventScroll: true }))
  }
  useEffect(() => {
    focus()
    return () => cancelAnimationFrame(frame.current)
  }, [pair === undefined]) // eslint-disable-line react-hooks/exhaustive-deps -- when there is something to judge

  if (alike.kind === 'looking') return <p className={styles.quiet} role="status">Looking…</p>
  if (alike.kind === 'failed') return <p className={styles.quiet} role="alert">Claims that are alike could not be looked for. Reload the page to try again.</p>
  if (!pair) return <p className={styles.quiet} role="status">No two claims on this map are alike in their words, as far as words tell. Two claims that say the same in other words can be chosen on the map and merged with Shift M.</p>
  const [one, other] = pair.claims.map(({ id }) => live.map.claims.get(id))
  const opposite = pair.kind === 'opposite'

  function go(step: number) {
    const next = pairs[Math.max(0, Math.min(pairs.length - 1, at + step))]
    if (next) choose(keyOf(next))
  }
  function onwards() {
    setMerging(null)
    const next = pairs[at + 1]
    if (next) choose(keyOf(next))
    focus()
  }
  function answer(how: Answer) {
    if (!can || !pair) return
    const [first, second] = pair.claims
    if (how === 'different') actions.run(rememberDifferent(first.id, second.id))
    else actions.run({ type: 'add', on: 'relation', item: { id: newId(), kind: how, premises: [{ claim: first.id }], target: { claim: second.id } } })
    toast.show({ message: said[how], undo: () => live.undo() })
    onwards()
  }
  function show() {
    selection.set(pair!.claims.map(({ id }) => id))
    look(pair!.claims[0].id)
    if (narrow) panels.setSide(null)
  }
  const keys: Record<string, () => void> = {
    j: () => go(1),
    ArrowDown: () => go(1),
    k: () => go(-1),
    ArrowUp: () => go(-1),
    Enter: show,
    ...(can
      ? {
          ...(opposite ? {} : { m: () => setMerging(keyOf(pair)), s: () => answer('equals') }),
          c: () => answer('contradictory'),
          x: () => answer('different'),
          z: () => live.undo(),
        }
      : {}),
  }
  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey || (event.key === 'Enter' && target.closest('button, a'))) return
    const run = keys[event.key] ?? keys[event.key.toLowerCase()]
    if (!run || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  const where = `${at + 1} of ${pairs.length}`
  const words = opposite ? 'One seems to deny the other' : pair.score > 0.97 ? 'The words are nearly the same' : 'The words are alike'
  return (
    <div ref={box} className={styles.link} role="group" aria-label={`Pair ${where}`} tabIndex={0} data-alike={keyOf(pair)} onKeyDown={onKeyDown}>
      <div className={styles.progress}>
        <span>{where}</span>
        <span className={styles.faint}>{words}</span>
      </div>
      {merging === keyOf(pair) ? (
        <MergeForm
          claims={[pair.claims[0].id, pair.claims[1].id]}
          onDone={(kept) => {
            if (kept) onwards()
            else {
              setMerging(null)
              focus()
            }
          }}
        />
      ) : (
        <>
          <ul className={styles.two}>
            {[one, other].map((claim) =>
              claim ? (
                <li key={claim.id} className={styles.claim}>
                  <p className={styles.claimWords}>{claim.text}</p>
                  <p className={styles.said}>{hangs(live.map, claim.id)}</p>
                </li>
              ) : null,
            )}
          </ul>
          {can ? (
            <div className={styles.answers}>
              {opposite ? null : (
                <>
                  <Button look="primary" aria-keyshortcuts="M" onClick={() => setMerging(keyOf(pair))}>
                    Merge into one <kbd aria-hidden>M</kbd>
                  </Button>
                  <Button aria-keyshortcuts="S" onClick={() => answer('equals')}>
                    Says the same <kbd aria-hidden>S</kbd>
                  </Button>
                </>
              )}
              <Button look={opposite ? 'primary' : 'secondary'} aria-keyshortcuts="C" onClick={() => answer('contradictory')}>
                Contradicts <kbd aria-hidden>C</kbd>
              </Button>
              <Button aria-keyshortcuts="X" onClick={() => answer('different')}>
                Different <kbd aria-hidden>X</kbd>
              </Button>
            </div>
          ) : null}
          <div className={styles.foot}>
            <Button look="quiet" onClick={() => go(-1)} disabled={at === 0} title="K">
              Back
            </Button>
            <Button look="quiet" onClick={() => go(1)} disabled={at === pairs.length - 1} title="J">
              Skip
            </Button>
            <Button look="quiet" onClick={show}>
              Show on the map
            </Button>
          </div>
        </>
      )}
      <VisuallyHidden role="status">{`Pair ${where}. ${words}. “${one?.text ?? ''}” “${other?.text ?? ''}”`}</VisuallyHidden>
    </div>
  )
}

function keyOf({ claims: [one, other] }: LikelyPair): string {
  return `${one.id} ${other.id}`
}

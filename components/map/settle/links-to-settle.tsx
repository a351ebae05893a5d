'use client'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { EvidenceChanges } from '../../../lib/domain/argument/map-command.ts'
import type { Evidence, Stance } from '../../../lib/domain/argument/evidence.ts'
import { settleAll, settledAlike, unsettled } from '../../../lib/domain/argument/unsettled.ts'
import { routes } from '../../../lib/routes.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useNarrow } from '../room/use-narrow.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { targetWords } from '../words/relation-words.ts'
import { stanceWords } from '../words/stance-words.ts'
import { LinkToSettle, type SettleField } from './link-to-settle.tsx'
import { nextForce, stanceChoices } from './settle-words.ts'
import { useSettleWalk } from './use-settle-walk.ts'
import styles from './settle.module.css'

/** The links that nobody has settled, one at a time: a letter says what the author does with the claim, and the next is there. */
export function LinksToSettle({ panels }: { panels: RoomPanels }) {
  const room = useMapRoom()
  const { live, actions, sources, look, selection } = room
  const walk = useSettleWalk()
  const toast = useToast()
  const narrow = useNarrow()
  const box = useRef<HTMLDivElement>(null)
  const [field, setField] = useState<SettleField | null>(null)
  const item = walk.id === null ? undefined : live.map.evidence.get(walk.id)
  const gone = useGone(item)
  const can = live.canEdit

  // The keys work at once, and again after each answer; the panel takes the focus first.
  const frame = useRef(0)
  const focus = () => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => box.current?.focus({ preventScroll: true }))
  }
  useEffect(() => {
    focus()
    return () => cancelAnimationFrame(frame.current)
  }, [item === undefined]) // eslint-disable-line react-hooks/exhaustive-deps -- when there is something to settle
  useEffect(() => setField(null), [walk.id])

  if (!item) return <NothingToSettle />
  const alike = settledAlike(unsettled(live.map, sources.passages, []), item, sources.passages)
  const where = `${walk.at + 1} of ${walk.ids.length}`
  const set = (changes: EvidenceChanges) => actions.run({ type: 'set', on: 'evidence', id: item.id, changes })

  function settle(stance: Stance) {
    if (!can) return
    set(stance === item!.stance ? { settled: true } : { stance, settled: true })
    walk.onwards([item!.id])
    focus()
  }
  function settleThemAll() {
    if (!can || alike.length === 0) return
    actions.run(settleAll(item!, alike))
    toast.show({ message: `Settled ${alike.length + 1} passages of this text on the claim.`, undo: undo })
    walk.onwards([item!.id, ...alike.map(({ id }) => id)])
    focus()
  }
  function undo() {
    live.undo()
    walk.back()
    focus()
  }
  function close() {
    setField(null)
    focus()
  }
  function show() {
    const id = item!.target.claim ?? item!.target.relation
    selection.set([id])
    look(id)
    if (narrow) panels.setSide(null)
  }

  const keys: Record<string, () => void> = {
    j: () => walk.go(1),
    ArrowDown: () => walk.go(1),
    k: () => walk.go(-1),
    ArrowUp: () => walk.go(-1),
    Enter: show,
    o: () => box.current?.querySelector<HTMLAnchorElement>(`a[href="${routes.passage(item.passage)}"]`)?.click(),
    ...(can
      ? {
          s: () => settle(item.stance),
          S: settleThemAll,
          e: () => set({ explicit: !item.explicit }),
          f: () => set({ force: nextForce(item.force) }),
          l: () => setField('limits'),
          v: () => setField('voice'),
          z: undo,
          ...Object.fromEntries(stanceChoices(live.map, item).map(({ key, stance }) => [key, () => settle(stance)])),
        }
      : {}),
  }
  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select')) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey && can) {
      event.preventDefault()
      return undo()
    }
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key === 'Enter' && target.closest('button, a'))) return
    const run = keys[event.key] ?? (event.shiftKey ? undefined : keys[event.key.toLowerCase()])
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }

  const source = sources.documents.get(sources.passages.get(item.passage)?.document ?? '')?.shortName ?? 'A text that has not arrived'
  const about = `${source} on ${targetWords(live.map, item.target)}`
  const elsewhere = item.settled && !walk.mine.has(item.id)
  return (
    <div ref={box} className={styles.link} role="group" aria-label={`Link ${where}`} aria-keyshortcuts="J K" tabIndex={0} data-settle={item.id} onKeyDown={onKeyDown}>
      <div className={styles.progress}>
        <span>{where}</span>
        <span className={styles.faint}>{walk.left === 0 ? 'all settled' : `${walk.left} left`}</span>
        <progress className={styles.bar} max={walk.ids.length} value={walk.ids.length - walk.left} aria-label="Settled" />
      </div>
      {gone ? <p className={styles.notice}>Somebody took the link away that was here. This is the next one.</p> : null}
      {elsewhere ? <p className={styles.notice}>Somebody else has settled this one: {stanceWords(item)}.</p> : null}
      <LinkToSettle item={item} alike={alike.length} field={field} onField={setField} onCloseField={close} onStance={settle} onAll={settleThemAll} onShow={show} set={set} />
      <div className={styles.foot}>
        <Button look="quiet" onClick={() => walk.go(-1)} disabled={walk.at === 0} title="K">
          Back
        </Button>
        <Button look="quiet" onClick={() => walk.go(1)} disabled={walk.at === walk.ids.length - 1} title="J">
          Skip
        </Button>
        {can ? (
          <Button look="quiet" onClick={undo} disabled={!live.canUndo} title="Z">
            Undo
          </Button>
        ) : null}
      </div>
      {can ? (
        <p className={styles.keys}>
          <kbd>J</kbd> <kbd>K</kbd> walk · <kbd>S</kbd> settle as it stands · <kbd>O</kbd> open the text · <kbd>Enter</kbd> show on the map · <kbd>Z</kbd> undo
        </p>
      ) : (
        <p className={styles.quiet}>You can look through what waits. Settling it is for people who may edit the map.</p>
      )}
      <VisuallyHidden role="status">
        {`${where}. ${about}. ${stanceWords(item)}.${elsewhere ? ' Somebody else has settled it.' : ''} ${walk.left} left.`}
      </VisuallyHidden>
    </div>
  )
}

function NothingToSettle() {
  const { live } = useMapRoom()
  return (
    <p className={styles.quiet} role="status">
      {live.map.evidence.size === 0
        ? 'No passage is linked to this map yet. Linking one asks nothing: what its author does with the claim is settled here, later.'
        : 'Every link on this map is settled. New ones come here when somebody links a passage.'}
    </p>
  )
}

/** Whether what was in hand was taken away by somebody: said until one goes on. */
function useGone(item: Evidence | undefined): boolean {
  const { live } = useMapRoom()
  const last = useRef<string | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const id = item?.id ?? null
  const wasTaken = last.current !== null && last.current !== id && !live.map.evidence.has(last.current)
  useEffect(() => {
    setNotice((old) => (wasTaken ? id : old === id ? old : null))
    last.current = id
  }, [id, wasTaken])
  return notice !== null && notice === id
}

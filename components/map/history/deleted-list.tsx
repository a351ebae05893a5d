'use client'
import { ArchiveRestore } from 'lucide-react'
import { invertCommand } from '../../../lib/domain/argument/invert-command.ts'
import type { RecentRemoval } from '../../../lib/domain/argument/changes/recently-removed.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useMemberNames } from './use-member-names.ts'
import { exactMoment, momentWords } from './when-it-was.ts'
import styles from './history-panel.module.css'

/** What was deleted in the last thirty days, each with the way back. */
export function DeletedList({ removals, makeWay }: { removals: readonly RecentRemoval[]; makeWay: () => void }) {
  const { groupId, now, selection, look, userId } = useMapRoom()
  const toast = useToast()
  const names = useMemberNames(groupId)

  function bringBack({ command, items, sentence, removed }: RecentRemoval) {
    const back = invertCommand(now.stored, command, removed)
    void now.run(command)
    const thing = items.find(({ on }) => on === 'claim') ?? items.find(({ on }) => on === 'relation')
    makeWay()
    if (thing) {
      selection.set([thing.id])
      // Once it lies on the canvas again.
      requestAnimationFrame(() => look(thing.id))
    }
    toast.show({ message: `Brought back ${sentence}.`, undo: () => void now.run(back) })
  }

  if (removals.length === 0) return <p className={styles.quiet}>Nothing was deleted in the last 30 days. What anybody deletes can be brought back from here.</p>
  return (
    <div className={styles.changes}>
      <p className={styles.quiet}>
        Thirty days after it was deleted a thing goes for good.
        {now.canEdit ? '' : ' Those who may edit the map can bring it back until then.'}
      </p>
      <ol className={styles.entries} aria-label="Recently deleted">
        {removals.map((removal) => {
          const { removed, sentence } = removal
          const who = removed.by === undefined ? null : removed.by === userId ? 'you' : (names.get(removed.by) ?? 'somebody who left the group')
          return (
            <li key={`${removed.at} ${removed.by}`} className={styles.removal}>
              <p className={styles.removed}>{sentence.charAt(0).toUpperCase() + sentence.slice(1)}</p>
              <p className={styles.told}>
                <span>deleted{who ? ` by ${who}` : ''}</span>
                <time dateTime={removed.at} title={exactMoment(removed.at)}>
                  {momentWords(removed.at)}
                </time>
              </p>
              {now.canEdit ? (
                <Button
                  icon={<ArchiveRestore size={14} aria-hidden />}
                  aria-label={`Bring back ${sentence}`}
                  onClick={(event) => {
                    // The entry goes, and its button with it.
                    event.currentTarget.closest<HTMLElement>('[data-side-panel]')?.focus()
                    bringBack(removal)
                  }}
                >
                  Bring back
                </Button>
              ) : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

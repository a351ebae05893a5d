'use client'
import { Trash2 } from 'lucide-react'
import { useEffect, useId, useMemo } from 'react'
import { removalOf } from '../../../lib/domain/argument/removal-of.ts'
import { removalWords, removedBy } from '../../../lib/domain/argument/removal-words.ts'
import { Button } from '../../ui/button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { markDoomed } from './mark-doomed.ts'
import styles from './inspector.module.css'

/** Removes what is chosen. What hangs on it is said beside the button, and marked on the map while one is about to press it. */
export function RemoveThing({ ids }: { ids: ReadonlySet<string> }) {
  const { live, actions } = useMapRoom()
  const id = useId()
  const { map } = live
  const command = useMemo(() => {
    const list = [...ids]
    return removalOf(map, { claims: list.filter((id) => map.claims.has(id)), relations: list.filter((id) => map.relations.has(id)) }, { at: '' })
  }, [map, ids])
  const along = useMemo(() => removalWords(map, command, ids), [map, command, ids])
  useEffect(() => () => markDoomed([]), [])
  const mark = () => markDoomed(removedBy(command))
  const unmark = () => markDoomed([])
  return (
    <div className={styles.removal}>
      <Button
        look="quiet"
        className={styles.remove}
        icon={<Trash2 size={15} aria-hidden />}
        aria-describedby={along ? id : undefined}
        onPointerEnter={mark}
        onPointerLeave={unmark}
        onFocus={mark}
        onBlur={unmark}
        onClick={() => {
          unmark()
          actions.remove(ids)
        }}
      >
        Remove
      </Button>
      {along ? (
        <span id={id} className={styles.quiet}>
          Goes with it: {along}.
        </span>
      ) : null}
    </div>
  )
}

'use client'
import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useDoomed } from './use-doomed.ts'
import styles from './inspector.module.css'

/** Removes what is chosen. What hangs on it is said beside the button, and marked on the map while one is about to press it. */
export function RemoveThing({ ids }: { ids: ReadonlySet<string> }) {
  const { actions } = useMapRoom()
  const id = useId()
  const { along, marking } = useDoomed(ids)
  return (
    <div className={styles.removal}>
      <Button look="quiet" className={styles.remove} icon={<Trash2 size={15} aria-hidden />} aria-describedby={along ? id : undefined} {...marking} onClick={() => actions.remove(ids)}>
        Remove
      </Button>
      {along ? (
        <span id={id} className={styles.quiet}>
          Goes with {ids.size > 1 ? 'them' : 'it'}: {along}.
        </span>
      ) : null}
    </div>
  )
}

'use client'
import { MessageSquarePlus } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { suggestions } from './suggest-words.ts'
import styles from './suggest-strip.module.css'

/** Above the map while one suggests: what that means, what is not sent yet, and the way out of it. */
export function SuggestStrip({ panels }: { panels: RoomPanels }) {
  const { suggesting } = useMapRoom()
  const { mode, modes, unsent, refused, open, setMode } = suggesting
  const own = open?.filter((each) => each.own).length ?? 0
  if (mode !== 'suggesting' && refused.length === 0) return null
  const leave = modes.find((each) => each !== 'suggesting') ?? 'viewing'
  return (
    <div className={styles.strip} data-refused={refused.length > 0 || undefined}>
      <MessageSquarePlus size={16} aria-hidden className={styles.icon} />
      <p className={styles.words}>
        {mode === 'suggesting' ? (
          <>
            <strong>You are suggesting.</strong>
            <span className={styles.long}> The map stays as it is until an editor accepts what you suggest.</span>{' '}
          </>
        ) : null}
        <span role="status">
          {refused.length > 0
            ? `${suggestions(refused.length)} could not be put to the editors.`
            : unsent > 0
              ? `${suggestions(unsent)} not sent yet${suggesting.offline ? ': kept on this device' : ''}.`
              : own > 0
                ? `${suggestions(own)} of yours ${own === 1 ? 'waits' : 'wait'} for an answer.`
                : ''}
        </span>
      </p>
      {own + refused.length > 0 && panels.side !== 'suggestions' ? (
        <Button look="quiet" className={styles.button} onClick={() => panels.setSide('suggestions')}>
          See them
        </Button>
      ) : null}
      {mode === 'suggesting' ? (
        <Button look="quiet" className={styles.leave} onClick={() => setMode(leave)}>
          {leave === 'editing' ? 'Edit instead' : 'Stop suggesting'}
        </Button>
      ) : null}
    </div>
  )
}

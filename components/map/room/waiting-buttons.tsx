'use client'
import { ListChecks, MessageSquarePlus } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { RoomPanels } from './use-room-panels.ts'
import { useWaiting } from './use-waiting.ts'
import styles from './counted.module.css'

/** What waits, with its number, beside what tells that all is saved: here only while something waits, or while its panel is open. */
export function WaitingButtons({ panels }: { panels: RoomPanels }) {
  const { live } = useMapRoom()
  const { waiting, unsettled, suggestions, settle, openSettle } = useWaiting(panels)
  return (
    <>
      {waiting > 0 || panels.side === 'suggestions' ? (
        <IconButton label={suggestions} keys="G" className={styles.counted} aria-pressed={panels.side === 'suggestions'} onClick={() => panels.toggleSide('suggestions')}>
          <MessageSquarePlus size={16} aria-hidden />
          {waiting > 0 ? <span className={styles.count} aria-hidden>{waiting > 99 ? '99+' : waiting}</span> : null}
        </IconButton>
      ) : null}
      {(live.canEdit && unsettled > 0) || panels.side === 'settle' ? (
        <IconButton label={settle} keys="Q" className={styles.counted} aria-pressed={panels.side === 'settle'} onClick={openSettle}>
          <ListChecks size={16} aria-hidden />
          {unsettled > 0 ? <span className={styles.waiting} aria-hidden>{unsettled > 99 ? '99+' : unsettled}</span> : null}
        </IconButton>
      ) : null}
    </>
  )
}

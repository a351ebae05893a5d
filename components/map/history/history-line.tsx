'use client'
import { EllipsisVertical } from 'lucide-react'
import type { ToldLine } from './group-history.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useFollowLine } from './use-follow-line.ts'
import { useStateEntries } from './use-state-entries.ts'
import { exactMoment, timeOfDay } from './when-it-was.ts'
import styles from './history-panel.module.css'

interface Props {
  line: ToldLine
  /** The only one of its stretch, which tells its time and has its menu already. */
  alone: boolean
  onName: (at: number | 'now') => void
  makeWay: () => void
}

/** One change. Pressed, it leads to what it changed, where that is still on the map. */
export function HistoryLine({ line, alone, onName, makeWay }: Props) {
  const { follow, busy } = useFollowLine(makeWay)
  const entries = useStateEntries({ newest: line, oldest: line, onName, makeWay })
  return (
    <li className={styles.line}>
      <button type="button" className={styles.sentence} aria-busy={busy || undefined} title="Show it on the map" onClick={() => void follow(line)}>
        {alone ? null : (
          <time className={styles.time} dateTime={line.at} title={exactMoment(line.at)}>
            {timeOfDay(line.at)}
          </time>
        )}
        <span>{line.sentence}</span>
      </button>
      {alone ? null : (
        <Menu
          label="This change"
          trigger={
            <IconButton label={`More about the change at ${timeOfDay(line.at)}`} className={styles.lineMenu}>
              <EllipsisVertical size={14} aria-hidden />
            </IconButton>
          }
          entries={entries}
        />
      )}
    </li>
  )
}

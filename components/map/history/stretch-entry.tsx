'use client'
import { ChevronRight, EllipsisVertical } from 'lucide-react'
import { useId } from 'react'
import type { ToldLine } from './group-history.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { HistoryLine } from './history-line.tsx'
import { NameField } from './name-field.tsx'
import { useStateEntries } from './use-state-entries.ts'
import { exactMoment, timeSpan } from './when-it-was.ts'
import { WhenAgo } from './when-ago.tsx'
import styles from './history-panel.module.css'

interface Props {
  lines: readonly ToldLine[]
  open: boolean
  onOpen: (open: boolean) => void
  /** The row whose state is being named. */
  naming: number | null
  onName: (at: number | 'now' | null) => void
  onKeep: (name: string) => void
  makeWay: () => void
}

/** What one person did in one go: told in one line, opened to the single ones. */
export function StretchEntry({ lines, open, onOpen, naming, onName, onKeep, makeWay }: Props) {
  const [newest, oldest] = [lines[0]!, lines.at(-1)!]
  const entries = useStateEntries({ newest, oldest, onName, makeWay })
  const inside = useId()
  const who = newest.user?.name ?? 'The program'
  const several = lines.length > 1
  return (
    <li className={styles.stretch}>
      <div className={styles.head}>
        {several ? (
          <button type="button" className={styles.opener} aria-expanded={open} aria-controls={inside} onClick={() => onOpen(!open)}>
            <ChevronRight size={14} aria-hidden className={classNames(styles.chevron, open && styles.chevronOpen)} />
            <Told who={who} lines={lines} />
          </button>
        ) : (
          <div className={styles.opener}>
            <span className={styles.chevron} />
            <Told who={who} lines={lines} />
          </div>
        )}
        <Menu
          label={`What ${who} did`}
          trigger={
            <IconButton label={`More about what ${who} did, ${timeSpan(oldest.at, newest.at)}`}>
              <EllipsisVertical size={15} aria-hidden />
            </IconButton>
          }
          entries={entries}
        />
      </div>
      {several && !open ? <p className={styles.preview}>{newest.sentence}</p> : null}
      {open || !several ? (
        <ol id={inside} className={styles.lines}>
          {lines.map((line) => (
            <HistoryLine key={line.seq} line={line} alone={!several} onName={onName} makeWay={makeWay} />
          ))}
        </ol>
      ) : null}
      {naming !== null && lines.some(({ until }) => until === naming) ? <NameField label="Name of the map as it was then" onKeep={onKeep} onLeave={() => onName(null)} /> : null}
    </li>
  )
}

function Told({ who, lines }: { who: string; lines: readonly ToldLine[] }) {
  const [newest, oldest] = [lines[0]!, lines.at(-1)!]
  return (
    <span className={styles.teller}>
      <strong className={styles.who}>{who}</strong>
      <span className={styles.told}>
        {lines.length > 1 ? <span>{lines.length} changes</span> : null}
        <time dateTime={newest.at} title={exactMoment(newest.at)}>
          {timeSpan(oldest.at, newest.at)}
        </time>
        <WhenAgo at={newest.at} />
      </span>
    </span>
  )
}

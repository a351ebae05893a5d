'use client'
import { Bookmark } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { groupHistory, peopleOf, type HistoryFilter } from './group-history.ts'
import { NameField } from './name-field.tsx'
import { StretchEntry } from './stretch-entry.tsx'
import { useHistoryLines } from './use-history-lines.ts'
import { useVersions } from './use-versions.ts'
import { VersionEntry } from './version-entry.tsx'
import { dayKey, dayTitle } from './when-it-was.ts'
import styles from './history-panel.module.css'

/** Who did what and when, newest first, with the named versions at their places. */
export function HistoryChanges({ makeWay }: { makeWay: () => void }) {
  const { mapId, now, userId } = useMapRoom()
  const { lines, more, status, message, loadMore, tryAgain } = useHistoryLines(mapId, now)
  const versions = useVersions(mapId, now)
  const [chosen, setChosen] = useState('everyone')
  /** The row whose state is being named, or the state of now. */
  const [naming, setNaming] = useState<number | 'now' | null>(null)
  const opened = useOpened()
  const people = useMemo(() => peopleOf(lines), [lines])
  const days = useMemo(() => {
    const filter: HistoryFilter = chosen === 'everyone' || chosen === 'versions' ? chosen : { user: chosen }
    return groupHistory({ lines, versions: versions.versions, filter, more, dayOf: dayKey })
  }, [lines, versions.versions, chosen, more])
  const names = useMemo(() => new Map(people.map(({ id, name }) => [id, id === userId ? `${name} (you)` : name])), [people, userId])

  function keep(name: string) {
    const seq = naming === 'now' || naming === null ? undefined : naming
    void versions.name(name, seq).then((kept) => (kept ? setNaming(null) : undefined))
  }

  if (status === 'loading') return <Spinner />
  return (
    <div className={styles.changes}>
      <div className={styles.controls}>
        <Select
          label="Show"
          labelHidden
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[{ value: 'everyone', label: 'Everybody' }, ...[...names].map(([value, label]) => ({ value, label })), { value: 'versions', label: 'Named versions only' }]}
        />
        {now.canEdit && naming !== 'now' ? (
          <Button icon={<Bookmark size={14} aria-hidden />} onClick={() => setNaming('now')}>
            Name this state
          </Button>
        ) : null}
      </div>
      {now.canEdit ? null : <p className={styles.quiet}>Everybody can look and compare. Naming a state and bringing one back is for those who may edit the map.</p>}
      {naming === 'now' ? <NameField label="Name of the map as it is now" onKeep={keep} onLeave={() => setNaming(null)} /> : null}
      {message && status === 'failed' ? (
        <Notice look="error">
          The history could not be read. {message} <Button onClick={tryAgain}>Try again</Button>
        </Notice>
      ) : null}
      {message && status === 'ready' ? <p className={styles.quiet}>The newest changes are not here yet: {message}</p> : null}
      {status === 'ready' && days.length === 0 && !more ? (
        <p className={styles.quiet}>{chosen === 'versions' ? 'No state of this map has a name yet.' : 'Nothing has been done to this map yet. What anybody changes will stand here, in words.'}</p>
      ) : null}
      {days.map(({ day, entries }) => (
        <section key={day} className={styles.day}>
          <h3 className={styles.dayTitle}>{dayTitle(momentOf(entries[0]!))}</h3>
          <ol className={styles.entries}>
            {entries.map((entry) =>
              entry.kind === 'version' ? (
                <VersionEntry key={entry.version.id} version={entry.version} versions={versions} makeWay={makeWay} />
              ) : (
                <StretchEntry key={keyOf(entry.lines)} lines={entry.lines} {...opened.of(entry.lines)} naming={typeof naming === 'number' ? naming : null} onName={setNaming} onKeep={keep} makeWay={makeWay} />
              ),
            )}
          </ol>
        </section>
      ))}
      {more && chosen !== 'versions' ? <MoreBelow onReached={loadMore} count={lines.length} /> : null}
    </div>
  )
}

/** Asks for older lines when one has come near the end. */
function MoreBelow({ onReached, count }: { onReached: () => void; count: number }) {
  const end = useRef<HTMLDivElement>(null)
  const reach = useRef(onReached)
  reach.current = onReached
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => (seen.some(({ isIntersecting }) => isIntersecting) ? reach.current() : undefined), { rootMargin: '300px' })
    watch.observe(end.current!)
    return () => watch.disconnect()
    // Watched anew after each page: where that did not fill the panel, the next is asked for at once.
  }, [count])
  return (
    <div ref={end} className={styles.more}>
      <Button look="quiet" onClick={onReached}>
        Earlier changes
      </Button>
    </div>
  )
}

/** Which stretches are open: by their lines, because a stretch grows at both ends while one reads. */
function useOpened() {
  const [seqs, setSeqs] = useState<ReadonlySet<number>>(new Set())
  return {
    of: (lines: readonly { seq: number }[]) => ({
      open: lines.some(({ seq }) => seqs.has(seq)),
      onOpen: (open: boolean) =>
        setSeqs((old) => {
          const next = new Set(old)
          for (const { seq } of lines) if (open) next.add(seq)
          else next.delete(seq)
          return next
        }),
    }),
  }
}

/** A stretch keeps its identity when lines are added at its new end; only paging lengthens the old end. */
function keyOf(lines: readonly { seq: number }[]): string {
  return `lines ${lines.at(-1)!.seq}`
}

function momentOf(entry: ReturnType<typeof groupHistory>[number]['entries'][number]): string {
  return entry.kind === 'version' ? entry.version.at : entry.lines[0]!.at
}

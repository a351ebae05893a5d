'use client'
import { Archive, ArchiveRestore, Copy, EllipsisVertical, Pencil, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { routes } from '../../../lib/routes.ts'
import { KeptLink } from '../../offline/kept-link.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { askApi } from '../../api/ask-api.ts'
import styles from './maps-list.module.css'

export interface MapInRoom {
  id: string
  title: string
  claims: number
  passages: number
  /** "Ada, two hours ago". */
  changed: string
  changedAt: string
  archived: boolean
  /** Its log could not be read just now: the counts are of an earlier state. */
  lagging?: boolean
}

export function MapRow({ map, canEdit }: { map: MapInRoom; canEdit: boolean }) {
  const router = useRouter()
  const toast = useToast()
  const [renaming, setRenaming] = useState(false)
  const [draft, setDraft] = useState(map.title)

  async function act(work: () => Promise<unknown>, message?: string, undo?: () => Promise<unknown>) {
    try {
      await work()
      if (message) toast.show({ message, ...(undo ? { undo: () => void act(undo) } : {}) })
    } catch (error) {
      toast.show({ message: error instanceof Error ? error.message : 'That did not work.', urgent: true })
    }
    router.refresh()
  }

  function rename() {
    const title = draft.trim()
    setRenaming(false)
    if (title && title !== map.title) void act(() => askApi('PATCH', `maps/${map.id}`, { title }))
    else setDraft(map.title)
  }

  const archive = (archived: boolean) => () => askApi('PATCH', `maps/${map.id}`, { archived })
  return (
    <li className={styles.row}>
      {renaming ? (
        <input
          className={styles.rename}
          aria-label="The map’s question"
          value={draft}
          autoFocus
          maxLength={300}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename()
            if (event.key === 'Escape') {
              setDraft(map.title)
              setRenaming(false)
            }
          }}
        />
      ) : (
        <KeptLink href={routes.map(map.id)} className={styles.link}>
          <span className={styles.words}>{map.title}</span>
          <span className={styles.facts}>
            {counted(map.claims, 'claim')}, {counted(map.passages, 'linked passage')} · changed <time dateTime={map.changedAt}>{map.changed}</time>
            {map.lagging ? ' · counted some time ago: the map could not be read just now' : ''}
          </span>
        </KeptLink>
      )}
      {canEdit && !renaming ? (
        <Menu
          label={`More for ${map.title}`}
          trigger={
            <IconButton label="More" className={styles.more}>
              <EllipsisVertical size={16} aria-hidden />
            </IconButton>
          }
          entries={[
            ...(map.archived
              ? []
              : [{ label: 'Rename', icon: <Pencil size={15} aria-hidden />, onSelect: () => setRenaming(true) }]),
            {
              label: 'Duplicate',
              icon: <Copy size={15} aria-hidden />,
              onSelect: () => void act(() => askApi('POST', `maps/${map.id}/duplicate`), 'Made a copy.'),
            },
            map.archived
              ? { label: 'Take out of the archive', icon: <ArchiveRestore size={15} aria-hidden />, onSelect: () => void act(archive(false)) }
              : {
                  label: 'Archive',
                  icon: <Archive size={15} aria-hidden />,
                  onSelect: () => void act(archive(true), 'Archived the map. It can still be read.', archive(false)),
                },
            { kind: 'separator' },
            {
              label: 'Remove',
              icon: <Trash2 size={15} aria-hidden />,
              danger: true,
              onSelect: () =>
                void act(
                  () => askApi('DELETE', `maps/${map.id}`),
                  'Removed the map.',
                  () => askApi('POST', `maps/${map.id}/restore`),
                ),
            },
          ]}
        />
      ) : null}
    </li>
  )
}

function counted(n: number, one: string): string {
  return `${n === 0 ? 'no' : n} ${one}${n === 1 ? '' : 's'}`
}

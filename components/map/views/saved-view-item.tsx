'use client'
import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { putView, removeView, type SavedView } from '../../../lib/domain/argument/views/saved-view.ts'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from '../find/find-panel.module.css'
import { NameField } from '../history/name-field.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { describeAsked } from '../shown/describe-asked.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { viewNow } from './apply-view.ts'

interface Props {
  view: SavedView
  /** Who saved it. */
  by: string | undefined
  panels: RoomPanels
  onTake: () => void
}

/** One saved view: taken by its name; renamed, saved anew or deleted by its menu. */
export function SavedViewItem({ view, by, panels, onTake }: Props) {
  const room = useMapRoom()
  const { live, actions, asked, sources } = room
  const toast = useToast()
  const [renaming, setRenaming] = useState(false)
  if (renaming) {
    return (
      <li className={styles.view}>
        <NameField
          label="Name of the view"
          first={view.name}
          onKeep={(name) => {
            setRenaming(false)
            if (name !== view.name) actions.run(putView(live.map, { ...view, name }))
          }}
          onLeave={() => setRenaming(false)}
        />
      </li>
    )
  }
  const isCurrent = sameIds(asked.folded, view.folded) && JSON.stringify([asked.focus, ordered(asked.filter)]) === JSON.stringify([view.focus, ordered(view.filter)])
  const what = describeAsked(live.map, { folded: new Set(view.folded), focus: view.focus, filter: view.filter }, sources)
  return (
    <li className={styles.view} data-current={isCurrent || undefined}>
      <button type="button" className={styles.opener} aria-current={isCurrent || undefined} onClick={onTake}>
        <span className={styles.name}>{view.name}</span>
        <span className={styles.beside}>{[what || 'The whole map', by ? `saved by ${by}` : ''].filter(Boolean).join(' · ')}</span>
      </button>
      {live.canEdit ? (
        <Menu
          label={`The view ${view.name}`}
          trigger={
            <IconButton label={`More about the view ${view.name}`}>
              <EllipsisVertical size={15} aria-hidden />
            </IconButton>
          }
          entries={[
            { label: 'Rename', onSelect: () => setRenaming(true) },
            {
              label: 'Save what you see now in its place',
              onSelect: () => {
                actions.run(putView(live.map, viewNow(room, panels, view)))
                toast.show({ message: `${quoted(view.name)} now shows what you see.`, undo: () => actions.run(putView(live.map, view)) })
              },
            },
            {
              label: 'Delete',
              danger: true,
              onSelect: () => {
                actions.run(removeView(view.id))
                toast.show({ message: `Deleted the view ${quoted(view.name)}.`, undo: () => actions.run(putView(live.map, view)) })
              },
            },
          ]}
        />
      ) : null}
    </li>
  )
}

function sameIds(one: ReadonlySet<string>, other: readonly string[]): boolean {
  return one.size === other.length && other.every((id) => one.has(id))
}

function ordered(filter: object): unknown {
  return Object.entries(filter).filter(([, value]) => value !== undefined && value !== false).sort(([a], [b]) => (a < b ? -1 : 1))
}

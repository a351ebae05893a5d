'use client'
import { useState } from 'react'
import { lastOrder, putView, type SavedView } from '../../../lib/domain/argument/views/saved-view.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMemberNames } from '../history/use-member-names.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { describeAsked } from '../shown/describe-asked.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from '../find/find-panel.module.css'
import { applyView, viewNow } from './apply-view.ts'
import { SavedViewItem } from './saved-view-item.tsx'

/** The map's views, for everyone: one takes one, or saves what one sees now. */
export function SavedViews({ views, panels, makeWay }: { views: readonly SavedView[]; panels: RoomPanels; makeWay: () => void }) {
  const room = useMapRoom()
  const { live, actions, asked, sources, suggesting } = room
  const names = useMemberNames(room.groupId)
  const [name, setName] = useState('')
  const offered = describeAsked(live.map, asked, sources)

  function save() {
    const given = name.trim() || offered
    if (given === '') return
    actions.run(putView(live.map, viewNow(room, panels, { name: given.slice(0, 200), order: lastOrder(views) })))
    setName('')
  }

  return (
    <div className={styles.views}>
      {live.canEdit ? (
        <form
          className={styles.saving}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <div className={styles.savingRow}>
            <TextField label="Save what you see now as" maxLength={200} value={name} placeholder={offered || 'A name'} autoComplete="off" onChange={(event) => setName(event.target.value)} />
            <Button type="submit" look="primary" disabled={name.trim() === '' && offered === ''}>
              {suggesting.mode === 'suggesting' ? 'Suggest' : 'Save'}
            </Button>
          </div>
          <p className={styles.quiet}>Everyone who opens this map can take it: what is folded, the focus, the filter, and this part of the canvas.</p>
        </form>
      ) : null}
      {views.length === 0 ? <p className={styles.quiet}>No view is saved yet.</p> : null}
      <ul className={styles.list} aria-label="Saved views">
        {views.map((view) => (
          <SavedViewItem
            key={view.id}
            view={view}
            by={view.by === undefined ? undefined : names.get(view.by)}
            panels={panels}
            onTake={() => {
              applyView(room, panels, view)
              makeWay()
            }}
          />
        ))}
      </ul>
    </div>
  )
}

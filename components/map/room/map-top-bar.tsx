'use client'
import { ChevronLeft, Plus, Redo2, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { routes } from '../../../lib/routes.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ModeSwitch } from '../suggest/mode-switch.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { ExportMenu } from '../export/export-menu.tsx'
import { MapHeading } from './map-heading.tsx'
import { MoreMenu } from './more-menu.tsx'
import { PanelButtons } from './panel-buttons.tsx'
import { PeopleHere } from './people-here.tsx'
import { SaveState } from './save-state.tsx'
import { useNarrow } from './use-narrow.ts'
import type { RoomPanels } from './use-room-panels.ts'
import { ViewSwitch } from './view-switch.tsx'
import { WaitingButtons } from './waiting-buttons.tsx'
import styles from './map-top-bar.module.css'

/** Above the map: its question, the views, who is here, whether it is saved, and what can be done. */
export function MapTopBar({ panels, title, archived }: { panels: RoomPanels; title: string; archived: boolean }) {
  const { groupId, live, actions, comparison } = useMapRoom()
  const narrow = useNarrow()
  return (
    <div className={styles.bar}>
      <div className={styles.head}>
        <Link href={routes.maps(groupId)} className={styles.back} aria-label="All maps">
          <ChevronLeft size={18} aria-hidden />
        </Link>
        <MapHeading title={title} />
        {narrow && !comparison.open ? <ModeSwitch /> : null}
      </div>
      <div className={styles.tools}>
        <SaveState archived={archived} />
        <PeopleHere />
        {narrow ? null : <WaitingButtons panels={panels} />}
        <span className={styles.rule} />
        <ViewSwitch view={panels.view} onChange={panels.setView} />
        {narrow || comparison.open ? null : <ModeSwitch />}
        {live.canEdit ? (
          <>
            <IconButton label="Undo" keys="Ctrl Z" disabled={!live.canUndo} onClick={() => live.undo()}>
              <Undo2 size={16} aria-hidden />
            </IconButton>
            <IconButton label="Redo" keys="Ctrl Shift Z" className={styles.deskOnly} disabled={!live.canRedo} onClick={() => live.redo()}>
              <Redo2 size={16} aria-hidden />
            </IconButton>
          </>
        ) : null}
        {narrow ? null : <PanelButtons panels={panels} />}
        <ExportMenu panels={panels} />
        <MoreMenu panels={panels} />
        {live.canEdit ? (
          <Menu
            label="Add"
            trigger={
              <Button look="primary" icon={<Plus size={16} aria-hidden />} className={styles.add}>
                <span className={styles.addWord}>Add</span>
              </Button>
            }
            entries={[
              { label: 'Claim', hint: 'One sentence that can be true or false', keys: 'N', onSelect: () => actions.addClaim('claim') },
              {
                label: 'Position',
                hint: 'An answer to the question',
                onSelect: () => (live.map.question ? actions.addReason('answers', { claim: live.map.question }) : actions.addClaim('position')),
              },
              { label: 'Question', hint: 'A further question', onSelect: () => actions.addClaim('question') },
              { label: 'Definition', hint: 'What an author means by a word', onSelect: () => actions.addClaim('definition') },
            ]}
          />
        ) : null}
      </div>
    </div>
  )
}

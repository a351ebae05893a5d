'use client'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, BookOpenText, Ellipsis, PanelRight, Pencil, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { commandContext } from '../commands/command-context.ts'
import { useNarrow } from '../room/use-narrow.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './map-outline.module.css'

/** The commands under a finger: what the keys do, for the row in hand. */
export function OutlineBar({ panels }: { panels: RoomPanels }) {
  const room = useMapRoom()
  const narrow = useNarrow()
  const { live, actions, selection, editing, outline } = room
  const id = selection.only
  const { claim, relation } = commandContext(room, panels, 'outline')
  if (editing || (id === null && !live.canEdit)) return null
  // Where there is only the question, nothing else comes first.
  const first = id === null && live.map.claims.size === 1 ? live.map.question : undefined
  const move = (label: string, icon: ReactNode, way: 'earlier' | 'later' | 'in' | 'out', keys: string): MenuEntry => ({ label, icon, keys, onSelect: () => outline.current?.move(way) })
  const more: MenuEntry[] =
    id === null
      ? []
      : [
          ...(relation ? [{ label: 'Undercut', hint: 'Why the step does not follow', keys: 'U', onSelect: () => actions.addReason('attacks', { relation: relation.id }) }, { label: 'Backing', hint: 'Why it does', keys: 'B', onSelect: () => actions.addReason('supports', { relation: relation.id }) }, { label: 'Premise', hint: 'Needed together with the others', keys: 'J', onSelect: () => actions.addPremise(relation.id) }] : []),
          ...(claim ? [{ label: 'Beside it', hint: 'Another claim that bears on the same', keys: 'S', onSelect: () => actions.addSibling(claim.id) }] : []),
          { label: 'Passage', icon: <BookOpenText size={15} aria-hidden />, keys: 'P', onSelect: () => panels.setLinking(id) },
          { kind: 'separator' },
          move('Move up', <ArrowUp size={15} aria-hidden />, 'earlier', 'Alt ↑'),
          move('Move down', <ArrowDown size={15} aria-hidden />, 'later', 'Alt ↓'),
          move('Hang on the row before', <ArrowRight size={15} aria-hidden />, 'in', 'Alt →'),
          move('Hang one step out', <ArrowLeft size={15} aria-hidden />, 'out', 'Alt ←'),
          { kind: 'separator' },
          { label: 'Remove', icon: <Trash2 size={15} aria-hidden />, keys: 'Del', danger: true, onSelect: () => actions.remove([id]) },
        ]
  return (
    <div className={styles.bar} role="toolbar" aria-label="What is chosen">
      {live.canEdit ? (
        <>
          {first ? (
            <Button look="primary" icon={<Plus size={15} aria-hidden />} onClick={() => actions.addReason('answers', { claim: first })}>
              Add the first answer
            </Button>
          ) : id === null ? (
            <Button icon={<Plus size={15} aria-hidden />} onClick={() => actions.addClaim('claim')}>
              New claim
            </Button>
          ) : null}
          {claim?.kind === 'question' ? <Button onClick={() => actions.addReason('answers', { claim: claim.id })}>Answer</Button> : null}
          {claim && claim.kind !== 'question' ? (
            <>
              <Button onClick={() => actions.addReason('supports', { claim: claim.id })}>Reason</Button>
              <Button onClick={() => actions.addReason('attacks', { claim: claim.id })}>Objection</Button>
            </>
          ) : null}
          {relation && !narrow ? <Button onClick={() => actions.addReason('attacks', { relation: relation.id })}>Undercut</Button> : null}
          {claim ? (
            <IconButton label="Edit the words" keys="Enter" onClick={() => actions.edit(claim.id)}>
              <Pencil size={16} aria-hidden />
            </IconButton>
          ) : null}
        </>
      ) : null}
      {id !== null && narrow ? (
        <IconButton label="Details" onClick={() => panels.setDetails(true)}>
          <PanelRight size={16} aria-hidden />
        </IconButton>
      ) : null}
      {live.canEdit && more.length > 0 ? (
        <Menu
          label="More"
          trigger={
            <IconButton label="More">
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          }
          entries={more}
        />
      ) : null}
    </div>
  )
}

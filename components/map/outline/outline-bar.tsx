'use client'
import { BookOpenText, Plus, Trash2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { outgoing } from '../commands/command-context.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './map-outline.module.css'

/** The commands under a finger: what the keys do, for the row that is chosen. */
export function OutlineBar({ panels }: { panels: RoomPanels }) {
  const { live, actions, selection, editing } = useMapRoom()
  if (!live.canEdit || editing) return null
  const id = selection.only
  const claim = id === null ? undefined : live.map.claims.get(id)
  const relation = id === null ? undefined : (live.map.relations.get(id) ?? (claim ? outgoing(live.map, claim.id) : undefined))
  return (
    <div className={styles.bar} role="toolbar" aria-label="What is chosen">
      {!claim && !relation ? (
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
      {relation ? <Button onClick={() => actions.addReason('attacks', { relation: relation.id })}>Undercut</Button> : null}
      {claim ? <Button onClick={() => actions.edit(claim.id)}>Edit</Button> : null}
      {id !== null ? (
        <>
          <IconButton label="Link a passage" keys="P" onClick={() => panels.setLinking(id)}>
            <BookOpenText size={16} aria-hidden />
          </IconButton>
          <IconButton label="Remove" keys="Del" onClick={() => actions.remove([id])}>
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </>
      ) : null}
    </div>
  )
}

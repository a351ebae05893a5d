'use client'
import { BookOpenText, Pencil, Trash2 } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useDoomed } from '../inspector/use-doomed.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { MeaningSample } from './meaning-sample.tsx'
import styles from './selection-bar.module.css'

/** What can be done with what is chosen, with the keys that do it: one learns the keys by using the mouse. */
export function SelectionBar({ panels }: { panels: RoomPanels }) {
  const { live, selection, editing } = useMapRoom()
  return !live.canEdit || selection.ids.size === 0 || editing ? null : <Bar panels={panels} />
}

function Bar({ panels }: { panels: RoomPanels }) {
  const { live, actions, selection } = useMapRoom()
  const { along, marking } = useDoomed(selection.ids)
  const id = selection.only
  const claim = id === null ? undefined : live.map.claims.get(id)
  const relation = id === null ? undefined : live.map.relations.get(id)
  const reasoned = relation && (relation.kind === 'supports' || relation.kind === 'attacks' || relation.kind === 'answers')
  return (
    <div className={styles.bar} data-over-canvas role="toolbar" aria-label="What is chosen">
      {claim?.kind === 'question' ? (
        <Action label="Answer" keys="Tab" icon={<MeaningSample meaning="answers" />} onClick={() => actions.addReason('answers', { claim: claim.id })} />
      ) : claim ? (
        <>
          <Action label="Reason" keys="Tab" icon={<MeaningSample meaning="supports" />} onClick={() => actions.addReason('supports', { claim: claim.id })} />
          <Action label="Objection" keys="O" icon={<MeaningSample meaning="attacks" />} onClick={() => actions.addReason('attacks', { claim: claim.id })} />
        </>
      ) : null}
      {reasoned ? (
        <>
          <Action label="Undercut" keys="U" icon={<MeaningSample meaning="undercuts" />} onClick={() => actions.addReason('attacks', { relation: relation.id })} />
          <Action label="Backing" keys="B" icon={<MeaningSample meaning="backs" />} onClick={() => actions.addReason('supports', { relation: relation.id })} />
          <Action label="Premise" keys="J" onClick={() => actions.addPremise(relation.id)} />
        </>
      ) : null}
      {id !== null ? <Action label="Passage" keys="P" icon={<BookOpenText size={16} aria-hidden />} onClick={() => panels.setLinking(id)} /> : null}
      {claim ? <Action label="Edit" keys="Enter" icon={<Pencil size={15} aria-hidden />} onClick={() => actions.edit(claim.id)} /> : null}
      {id === null ? <span className={styles.count}>{selection.ids.size} things chosen</span> : null}
      <Action label="Remove" keys="Del" title={along ? `Goes with it: ${along}` : undefined} icon={<Trash2 size={15} aria-hidden />} {...marking} onClick={() => actions.remove(selection.ids)} />
    </div>
  )
}

function Action({ label, keys, icon, ...rest }: { label: string; keys: string; icon?: ReactNode } & ComponentProps<'button'>) {
  return (
    <button type="button" className={styles.action} {...rest}>
      {icon}
      {label}
      <kbd className={styles.keys}>{keys}</kbd>
    </button>
  )
}

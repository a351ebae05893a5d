'use client'
import { X } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ChangeDetails } from '../changes/change-details.tsx'
import { useNarrow } from '../room/use-narrow.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { SuggestionBar } from '../suggest/suggestion-bar.tsx'
import { claimNames } from '../words/claim-words.ts'
import { relationName } from '../words/relation-words.ts'
import { ClaimDetails } from './claim-details.tsx'
import { RemoveThing } from './remove-thing.tsx'
import { RelationDetails } from './relation-details.tsx'
import styles from './inspector.module.css'

/** Everything about what is chosen: beside the map on a desk, from the foot of the screen on a phone. */
export function Inspector({ panels }: { panels: RoomPanels }) {
  const { live, selection, editing, changes } = useMapRoom()
  const narrow = useNarrow()
  const claim = selection.only === null ? undefined : live.map.claims.get(selection.only)
  const relation = selection.only === null ? undefined : live.map.relations.get(selection.only)
  const title = claim ? claimNames[claim.kind] : relation ? relationName(relation.kind, relation.target.relation !== undefined) : `${selection.ids.size} things chosen`
  const details = claim ? (
    <ClaimDetails key={claim.id} claim={claim} panels={panels} onAsk={narrow} />
  ) : relation ? (
    <RelationDetails key={relation.id} relation={relation} panels={panels} />
  ) : (
    <div className={styles.details}>
      <p className={styles.quiet}>Drag to move them together.</p>
      {live.canEdit ? <RemoveThing ids={selection.ids} /> : null}
    </div>
  )

  const content = (
    <>
      {selection.only === null ? null : narrow && changes.get(selection.only)?.suggestion !== undefined ? <SuggestionBar inline /> : <ChangeDetails id={selection.only} />}
      {details}
    </>
  )

  if (narrow) {
    return (
      <Sheet open={!editing} onOpenChange={(open) => !open && (panels.details ? panels.setDetails(false) : selection.clear())} title={title}>
        {content}
      </Sheet>
    )
  }
  return (
    <aside className={styles.inspector} aria-label="Details">
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton label="Hide the details" keys="I" onClick={() => panels.setInspector(false)}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {content}
    </aside>
  )
}

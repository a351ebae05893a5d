'use client'
import { Trash2 } from 'lucide-react'
import { claimKinds, definitionRoles, type Claim, type ClaimKind, type DefinitionRole } from '../../../lib/domain/argument/claim.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { claimNames } from '../words/claim-words.ts'
import { EvidenceList } from './evidence-list.tsx'
import { HeldField } from './held-field.tsx'
import { LiveWords } from './live-words.tsx'
import { RelationSentences } from './relation-sentences.tsx'
import { TagsField } from './tags-field.tsx'
import styles from './inspector.module.css'

const roleWords: Record<DefinitionRole, string> = { full: 'Full definition', necessary: 'Necessary condition', sufficient: 'Sufficient condition', mark: 'A mark' }

export function ClaimDetails({ claim, panels, onAsk }: { claim: Claim; panels: RoomPanels; onAsk: boolean }) {
  const { live, actions } = useMapRoom()
  const off = !live.canEdit
  const set = (changes: Partial<Record<string, unknown>>) => actions.run({ type: 'set', on: 'claim', id: claim.id, changes })
  return (
    <div className={styles.details}>
      <LiveWords claim={claim} onAsk={onAsk} />
      <EvidenceList target={{ claim: claim.id }} panels={panels} definition={claim.kind === 'definition'} />
      <RelationSentences claim={claim} panels={panels} />
      <section className={styles.section}>
        <div className={styles.row}>
          <Select
            label="Kind"
            disabled={off}
            value={claim.kind}
            options={claimKinds.map((kind) => ({ value: kind, label: claimNames[kind] }))}
            onChange={(event) => set({ kind: event.target.value as ClaimKind })}
          />
          {claim.kind === 'definition' ? (
            <Select
              label="It gives"
              disabled={off}
              value={claim.role ?? 'full'}
              options={definitionRoles.map((role) => ({ value: role, label: roleWords[role] }))}
              onChange={(event) => set({ role: event.target.value === 'full' ? null : event.target.value })}
            />
          ) : null}
        </div>
        {claim.kind === 'definition' ? <HeldField label="The word" value={claim.term ?? ''} disabled={off} onKeep={(term) => set({ term: term || null })} /> : null}
        {claim.kind === 'question' ? (
          <Checkbox label="Its answers exclude one another" disabled={off} checked={claim.exclusive ?? false} onChange={(event) => set({ exclusive: event.target.checked || null })} />
        ) : null}
        <HeldField label="Holds for (time, place)" value={claim.scope ?? ''} disabled={off} onKeep={(scope) => set({ scope: scope || null })} />
        <TagsField claim={claim} disabled={off} />
        <HeldField label="Note" value={claim.note ?? ''} disabled={off} long onKeep={(note) => set({ note: note || null })} />
      </section>
      {live.canEdit ? (
        <Button look="quiet" className={styles.remove} icon={<Trash2 size={15} aria-hidden />} onClick={() => actions.remove([claim.id])}>
          Remove
        </Button>
      ) : null}
    </div>
  )
}

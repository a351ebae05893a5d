'use client'
import { useMemo } from 'react'
import { claimKindsFor } from '../../../lib/domain/argument/claim-kinds-for.ts'
import { definitionRoles, type Claim, type ClaimKind, type DefinitionRole } from '../../../lib/domain/argument/claim.ts'
import type { ClaimChanges } from '../../../lib/domain/argument/map-command.ts'
import { ClaimSuggestions } from '../../suggested/claim-suggestions.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { ClaimStanding } from '../standing/standing-details.tsx'
import { claimNames } from '../words/claim-words.ts'
import { claimFields } from './claim-fields.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { HeldField } from './held-field.tsx'
import { LiveWords } from './live-words.tsx'
import { OptionalFields } from './optional-fields.tsx'
import { RelationSentences } from './relation-sentences.tsx'
import { RemoveThing } from './remove-thing.tsx'
import styles from './inspector.module.css'

const roleWords: Record<DefinitionRole, string> = { full: 'Full definition', necessary: 'Necessary condition', sufficient: 'Sufficient condition', mark: 'A mark' }

export function ClaimDetails({ claim, panels, onAsk }: { claim: Claim; panels: RoomPanels; onAsk: boolean }) {
  const { live, actions, selection } = useMapRoom()
  const off = !live.canEdit
  const set = (changes: ClaimChanges) => actions.run({ type: 'set', on: 'claim', id: claim.id, changes })
  const kinds = useMemo(() => claimKindsFor(live.map, claim), [live.map, claim])
  return (
    <div className={styles.details}>
      <LiveWords claim={claim} onAsk={onAsk} />
      <ClaimStanding claim={claim.id} panels={panels} />
      <EvidenceList target={{ claim: claim.id }} panels={panels} definition={claim.kind === 'definition'} />
      {claim.kind === 'question' ? null : <ClaimSuggestions claim={claim} />}
      <RelationSentences claim={claim} panels={panels} />
      <section className={styles.section}>
        <div className={styles.row}>
          <Select
            label="Kind"
            disabled={off || kinds.length < 2}
            title={kinds.length < 2 ? 'As anything else, what bears on it would mean nothing.' : undefined}
            value={claim.kind}
            options={kinds.map((kind) => ({ value: kind, label: claimNames[kind] }))}
            onChange={(event) => set({ kind: event.target.value as ClaimKind })}
          />
          {claim.kind === 'definition' ? (
            <Select
              label="It gives"
              disabled={off}
              value={claim.role ?? 'full'}
              options={definitionRoles.map((role) => ({ value: role, label: roleWords[role] }))}
              onChange={(event) => set({ role: event.target.value === 'full' ? null : (event.target.value as DefinitionRole) })}
            />
          ) : null}
        </div>
        {claim.kind === 'definition' ? <HeldField label="The word" value={claim.term ?? ''} disabled={off} onKeep={(term) => set({ term: term || null })} /> : null}
        {claim.kind === 'question' ? (
          <Checkbox label="Its answers exclude one another" disabled={off} checked={claim.exclusive ?? false} onChange={(event) => set({ exclusive: event.target.checked || null })} />
        ) : null}
      </section>
      <OptionalFields disabled={off} fields={claimFields(claim, off, set)} />
      {live.canEdit ? <RemoveThing ids={selection.ids} /> : null}
    </div>
  )
}

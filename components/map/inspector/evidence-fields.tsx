'use client'
import type { Evidence, Force } from '../../../lib/domain/argument/evidence.ts'
import type { EvidenceChanges } from '../../../lib/domain/argument/map-command.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { HeldField } from './held-field.tsx'
import { ReportsField } from './reports-field.tsx'
import styles from './evidence.module.css'

const forceWords: Record<Force, string> = { flat: 'Flatly', tentative: 'Tentatively', conditional: 'On a condition' }

/** All that can be said of how a passage stands to a claim. */
export function EvidenceFields({ item, set }: { item: Evidence; set: (changes: EvidenceChanges) => void }) {
  const { live } = useMapRoom()
  const definitions = [...live.map.claims.values()].filter(({ id, kind }) => kind === 'definition' || id === item.sense)
  return (
    <div className={styles.fields}>
      <Checkbox label="Said in so many words" checked={item.explicit} onChange={(event) => set({ explicit: event.target.checked })} />
      <HeldField label="Limiting words, if any" value={item.qualification ?? ''} onKeep={(words) => set({ qualification: words || null })} />
      <Select
        label="How it is said"
        value={item.force ?? ''}
        options={[{ value: '', label: 'Not looked at' }, ...Object.entries(forceWords).map(([value, label]) => ({ value, label }))]}
        onChange={(event) => set({ force: (event.target.value || null) as Force | null })}
      />
      {definitions.length > 0 ? (
        <Select
          label="In the sense of"
          value={item.sense ?? ''}
          options={[{ value: '', label: 'No definition on this map' }, ...definitions.map(({ id, term, text }) => ({ value: id, label: shorten(term ? `${term}: ${text}` : text, 60) }))]}
          onChange={(event) => set({ sense: event.target.value || null })}
        />
      ) : null}
      <ReportsField item={item} set={set} />
      <HeldField label="Note" value={item.note ?? ''} long onKeep={(note) => set({ note: note || null })} />
    </div>
  )
}

'use client'
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import type { Report } from '../../../lib/domain/argument/evidence.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { reportSentence } from '../words/report-words.ts'
import { HeldField } from './held-field.tsx'
import styles from './evidence.module.css'
import shared from './inspector.module.css'

const kinds = { person: 'A person', group: 'A group or party', school: 'A school of thought', work: 'A text', other: 'Somebody unnamed' }

/** One voice the passage carries; the voice itself can be renamed, for the whole map. */
export function ReportItem({ report, onRemove }: { report: Report; onRemove: () => void }) {
  const { live, actions } = useMapRoom()
  const [editing, setEditing] = useState(false)
  const voice = live.map.voices.get(report.voice)
  const own = voice && !Object.hasOwn(kinds, voice.kind) ? [{ value: voice.kind, label: voice.kind || 'Not said' }] : []
  return (
    <div>
      <div className={styles.report}>
        <span>{reportSentence(report, voice?.name)}</span>
        {live.canEdit ? (
          <span className={styles.reportActions}>
            {voice ? (
              <IconButton label="Change this voice" aria-expanded={editing} onClick={() => setEditing(!editing)}>
                <Pencil size={14} aria-hidden />
              </IconButton>
            ) : null}
            <IconButton label="Take this voice out" onClick={onRemove}>
              <X size={14} aria-hidden />
            </IconButton>
          </span>
        ) : null}
      </div>
      {editing && voice ? (
        <div className={shared.row}>
          <HeldField label="Name of the voice" value={voice.name} onKeep={(name) => name !== '' && void actions.run({ type: 'set', on: 'voice', id: voice.id, changes: { name } })} />
          <Select
            label="What it is"
            value={voice.kind}
            options={[...Object.entries(kinds).map(([value, label]) => ({ value, label })), ...own]}
            onChange={(event) => actions.run({ type: 'set', on: 'voice', id: voice.id, changes: { kind: event.target.value } })}
          />
        </div>
      ) : null}
    </div>
  )
}

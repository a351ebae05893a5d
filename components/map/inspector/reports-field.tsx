'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { reportModes, type Evidence, type Report, type ReportMode, type Stance } from '../../../lib/domain/argument/evidence.ts'
import type { EvidenceChanges } from '../../../lib/domain/argument/map-command.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { reportModeWords } from '../words/report-words.ts'
import { ReportItem } from './report-item.tsx'
import shared from './inspector.module.css'
import styles from './evidence.module.css'

/** Whose words else the passage carries: what its author makes others say. */
export function ReportsField({ item, set }: { item: Evidence; set: (changes: EvidenceChanges) => void }) {
  const { live, actions } = useMapRoom()
  const [adding, setAdding] = useState(false)
  const [name, setName] = useState('')
  const [mode, setMode] = useState<ReportMode>('quotes')
  const [stance, setStance] = useState<Stance>('asserts')
  const reports = item.reports ?? []

  function add() {
    const words = name.trim()
    if (!words) return
    const known = [...live.map.voices.values()].find((voice) => voice.name.toLowerCase() === words.toLowerCase())
    const voice = known?.id ?? newId()
    const report: Report = { voice, stance, mode }
    const change = { type: 'set', on: 'evidence', id: item.id, changes: { reports: [...reports, report] } } as const
    if (known) actions.run(change)
    else actions.run({ type: 'batch', commands: [{ type: 'add', on: 'voice', item: { id: voice, name: words, kind: 'person' } }, change] })
    setName('')
    setAdding(false)
  }

  return (
    <div className={shared.section}>
      {reports.map((report, index) => (
        <ReportItem key={`${report.voice}-${index}`} report={report} onRemove={() => set({ reports: reports.length === 1 ? null : reports.filter((_, other) => other !== index) })} />
      ))}
      {adding ? (
        <div className={styles.fields}>
          <TextField label="Whose voice" value={name} onChange={(event) => setName(event.target.value)} list="map-voices" onKeyDown={(event) => event.key === 'Enter' && add()} />
          <datalist id="map-voices">
            {[...live.map.voices.values()].map((voice) => (
              <option key={voice.id} value={voice.name} />
            ))}
          </datalist>
          <div className={shared.row}>
            <Select label="How" value={mode} options={reportModes.map((value) => ({ value, label: reportModeWords[value] }))} onChange={(event) => setMode(event.target.value as ReportMode)} />
            <Select
              label="Saying that it"
              value={stance}
              options={[
                { value: 'asserts', label: 'is so' },
                { value: 'denies', label: 'is not so' },
                { value: 'none', label: 'is open' },
              ]}
              onChange={(event) => setStance(event.target.value as Stance)}
            />
          </div>
          <Button onClick={add}>Add the voice</Button>
        </div>
      ) : (
        <button type="button" className={shared.add} onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden /> It reports another’s voice
        </button>
      )}
    </div>
  )
}

'use client'
import { useId, useState, type KeyboardEvent } from 'react'
import { reportModes, type Evidence, type ReportMode, type Stance } from '../../../lib/domain/argument/evidence.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { addReport } from '../edits/add-report.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './voice-form.module.css'

const modes: Record<ReportMode, string> = { quotes: 'is quoted', paraphrases: 'is paraphrased', imputes: 'is said to think so' }

/** Who speaks in the passage, when it is not its author: a voice the map knows, or a new one, by writing its name. */
export function VoiceForm({ item, onDone }: { item: Evidence; onDone: () => void }) {
  const { live, actions } = useMapRoom()
  const [name, setName] = useState('')
  const [mode, setMode] = useState<ReportMode>('quotes')
  const [stance, setStance] = useState<Stance>('asserts')
  const known = useId()

  function add() {
    if (name.trim()) actions.run(addReport(live.map, item, name.trim(), { stance, mode }))
    onDone()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  return (
    <form
      className={styles.form}
      aria-label="Who speaks"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField label="Who speaks here, if not the author" value={name} autoFocus autoComplete="off" list={known} onChange={(event) => setName(event.target.value)} />
      <datalist id={known}>
        {[...live.map.voices.values()].map((voice) => (
          <option key={voice.id} value={voice.name} />
        ))}
      </datalist>
      <div className={styles.row}>
        <Select label="How" value={mode} options={reportModes.map((value) => ({ value, label: modes[value] }))} onChange={(event) => setMode(event.target.value as ReportMode)} />
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
      <div className={styles.buttons}>
        <Button type="submit">Add the voice</Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

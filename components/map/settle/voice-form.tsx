'use client'
import { useState, type KeyboardEvent } from 'react'
import { reportModes, type Evidence, type Report, type ReportMode, type Stance } from '../../../lib/domain/argument/evidence.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './settle.module.css'

const modes: Record<ReportMode, string> = { quotes: 'is quoted', paraphrases: 'is paraphrased', imputes: 'is said to think so' }

/** Who speaks in the passage, when it is not its author: a voice the map knows, or a new one, by writing its name. */
export function VoiceForm({ item, onDone }: { item: Evidence; onDone: () => void }) {
  const { live, actions } = useMapRoom()
  const [name, setName] = useState('')
  const [mode, setMode] = useState<ReportMode>('quotes')
  const [stance, setStance] = useState<Stance>('asserts')

  function add() {
    const words = name.trim()
    if (!words) return onDone()
    const known = [...live.map.voices.values()].find((voice) => voice.name.toLowerCase() === words.toLowerCase())
    const voice = known?.id ?? newId()
    const report: Report = { voice, stance, mode }
    const change = { type: 'set', on: 'evidence', id: item.id, changes: { reports: [...(item.reports ?? []), report] } } as const
    actions.run(known ? change : { type: 'batch', commands: [{ type: 'add', on: 'voice', item: { id: voice, name: words, kind: 'person' } }, change] })
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
      <TextField label="Who speaks here, if not the author" value={name} autoFocus autoComplete="off" list="settle-voices" onChange={(event) => setName(event.target.value)} />
      <datalist id="settle-voices">
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

'use client'
import { useState } from 'react'
import { mostCells, type Round, type RoundRow } from '../../../lib/domain/comparison/coding/round.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { callApi } from '../../api/call-api.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import type { Member } from './use-members.ts'
import styles from './coding.module.css'

/** An evening’s work, to begin with: more is chosen on purpose. */
const atFirst = 12

/** Chooses what is read, and by whom. */
export function NewRound({ members, onMade, onLeave }: { members: readonly Member[]; onMade: (round: Round) => void; onLeave: () => void }) {
  const { mapId } = useMapRoom()
  const { rows, columns } = useCompare().table
  const able = members.filter(({ role }) => role !== 'viewer')
  const [id] = useState(newId)
  const [title, setTitle] = useState('')
  const [chosenRows, setRows] = useState(() => new Set(rows.filter(({ kind }) => kind !== 'relation').slice(0, atFirst).map((row) => row.id)))
  const [chosenColumns, setColumns] = useState(() => new Set(columns.map((column) => column.id)))
  const [readers, setReaders] = useState(() => new Set(able.length <= 6 ? able.map(({ userId }) => userId) : []))
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const asked = { rows: rows.filter((row) => chosenRows.has(row.id)), columns: columns.filter((column) => chosenColumns.has(column.id)) }
  const cells = asked.rows.length * asked.columns.length
  const missing = cells === 0 ? 'Choose at least one row and one text.' : cells > mostCells ? `A round has at most ${mostCells} cells. Choose fewer.` : readers.size < 2 ? 'Choose at least two readers.' : null

  async function open() {
    if (missing) return setProblem(missing)
    setBusy(true)
    const answer = await callApi<Round>('POST', `maps/${mapId}/coding`, {
      id,
      kind: 'apart',
      title,
      rows: asked.rows.map(asRoundRow),
      columns: asked.columns.map((column) => ({ id: column.id, name: column.name })),
      readers: [...readers],
    })
    setBusy(false)
    if (answer.ok) onMade(answer.value)
    else setProblem(answer.problem.detail)
  }
  return (
    <form
      className={styles.form}
      aria-label="A new round"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <h2 className={styles.title}>Open a round</h2>
      <p className={styles.quiet}>Each reader says of each cell what the text does with the claim. Until you reveal the round nobody sees what another found: you see only how far each is.</p>
      <TextField label="What it is called" value={title} placeholder="Reading apart" maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      <Choice legend="Who reads" options={able.map(({ userId, name }) => ({ id: userId, name }))} chosen={readers} onChange={setReaders} />
      <Choice legend="Which texts" options={columns} chosen={chosenColumns} onChange={setColumns} />
      <Choice legend="Which claims and inferences" options={rows.map((row) => ({ id: row.id, name: row.words || 'A claim without words' }))} chosen={chosenRows} onChange={setRows} />
      <p className={styles.quiet} role="status">
        {asked.rows.length} × {asked.columns.length} = {cells} {cells === 1 ? 'cell' : 'cells'} for each of {readers.size} {readers.size === 1 ? 'reader' : 'readers'}. Rows and texts are those that the table shows.
      </p>
      {problem ? <Notice look="error">{problem}</Notice> : null}
      <div className={styles.actions}>
        <Button look="primary" type="submit" busy={busy}>
          Open the round
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function asRoundRow({ target, words, kind }: Row): RoundRow {
  return { target, words: words.slice(0, 4000), ...(kind === 'definition' ? { definition: true as const } : {}) }
}

function Choice({ legend, options, chosen, onChange }: { legend: string; options: readonly { id: string; name: string }[]; chosen: ReadonlySet<string>; onChange: (chosen: Set<string>) => void }) {
  const all = options.every(({ id }) => chosen.has(id))
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.name}>{legend}</legend>
      {options.length > 3 ? (
        <button type="button" className={styles.link} onClick={() => onChange(new Set(all ? [] : options.map(({ id }) => id)))}>
          {all ? 'None of them' : 'All of them'}
        </button>
      ) : null}
      <div className={styles.options}>
        {options.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.has(id)}
            onChange={(event) => {
              const next = new Set(chosen)
              if (event.target.checked) next.add(id)
              else next.delete(id)
              onChange(next)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

'use client'
import { useState } from 'react'
import type { RoundCell } from '../../../lib/domain/comparison/coding/round-result.ts'
import { valuesFor, type Round, type Settlement } from '../../../lib/domain/comparison/coding/round.ts'
import type { JudgementValue } from '../../../lib/domain/comparison/judgement.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import { callApi } from '../../api/call-api.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { valueWord, valueWords } from './coding-words.ts'
import { sinceThen } from './since-then.ts'
import type { RoundProps } from './round-view.tsx'
import styles from './coding.module.css'

interface Props extends Omit<RoundProps, 'userId'> {
  cell: RoundCell
  settled: Settlement | undefined
}

/** A cell on which readers differ: who found what and why, the words themselves a tap away, and what the group makes of it. */
export function Difference({ round, cell, settled, holds, onChange, onReload }: Props) {
  const { mapId, live } = useMapRoom()
  const { table, choose } = useCompare()
  const { row, column, codes } = cell
  const [writing, setWriting] = useState(false)
  const home = table.comparison.rowOf(rowIdOf(row.target))
  const isHere = home !== undefined && table.offered.some(({ id }) => id === column.id)
  const changed = sinceThen(row, live.map)

  async function send(method: 'PUT' | 'DELETE', value: JudgementValue | null = null, reason = ''): Promise<string | null> {
    const of = row.target.claim === undefined ? `relation=${encodeURIComponent(row.target.relation)}` : `claim=${encodeURIComponent(row.target.claim)}`
    const path = `maps/${mapId}/coding/${round.id}/settlements`
    const answer = method === 'PUT' ? await callApi<Round>('PUT', path, { target: row.target, column: column.id, value, reason }) : await callApi<Round>('DELETE', `${path}?${of}&column=${encodeURIComponent(column.id)}`)
    if (!answer.ok) {
      onReload()
      return answer.problem.detail
    }
    onChange(answer.value)
    setWriting(false)
    return null
  }
  return (
    <li className={styles.difference}>
      <p className={styles.claim}>{row.words}</p>
      <p className={styles.source}>
        <span className={styles.name}>{column.name}</span>
        {isHere ? (
          <button type="button" className={styles.link} onClick={() => choose({ row: home.id, column: column.id })}>
            The words behind it
          </button>
        ) : null}
      </p>
      {changed ? <p className={styles.quiet}>{changed}</p> : null}
      <ul className={styles.codes}>
        {codes.map(({ by, value, note }) => (
          <li key={by.id}>
            <span className={styles.name}>{by.name}</span> {valueWord[value]}
            {note ? <span className={styles.quiet}> – {note}</span> : null}
          </li>
        ))}
      </ul>
      {settled && !writing ? (
        <p className={styles.settled}>
          <span className={styles.name}>{settled.value === null ? 'It stays open' : `You hold: ${valueWords[settled.value]}`}.</span> {settled.reason} <span className={styles.quiet}>({settled.by?.name ?? 'somebody'})</span>
        </p>
      ) : null}
      {holds && !writing ? (
        <div className={styles.actions}>
          <Button look={settled ? 'quiet' : 'secondary'} onClick={() => setWriting(true)}>
            {settled ? 'Write it anew' : 'Settle it'}
          </Button>
          {settled ? (
            <Button look="quiet" onClick={() => void send('DELETE')}>
              Open it again
            </Button>
          ) : null}
        </div>
      ) : null}
      {writing ? <SettleForm cell={cell} settled={settled} onSettle={(value, reason) => send('PUT', value, reason)} onLeave={() => setWriting(false)} /> : null}
    </li>
  )
}

function SettleForm({ cell, settled, onSettle, onLeave }: { cell: RoundCell; settled: Settlement | undefined; onSettle: (value: JudgementValue | null, reason: string) => Promise<string | null>; onLeave: () => void }) {
  // No reader’s answer comes first.
  const [value, setValue] = useState<string>(settled?.value ?? 'open')
  const [reason, setReason] = useState(settled?.reason ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function settle() {
    if (reason.trim() === '') return setProblem('Say why: it is what one wants to know later.')
    setBusy(true)
    setProblem(await onSettle(value === 'open' ? null : (value as JudgementValue), reason))
    setBusy(false)
  }
  return (
    <form
      className={styles.form}
      aria-label="Settle it"
      onSubmit={(event) => {
        event.preventDefault()
        void settle()
      }}
    >
      <Select label={`${cell.column.name} …`} value={value} options={[...valuesFor(cell.row).map((one) => ({ value: one as string, label: valueWords[one] })), { value: 'open', label: '(it stays open)' }]} onChange={(event) => setValue(event.target.value)} />
      <TextArea label="Why" value={reason} rows={2} maxLength={4000} error={problem} onChange={(event) => setReason(event.target.value)} />
      <div className={styles.actions}>
        <Button look="primary" type="submit" busy={busy}>
          Record it
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

'use client'
import { useState } from 'react'
import { valuesFor, type Round } from '../../../lib/domain/comparison/coding/round.ts'
import { votesOf } from '../../../lib/domain/comparison/coding/wall-vote.ts'
import type { JudgementValue } from '../../../lib/domain/comparison/judgement.ts'
import { callApi } from '../../api/call-api.ts'
import { whenWords } from '../../discussion/when-words.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { valueWords } from '../coding/coding-words.ts'
import type { WallRoundProps } from './use-wall-round.ts'
import { heldWords } from './wall-words.ts'
import styles from './wall.module.css'

/** What the group makes of a revealed vote, with its reason; whoever holds it writes it down. */
export function WallVerdict(props: WallRoundProps) {
  const { round, holds } = props
  const [writing, setWriting] = useState(false)
  const held = round.columns.flatMap(({ id, name }) => round.settlements.filter(({ column }) => column === id).map((one) => ({ ...one, name })))
  if (holds && (writing || held.length === 0)) return <VerdictForm {...props} onDone={() => setWriting(false)} canLeave={held.length > 0} />
  if (held.length === 0) return <p className={styles.quiet}>Nothing is recorded yet. Whoever holds the vote records what you agree on.</p>
  const reasons = [...new Set(held.map(({ reason }) => reason))]
  const last = held.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]!
  return (
    <section className={styles.verdict} aria-label="What you hold">
      <dl className={styles.held}>
        {held.map((one) => (
          <div key={one.column}>
            <dt>{one.name}</dt>
            <dd>
              {heldWords(one)}
              {reasons.length > 1 ? <span className={styles.quiet}> – {one.reason}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.because}>{reasons.length === 1 ? `Because: ${reasons[0]}` : null}</p>
      <p className={styles.quiet}>
        Recorded by {last.by?.name ?? 'somebody'}, {whenWords(last.at)}
        {holds ? (
          <button type="button" className={styles.link} onClick={() => setWriting(true)}>
            Write it anew
          </button>
        ) : null}
      </p>
    </section>
  )
}

interface Draft {
  values: readonly string[]
  reason: string
}

/** What was being written when the screen was left, by round: for as long as the page is open. */
const drafts = new Map<string, Draft>()

const open = 'open'

function VerdictForm({ round, onChange, onReload, onDone, canLeave }: WallRoundProps & { onDone: () => void; canLeave: boolean }) {
  const { mapId } = useMapRoom()
  const [draft, setDraft] = useState<Draft>(() => drafts.get(round.id) ?? begin(round))
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const row = round.rows[0]!
  function write(changes: Partial<Draft>) {
    const next = { ...draft, ...changes }
    drafts.set(round.id, next)
    setDraft(next)
  }
  function leave() {
    drafts.delete(round.id)
    onDone()
  }
  async function record() {
    if (draft.reason.trim() === '') return setProblem('Say why: it is what one wants to know later.')
    setBusy(true)
    let last: Round | null = null
    for (const [index, column] of round.columns.entries()) {
      const value = draft.values[index] === open ? null : (draft.values[index] as JudgementValue)
      const answer = await callApi<Round>('PUT', `maps/${mapId}/coding/${round.id}/settlements`, { target: row.target, column: column.id, value, reason: draft.reason })
      if (!answer.ok) {
        setBusy(false)
        setProblem(answer.problem.detail)
        return onReload()
      }
      last = answer.value
    }
    setBusy(false)
    if (last) onChange(last)
    leave()
  }
  return (
    <form
      className={styles.recording}
      aria-label="What you hold"
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      {round.columns.map((column, index) => (
        <Select
          key={column.id}
          label={`${column.name} …`}
          value={draft.values[index]}
          options={[...valuesFor(row).map((value) => ({ value: value as string, label: valueWords[value] })), { value: open, label: '(you do not agree)' }]}
          onChange={(event) => write({ values: draft.values.with(index, event.target.value) })}
        />
      ))}
      <TextArea label="Why" value={draft.reason} rows={1} maxLength={4000} error={problem} onChange={(event) => write({ reason: event.target.value })} />
      <div className={styles.actions}>
        <Button look="primary" type="submit" busy={busy}>
          Record it
        </Button>
        {canLeave ? (
          <Button look="quiet" onClick={leave}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** As recorded before; else what all voted, and no agreement where they differ. */
function begin(round: Round): Draft {
  const held = new Map(round.settlements.map((one) => [one.column, one]))
  return {
    values: votesOf(round).map(({ column, alike }) => {
      const before = held.get(column.id)
      return (before ? before.value : alike) ?? open
    }),
    reason: [...new Set(round.settlements.map(({ reason }) => reason))].join(' '),
  }
}

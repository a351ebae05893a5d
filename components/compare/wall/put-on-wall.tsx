'use client'
import { useMemo, useState } from 'react'
import { mostReaders, type Round } from '../../../lib/domain/comparison/coding/round.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { RowId } from '../../../lib/domain/comparison/row.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { callApi } from '../../api/call-api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useMembers } from '../coding/use-members.ts'
import { nameAndDate } from '../columns/name-and-date.ts'
import { usePresent } from './use-present.ts'
import { useWallComparison } from './use-wall-comparison.ts'
import { twoVoices } from './two-voices.ts'
import { inShort } from './wall-words.ts'
import styles from './wall.module.css'

interface Props {
  begin: { row?: RowId; columns?: readonly ColumnId[] }
  /** Votes that are open already. */
  others: number
  onMade: (round: Round) => void
  onClose: () => void
}

/** Chooses the row and the two voices, and opens the vote to everyone in the group who may comment. */
export function PutOnWall({ begin, others, onMade, onClose }: Props) {
  const { mapId, groupId, userId, now } = useMapRoom()
  const { comparison, offered } = useWallComparison()
  const members = useMembers(groupId)
  const present = usePresent(now, userId)
  const [id] = useState(newId)
  const [chosenRow, setRow] = useState<RowId | null>(begin.row ?? null)
  const [chosen, setColumns] = useState<readonly (ColumnId | undefined)[]>(begin.columns ?? [])
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const row = (chosenRow === null ? undefined : comparison.rowOf(chosenRow)) ?? comparison.rows[0]
  const columns = useMemo(() => (row ? twoVoices(comparison, row, chosen) : []), [comparison, row, chosen])
  const able = (members ?? []).filter(({ role }) => role !== 'viewer')

  async function open() {
    if (!row || columns.length < 2) return
    if (columns[0]!.id === columns[1]!.id) return setProblem('Choose two different voices.')
    // Who is here comes first, should there be more than a vote can have.
    const readers = able.map(({ userId: reader }) => reader).toSorted((a, b) => Number(present?.has(b) ?? false) - Number(present?.has(a) ?? false)).slice(0, mostReaders)
    setBusy(true)
    const answer = await callApi<Round>('POST', `maps/${mapId}/coding`, {
      id,
      kind: 'wall',
      title: row.words.slice(0, 200),
      rows: [{ target: row.target, words: row.words.slice(0, 4000), ...(row.kind === 'definition' ? { definition: true as const } : {}) }],
      columns: columns.map((column) => ({ id: column.id, name: column.name })),
      readers,
    })
    setBusy(false)
    if (answer.ok) onMade(answer.value)
    else setProblem(answer.problem.detail)
  }
  const choose = (index: 0 | 1) => (event: { target: { value: string } }) => setColumns([columns[0]?.id, columns[1]?.id].with(index, event.target.value))
  return (
    <Dialog open onOpenChange={(is) => !is && onClose()} title="Put one row on the wall" description="One claim, two voices, their words, large. Everyone votes in secret on what each of the two says of it; then you reveal how the votes fell, talk, and record what you hold.">
      {row && columns.length === 2 ? (
        <form
          className={styles.putting}
          onSubmit={(event) => {
            event.preventDefault()
            void open()
          }}
        >
          <Select label="What is on the wall" value={row.id} options={comparison.rows.map((own) => ({ value: own.id, label: inShort(own.words) }))} onChange={(event) => setRow(event.target.value)} />
          <Select label="One voice" value={columns[0]!.id} options={offered.map((own) => ({ value: own.id, label: nameAndDate(own) }))} onChange={choose(0)} />
          <Select label="The other" value={columns[1]!.id} options={offered.map((own) => ({ value: own.id, label: nameAndDate(own) }))} onChange={choose(1)} />
          <p className={styles.quiet}>
            {members === null ? 'Looking who can vote …' : able.length === 0 ? 'Who is in the group cannot be told just now. Check the connection and try again.' : `${able.length === 1 ? 'You alone can vote: nobody else in the group may comment.' : `The ${able.length} of the group who may comment can vote, each on a phone or laptop with this map open.`} Nobody sees a vote before the reveal, you neither.`}
            {others > 0 ? ` ${others === 1 ? 'Another vote is' : `${others} other votes are`} on; both can be voted in.` : ''}
          </p>
          {problem ? <Notice look="error">{problem}</Notice> : null}
          <div className={styles.actions}>
            <Button look="primary" type="submit" busy={busy} disabled={able.length === 0}>
              Put it on the wall
            </Button>
            <Button look="quiet" onClick={onClose}>
              Cancel
            </Button>
          </div>
        </form>
      ) : (
        <p>{comparison.rows.length === 0 ? 'There is no claim to put on the wall yet. Add one to the map first.' : 'The wall wants two texts or voices. Link a passage of a second one to the map first.'}</p>
      )}
    </Dialog>
  )
}

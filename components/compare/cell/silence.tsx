'use client'
import { useRef, useState } from 'react'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { JudgementAnswer } from '../../../lib/domain/comparison/judgement-answer.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { momentWords } from '../../map/history/when-it-was.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import type { Table } from '../use-table.ts'
import styles from './cell-panel.module.css'

/** Who looked for something in a text and did not find it. Silence is never imputed: a person says so, and can take it back. */
export function Silence({ table, row, column }: { table: Table; row: Row; column: Column }) {
  const { suggesting, userId } = useMapRoom()
  const toast = useToast()
  const [reason, setReason] = useState<string | null>(null)
  const part = useRef<HTMLDivElement>(null)
  const { judgements, comparison } = table
  const cell = comparison.cell(row.id, column.id)
  const looked = row.members.flatMap(({ target }) => (column.kind === 'set' ? column.members : [column.id]).flatMap((id) => judgements.of(target, id))).filter(({ value }) => value === 'silent')
  const own = judgements.own(row.target, column.id)
  const isOwn = own?.value === 'silent'
  const mayLook = userId !== undefined && suggesting.modes.some((mode) => mode !== 'viewing') && column.kind !== 'set'
  const isFound = cell.testimonies.length > 0
  if (looked.length === 0 && (!mayLook || isFound)) return null

  async function say(reason?: string) {
    // The button goes with what it did: the keyboard stays here.
    part.current?.focus({ preventScroll: true })
    const refused = await judgements.put({ target: row.target, column: column.id, value: 'silent', ...(reason?.trim() ? { reason: reason.trim() } : {}) })
    if (refused) toast.show({ message: refused, urgent: true })
  }
  async function takeBack() {
    part.current?.focus({ preventScroll: true })
    const refused = await judgements.remove(row.target, column.id)
    if (refused) toast.show({ message: refused, urgent: true })
  }

  return (
    <div ref={part} className={styles.silence} tabIndex={-1}>
      {looked.length > 0 ? (
        <ul className={styles.lookers} aria-label="Who looked and did not find it">
          {looked.map((one) => (
            <li key={`${one.by.id ?? one.by.name} ${one.column}`}>
              {lookedWords(one, one.by.id !== null && one.by.id === userId)}
              {one.reason ? <span className={styles.about}> {one.reason}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {isFound && looked.length > 0 ? <p className={styles.about}>A passage has been found since.</p> : null}
      {!mayLook ? null : isOwn ? (
        <div className={styles.tools}>
          {reason === null ? (
            <>
              <Button look="quiet" onClick={() => void takeBack()}>
                Take it back
              </Button>
              <Button look="quiet" onClick={() => setReason(own.reason ?? '')}>
                {own.reason ? 'Say otherwise what you read' : 'Say what you read through'}
              </Button>
            </>
          ) : (
            <form
              className={styles.saying}
              onSubmit={(event) => {
                event.preventDefault()
                void say(reason)
                setReason(null)
              }}
            >
              <TextField label="What you read through" value={reason} maxLength={500} placeholder="Chapters 9 and 11" autoFocus autoComplete="off" onChange={(event) => setReason(event.target.value)} />
              <Button type="submit" look="secondary">
                Keep
              </Button>
            </form>
          )}
        </div>
      ) : isFound || own ? null : (
        <Button look="secondary" onClick={() => void say()}>
          I looked and did not find it
        </Button>
      )}
    </div>
  )
}

function lookedWords({ by, at }: JudgementAnswer, isOwn: boolean): string {
  return `${isOwn ? 'You' : by.name} looked at ${momentWords(at)} and did not find it.`
}

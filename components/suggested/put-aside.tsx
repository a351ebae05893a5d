'use client'
import { useEffect, useState } from 'react'
import type { Target } from '../../lib/domain/argument/relation.ts'
import { shorten } from '../../lib/domain/shorten.ts'
import { callApi } from '../api/call-api.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import styles from './suggested.module.css'

interface Dismissal {
  id: string
  exact: string
  by: { id: string; name: string } | null
}

/** What was put aside for a claim, by whom, with the way back. */
export function PutAside({ target, count, mayBringBack, onBroughtBack }: { target: Target; count: number; mayBringBack: boolean; onBroughtBack: () => void }) {
  const { groupId, mapId, userId } = useMapRoom()
  const [open, setOpen] = useState(false)
  const [list, setList] = useState<Dismissal[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const asked = new URLSearchParams({ map: mapId, ...(target.claim === undefined ? { relation: target.relation } : { claim: target.claim }) }).toString()
  useEffect(() => {
    if (!open) return
    const stop = new AbortController()
    void callApi<{ dismissed: Dismissal[] }>('GET', `groups/${groupId}/suggested/dismissed?${asked}`, undefined, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setProblem(answer.ok ? null : answer.problem.detail)
      if (answer.ok) setList(answer.value.dismissed)
    })
    return () => stop.abort()
  }, [open, groupId, asked, count])

  async function bringBack(id: string) {
    const answer = await callApi('DELETE', `groups/${groupId}/suggested/dismissed/${id}`)
    setProblem(answer.ok ? null : answer.problem.detail)
    if (!answer.ok) return
    setList((before) => before.filter((one) => one.id !== id))
    onBroughtBack()
  }
  if (count === 0) return null
  return (
    <details className={styles.put} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count === 1 ? 'One was put aside' : `${count} were put aside`}</summary>
      {problem ? <p role="alert">{problem}</p> : null}
      <ul className={styles.list}>
        {list.map(({ id, exact, by }) => (
          <li key={id}>
            “{shorten(exact.replace(/\s+/g, ' '), 140)}” {by ? `(${by.id === userId ? 'by you' : `by ${by.name}`})` : ''}{' '}
            {mayBringBack || by?.id === userId ? (
              <button type="button" className={styles.link} onClick={() => void bringBack(id)}>
                Bring back
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

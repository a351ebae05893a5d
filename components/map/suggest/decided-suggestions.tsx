'use client'
import { Check, Undo2, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SuggestionAnswer, SuggestionsAnswer, SuggestionState } from '../../../lib/domain/argument/suggestion/suggestion-answer.ts'
import { callApi } from '../../api/call-api.ts'
import { whenWords } from '../../discussion/when-words.ts'
import { Notice } from '../../ui/notice.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { asSentence } from './to-be-done.ts'
import { whatIsSuggested } from './what-is-suggested.ts'
import styles from './suggestions-panel.module.css'

const icons: Record<SuggestionState, typeof Check> = { open: Check, accepted: Check, rejected: X, withdrawn: Undo2 }

/** What became of suggestions, latest first: to an editor everybody's, to others their own. */
export function DecidedSuggestions() {
  const { mapId, live, suggesting, userId } = useMapRoom()
  const [rows, setRows] = useState<readonly SuggestionAnswer[] | string | null>(null)
  const { handle } = live

  useEffect(() => {
    let left = false
    const ask = () =>
      void callApi<SuggestionsAnswer>('GET', `maps/${mapId}/suggestions?state=all`).then((answer) => {
        if (!left) setRows(answer.ok ? answer.value.suggestions : answer.problem.detail)
      })
    ask()
    const stop = handle?.subscribeHints((what) => what === 'suggestions' && ask())
    return () => {
      left = true
      stop?.()
    }
  }, [mapId, handle])

  if (rows === null) return <p className={styles.quiet}>Asking for them…</p>
  if (typeof rows === 'string') return <Notice look="caution">{rows}</Notice>
  const decided = rows
    .filter(({ state, by }) => state !== 'open' && (suggesting.mayDecide ? state !== 'withdrawn' || by?.id === userId : by?.id === userId))
    .sort((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1))
  if (decided.length === 0) return <p className={styles.quiet}>{suggesting.mayDecide ? 'No suggestion has been answered yet.' : 'None of your suggestions has been answered yet.'}</p>
  return (
    <ul className={styles.decided}>
      {decided.map((row) => (
        <li key={row.id}>
          <span>
            {row.by?.id === userId ? null : <strong>{row.by?.name ?? 'Someone who has left'}: </strong>}
            {asSentence(whatIsSuggested(live.map, row))}
          </span>
          <Outcome row={row} />
          {row.reason ? <q className={styles.reason}>{row.reason}</q> : null}
        </li>
      ))}
    </ul>
  )
}

function Outcome({ row: { state, decidedBy, decidedAt } }: { row: SuggestionAnswer }) {
  const Icon = icons[state]
  const words = { open: 'Open', accepted: 'Accepted', rejected: 'Rejected', withdrawn: 'Withdrawn' }[state]
  return (
    <span className={styles.outcome} data-state={state}>
      <Icon size={14} aria-hidden />
      {words}
      {state === 'withdrawn' || !decidedBy ? '' : ` by ${decidedBy.name}`}
      {decidedAt ? `, ${whenWords(decidedAt)}` : ''}
    </span>
  )
}

'use client'
import { useState } from 'react'
import type { Round, RoundReader } from '../../../lib/domain/comparison/coding/round.ts'
import { callApi } from '../../api/call-api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import type { RoundProps } from './round-view.tsx'
import styles from './coding.module.css'

/** How far each reader is (to whoever holds the round; to a reader, how far they are), and how it ends. */
export function HoldRound({ round, holds, userId, onChange, onReload }: RoundProps) {
  const { mapId } = useMapRoom()
  const [asking, setAsking] = useState<'reveal' | 'call off' | null>(null)
  const [leaving, setLeaving] = useState<RoundReader | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const of = round.rows.length * round.columns.length
  const waited = round.readers.filter(({ left, done }) => !left && (done ?? 0) < of)

  async function ask(method: 'POST' | 'DELETE', path: string) {
    setBusy(true)
    const answer = await callApi<Round>(method, `maps/${mapId}/coding/${round.id}${path}`)
    setBusy(false)
    setAsking(null)
    setLeaving(null)
    setProblem(answer.ok ? null : answer.problem.detail)
    if (answer.ok) onChange(answer.value)
    else onReload()
  }
  return (
    <div className={styles.hold}>
      <ul className={styles.readers} aria-label="How far each is">
        {round.readers.map(({ id, name, left, done }) => (
          <li key={id}>
            <span>{id === userId ? `${name} (you)` : name}</span>
            <span className={styles.quiet}>
              {done === undefined ? 'reads' : `${done} of ${of}`}
              {left ? ', no longer reads' : ''}
            </span>
            {!left && (holds || id === userId) ? (
              <button type="button" className={styles.link} onClick={() => setLeaving({ id, name, left })}>
                {id === userId ? 'Step out' : <>Do not wait for {name}</>}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {problem ? <Notice look="error">{problem}</Notice> : null}
      {holds ? (
        <div className={styles.actions}>
          <Button look={waited.length === 0 ? 'primary' : 'secondary'} onClick={() => setAsking('reveal')}>
            Reveal …
          </Button>
          <Button look="quiet" onClick={() => setAsking('call off')}>
            Call it off …
          </Button>
        </div>
      ) : null}
      <Dialog open={asking === 'reveal'} onOpenChange={(open) => !open && setAsking(null)} title="Reveal what each reader found?" description="Everyone then sees it under the reader’s name. It cannot be taken back, and nothing more can be said in the round.">
        {waited.length > 0 ? <p>Not finished yet: {waited.map(({ name, done }) => `${name} (${done ?? 0} of ${of})`).join(', ')}.</p> : null}
        <div className={styles.actions}>
          <Button look="primary" busy={busy} onClick={() => void ask('POST', '/reveal')}>
            Reveal
          </Button>
          <Button look="quiet" onClick={() => setAsking(null)}>
            Not yet
          </Button>
        </div>
      </Dialog>
      <Dialog
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={leaving?.id === userId ? 'Step out of the round?' : `Go on without ${leaving?.name}?`}
        description={`The round no longer waits for ${leaving?.id === userId ? 'you' : leaving?.name}. What was written so far counts, and the way back in is a new round.`}
      >
        <div className={styles.actions}>
          <Button look="primary" busy={busy} onClick={() => leaving && void ask('DELETE', `/readers/${leaving.id}`)}>
            {leaving?.id === userId ? 'Step out' : 'Do not wait'}
          </Button>
          <Button look="quiet" onClick={() => setLeaving(null)}>
            Cancel
          </Button>
        </div>
      </Dialog>
      <Dialog open={asking === 'call off'} onOpenChange={(open) => !open && setAsking(null)} title="Call the round off?" description="Nothing of it is shown to anyone: what was written stays with its writers. It cannot be opened again.">
        <div className={styles.actions}>
          <Button look="danger" busy={busy} onClick={() => void ask('DELETE', '')}>
            Call it off
          </Button>
          <Button look="quiet" onClick={() => setAsking(null)}>
            Go on reading
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

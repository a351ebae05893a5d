'use client'
import { useMemo, useState } from 'react'
import type { RevertAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'
import { callApi } from '../../api/call-api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { revertWords } from './count-changes.ts'
import { toldChanges } from './told-changes.ts'
import styles from './bring-back-dialog.module.css'

/** Says what bringing the old state back would do to the map of now, before it is done. */
export function BringBackDialog({ onClose }: { onClose: () => void }) {
  const { mapId, comparison, now } = useMapRoom()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const open = comparison.open
  const before = open?.before
  const words = useMemo(() => (before ? revertWords(toldChanges(now.map, before)) : []), [now.map, before])
  if (!open) return null
  const { from, close } = { from: open.from, close: comparison.close }

  async function revert(asked: { seq: number } | { version: string }) {
    const answer = await callApi<RevertAnswer>('POST', `maps/${mapId}/revert`, asked)
    if (!answer.ok) return answer.problem.detail
    // Taking it back is a change as well: to the state of just before.
    toast.show({ message: `The map is as it was: ${from.words}.`, undo: () => void takeBack(answer.value.seq - 1) })
    return null
  }
  async function takeBack(seq: number) {
    const answer = await callApi<RevertAnswer>('POST', `maps/${mapId}/revert`, { seq })
    toast.show(answer.ok ? { message: 'Taken back: the map is as it was before.' } : { message: answer.problem.detail, urgent: true })
  }

  return (
    <Dialog open onOpenChange={(stays) => !stays && onClose()} title="Bring this state back?" description={`The map becomes what it was: ${from.words}.`}>
      <div className={styles.content}>
        {words.length > 0 ? <ul className={styles.list}>{words.map((line) => <li key={line}>{line}</li>)}</ul> : <p>The map of now does not differ from it.</p>}
        <p className={styles.note}>Nothing is lost: it is one more change in the history, and whoever may edit can take it back.</p>
        {now.unsavedCount > 0 ? <Notice look="caution">Your last changes are not saved yet. Wait until they are, so that they stand in the history too.</Notice> : null}
        {problem ? <Notice look="error">{problem}</Notice> : null}
        <div className={styles.actions}>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
          <Button
            look="primary"
            busy={busy}
            disabled={now.unsavedCount > 0 || words.length === 0}
            onClick={() => {
              setBusy(true)
              void revert(from.version === undefined ? { seq: from.seq } : { version: from.version }).then((failure) => {
                setBusy(false)
                setProblem(failure)
                if (failure === null) close()
              })
            }}
          >
            Bring it back
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

'use client'
import { useMemo, useState } from 'react'
import type { SetAside } from '../../../lib/collaboration/client/set-aside.ts'
import { tryEditsAgain, type Again } from '../../../lib/collaboration/client/try-edits-again.ts'
import { readSicJson } from '../../../lib/domain/interchange/sic-json/read-sic-json.ts'
import { saveFile } from '../../device/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './set-aside.module.css'

const reasons: Record<Exclude<SetAside['reason'], 'refused'>, string> = {
  epoch: 'What was deleted from the map more than 30 days ago had been cleared away meanwhile, and these could not be saved by themselves.',
  removed: 'You had no access to the map any more.',
  'read-only': 'You could read the map by then, but no longer change it.',
}

const outcomes: Record<Again['outcome'], string> = { fits: 'Still fits', there: 'Already there', overlaps: 'Others wrote here', fails: 'No longer fits' }

/** One copy: when, why, every change in words with whether it still fits, and what can be done with it. */
export function SetAsideCopy({ copy }: { copy: SetAside }) {
  const { now: live } = useMapRoom()
  const toast = useToast()
  const then = useMemo(() => {
    const read = readSicJson(copy.file)
    return read.ok ? read.value.bundle.map : null
  }, [copy.file])
  const tried = useMemo(() => tryEditsAgain(live.stored, copy.edits, then), [live.stored, copy.edits, then])
  // What overlaps is made again only when somebody says so: it takes others' words away.
  const [choice, setChoice] = useState<ReadonlyMap<string, boolean>>(new Map())
  const chosen = tried.filter((again) => again.command !== null && (choice.get(again.key) ?? again.outcome === 'fits'))

  function makeAgain() {
    const { made, failed } = live.tryAgain(copy.id, new Set(chosen.map(({ key }) => key)))
    const words = made === 1 ? '1 change was made again.' : `${made} changes were made again.`
    toast.show({ message: failed === 0 ? words : `${words} ${failed} could not be.` })
    const left = tried.filter(({ outcome, key }) => outcome !== 'there' && !chosen.some((one) => one.key === key))
    if (failed === 0 && left.length === 0) drop(false)
  }

  function drop(say: boolean) {
    live.forget(copy.id)
    if (say) toast.show({ message: 'The changes that were set aside are gone.', undo: () => live.keepAgain(copy) })
  }

  const when = new Date(copy.at)
  return (
    <li className={styles.copy}>
      <h3 className={styles.title}>
        {copy.edits.length === 1 ? '1 change' : `${copy.edits.length} changes`} of <time dateTime={copy.at}>{when.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}</time>
      </h3>
      <p className={styles.why}>
        {copy.reason === 'refused' ? `The server refused them: ${copy.message}` : reasons[copy.reason]}
        {copy.onlyHere === true ? <strong> There was no room to keep this on the device: it is gone when you close this tab. Download it.</strong> : null}
      </p>
      {live.canEdit ? null : <p className={styles.why}>They can be made again when you may change the map again. Until then you can download them.</p>}
      <ul className={styles.edits}>
        {tried.map((again) => (
          <li key={again.key} className={styles.edit} data-outcome={again.outcome}>
            <label className={styles.line}>
              <input
                type="checkbox"
                disabled={again.command === null || !live.canEdit}
                checked={chosen.includes(again)}
                onChange={(event) => setChoice(new Map(choice).set(again.key, event.target.checked))}
              />
              <span className={styles.sentence}>
                You {again.sentence}
                {again.why ? <span className={styles.note}>{again.why}</span> : null}
              </span>
              <span className={styles.outcome}>{outcomes[again.outcome]}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button look="primary" disabled={chosen.length === 0 || !live.canEdit} onClick={chosen.length === 0 || !live.canEdit ? undefined : makeAgain}>
          {chosen.length === tried.length ? 'Make them all again' : chosen.length === 0 ? 'Nothing to make again' : `Make ${chosen.length} again`}
        </Button>
        <Button onClick={() => saveFile(`${copy.name}.sic.json`, 'application/json', copy.file)}>Download as a map file</Button>
        <Button look="quiet" onClick={() => drop(true)}>
          Drop
        </Button>
      </div>
    </li>
  )
}

'use client'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { asSentence } from './to-be-done.ts'
import { whatIsSuggested } from './what-is-suggested.ts'
import styles from './suggestions-panel.module.css'

/** One's own words that the server did not take: kept until their author has seen to them. */
export function RefusedSuggestions() {
  const { live, suggesting } = useMapRoom()
  return suggesting.refused.map(({ key, suggestion, sentence }) => (
    <Notice key={key} look="caution">
      <p>
        <strong>{asSentence(whatIsSuggested(live.map, suggestion))}</strong>
      </p>
      <p>{sentence}</p>
      <div className={styles.actions}>
        {suggesting.modes.includes('suggesting') ? <Button onClick={() => suggesting.suggestAgain(key)}>Suggest it again</Button> : null}
        <Button look="quiet" onClick={() => suggesting.drop(key)}>
          Drop it
        </Button>
      </div>
    </Notice>
  ))
}

import { Button } from '../ui/button.tsx'
import { shorten } from '../../lib/domain/shorten.ts'
import type { Unplaced } from './use-unplaced.ts'
import styles from './unplaced.module.css'

interface Props {
  unplaced: Unplaced
  /** Candidates are settled here too, where the list does not stand beside the text. */
  narrow: boolean
  onBack: () => void
}

/** While a passage is given its place: what to do, and the button that does it. Pressing it does not take the selection away. */
export function PlacingBar({ unplaced, narrow, onBack }: Props) {
  const { settling, passage, ready } = unplaced
  if (!settling || !passage || (settling.candidate !== null && !narrow)) return null
  const words = shorten(passage.exact, 60)
  const byHand = settling.candidate === null
  const count = passage.candidates.length
  return (
    <div role="toolbar" aria-label="The passage that is being placed" className={styles.bar} onMouseDown={(event) => event.preventDefault()}>
      <p dir="auto">
        {byHand ? (
          <>
            Select where <q>{words}</q> stands now.
          </>
        ) : (
          <>
            Place {settling.candidate + 1} of {count} for <q>{words}</q>
          </>
        )}
      </p>
      {!byHand && count > 1 ? <Button onClick={() => unplaced.look(passage.id, (settling.candidate + 1) % count)}>Next place</Button> : null}
      <Button look="primary" disabled={ready === null} onClick={() => ready && unplaced.settle(ready)}>
        {byHand ? 'Put it here' : 'It stands here'}
      </Button>
      <Button look="quiet" onClick={() => { unplaced.cancel(); onBack() }}>
        Cancel
      </Button>
    </div>
  )
}

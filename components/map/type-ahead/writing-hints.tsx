'use client'
import { quickSteps, nextClaim, rehungClaim } from '../edits/quick-steps.ts'
import { KeyCaps } from '../commands/key-caps.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './writing-hints.module.css'

/** While one writes: what the keys do from here. Under a finger they are buttons. */
export function WritingHints() {
  const { live, editing, begun, actions } = useMapRoom()
  const claim = editing === null ? undefined : live.map.claims.get(editing)
  if (!claim || !live.canEdit) return null
  const standing = begun?.claim === claim.id ? begun : null
  const empty = claim.text.trim() === ''
  const steps = quickSteps.filter(({ step }) => (empty ? standing !== null && rehungClaim(live.map, standing, step) !== null : nextClaim(live.map, claim.id, step) !== null))
  return (
    // The field keeps the focus when one presses here: losing it would end the writing.
    <div className={styles.hints} id="writing-hints" data-over-canvas onPointerDown={(event) => event.preventDefault()}>
      <button type="button" tabIndex={-1} className={styles.hint} onClick={(event) => event.currentTarget.ownerDocument.querySelector<HTMLElement>('[data-writes]')?.blur()}>
        <KeyCaps keys={[['Enter']]} /> done
      </button>
      {standing?.base && claim.kind === 'claim' ? (
        <span className={styles.signs}>
          <KeyCaps keys={[['+'], ['−']]} /> and a space: for, against
        </span>
      ) : null}
      {steps.map(({ step, keys, short }) => (
        <button key={step} type="button" tabIndex={-1} className={styles.hint} onClick={() => actions.writeNext(claim.id, step)}>
          <KeyCaps keys={[keys]} /> {step === 'reason' && claim.kind === 'question' ? 'answer' : short}
        </button>
      ))}
    </div>
  )
}

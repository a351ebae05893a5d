'use client'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { useClaimWords } from '../canvas/use-claim-words.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { claimNames, claimPrompts } from '../words/claim-words.ts'
import styles from './inspector.module.css'

/** The whole sentence, to read and to edit; typing merges live. `onAsk`: only after a press, so that a phone's keyboard does not jump up. */
export function LiveWords({ claim, onAsk }: { claim: Claim; onAsk: boolean }) {
  const { live } = useMapRoom()
  const { field, write } = useClaimWords(claim)
  const [asked, setAsked] = useState(false)
  if (!live.canEdit && !live.renewing) return <p className={styles.sentence}>{claim.text || 'No words yet.'}</p>
  if (onAsk && !asked) {
    return (
      <div>
        <p className={styles.sentence}>{claim.text || 'No words yet.'}</p>
        <Button look="quiet" icon={<Pencil size={15} aria-hidden />} onClick={() => setAsked(true)}>
          Edit the words
        </Button>
      </div>
    )
  }
  return (
    <textarea
      autoFocus={asked}
      ref={field}
      className={styles.words}
      aria-label={`Words of the ${claimNames[claim.kind].toLowerCase()}`}
      defaultValue={claim.text}
      placeholder={claimPrompts[claim.kind]}
      rows={2}
      readOnly={!live.canEdit}
      onChange={(event) => write(event.target)}
      onKeyDown={(event) => {
        if ((event.key === 'Enter' || event.key === 'Escape') && !event.nativeEvent.isComposing) {
          event.preventDefault()
          event.currentTarget.blur()
        }
      }}
    />
  )
}

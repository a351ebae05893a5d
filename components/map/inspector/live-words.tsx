'use client'
import { useLayoutEffect, useRef } from 'react'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { keepCaret } from '../canvas/keep-caret.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { claimNames, claimPrompts } from '../words/claim-words.ts'
import styles from './inspector.module.css'

/** The whole sentence, to read and to edit; typing merges live. */
export function LiveWords({ claim }: { claim: Claim }) {
  const { live } = useMapRoom()
  const field = useRef<HTMLTextAreaElement>(null)
  const own = useRef(claim.text)
  useLayoutEffect(() => {
    const element = field.current
    if (element && element.value !== claim.text) {
      const caret = keepCaret(element.value, claim.text, element.selectionStart, element.selectionEnd)
      element.value = claim.text
      if (document.activeElement === element) element.setSelectionRange(...caret)
    }
    own.current = claim.text
  }, [claim.text])
  if (!live.canEdit) return <p className={styles.sentence}>{claim.text || 'No words yet.'}</p>
  return (
    <textarea
      ref={field}
      className={styles.words}
      aria-label={`Words of the ${claimNames[claim.kind].toLowerCase()}`}
      defaultValue={claim.text}
      placeholder={claimPrompts[claim.kind]}
      rows={2}
      onChange={(event) => {
        const words = event.target.value.replace(/\n/g, ' ')
        live.editText(claim.id, words, own.current)
        own.current = words
      }}
      onKeyDown={(event) => {
        if ((event.key === 'Enter' || event.key === 'Escape') && !event.nativeEvent.isComposing) {
          event.preventDefault()
          event.currentTarget.blur()
        }
      }}
    />
  )
}

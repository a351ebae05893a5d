'use client'
import { useLayoutEffect } from 'react'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { claimPrompts } from '../words/claim-words.ts'
import { useClaimWords } from './use-claim-words.ts'
import styles from './claim-text-editor.module.css'

/** Writes a claim's words where they stand. */
export function ClaimTextEditor({ claim, className }: { claim: Claim; className?: string }) {
  const { actions, live } = useMapRoom()
  const { field, write } = useClaimWords(claim)

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [field])

  useLayoutEffect(() => {
    if (field.current) fit(field.current)
  }, [field, claim.text])

  return (
    <textarea
      ref={field}
      className={`${styles.field} ${className ?? ''} nodrag nopan nowheel`}
      defaultValue={claim.text}
      aria-label={`Words of the ${claim.kind}`}
      placeholder={claimPrompts[claim.kind]}
      rows={1}
      // It keeps the focus while the map is loaded anew; what is typed then goes nowhere, and is not shown as if it did.
      readOnly={!live.canEdit}
      onChange={(event) => {
        write(event.target)
        fit(event.target)
      }}
      onBlur={() => actions.endEdit()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
          event.preventDefault()
          giveFocusBack(event.currentTarget)
        }
        if (event.key === 'Tab') {
          event.preventDefault()
          const id = claim.id
          const written = event.currentTarget.value.trim() !== ''
          giveFocusBack(event.currentTarget)
          if (written) actions.addReason(claim.kind === 'question' ? 'answers' : 'supports', { claim: id })
        }
      }}
    />
  )
}

/** To the canvas or the outline that the field stands in, so that the next key is theirs. */
function giveFocusBack(element: HTMLElement): void {
  const surface = element.closest<HTMLElement>('[data-map-surface]')
  if (surface) surface.focus({ preventScroll: true })
  else element.blur()
}

/** As high as its words. */
function fit(element: HTMLTextAreaElement): void {
  element.style.height = '0'
  element.style.height = `${element.scrollHeight}px`
}

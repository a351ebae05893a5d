'use client'
import { useLayoutEffect, useRef } from 'react'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { claimPrompts } from '../words/claim-words.ts'
import { keepCaret } from './keep-caret.ts'
import styles from './claim-text-editor.module.css'

/**
 * Writes a claim's words where they stand. Every keystroke goes to the live map, where it merges with what others type
 * in the same sentence; when their words arrive, the caret stays where its neighbours are.
 */
export function ClaimTextEditor({ claim, className }: { claim: Claim; className?: string }) {
  const { actions, live } = useMapRoom()
  const field = useRef<HTMLTextAreaElement>(null)
  const own = useRef(claim.text)

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [])

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    if (claim.text !== own.current && claim.text !== element.value) {
      const caret = keepCaret(element.value, claim.text, element.selectionStart, element.selectionEnd)
      element.value = claim.text
      element.setSelectionRange(...caret)
    }
    own.current = claim.text
    element.style.height = '0'
    element.style.height = `${element.scrollHeight}px`
  }, [claim.text])

  return (
    <textarea
      ref={field}
      className={`${styles.field} ${className ?? ''} nodrag nopan nowheel`}
      defaultValue={claim.text}
      aria-label={`Words of the ${claim.kind}`}
      placeholder={claimPrompts[claim.kind]}
      rows={1}
      onChange={(event) => {
        const words = event.target.value.replace(/\n/g, ' ')
        live.editText(claim.id, words, own.current)
        own.current = words
        event.target.style.height = '0'
        event.target.style.height = `${event.target.scrollHeight}px`
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

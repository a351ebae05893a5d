import { useLayoutEffect, useRef } from 'react'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { keepCaret } from './keep-caret.ts'

/**
 * What a field for a claim's words needs. Every keystroke goes to the live map, where it merges with what others type in the
 * same sentence; when their words arrive, the caret stays where its neighbours are. The field holds its own value.
 */
export function useClaimWords(claim: Claim) {
  const { live } = useMapRoom()
  const field = useRef<HTMLTextAreaElement>(null)
  /** What the claim said when it was last written or read here. */
  const own = useRef(claim.text)

  useLayoutEffect(() => {
    const element = field.current
    if (element && claim.text !== own.current && claim.text !== element.value) {
      const caret = keepCaret(element.value, claim.text, element.selectionStart, element.selectionEnd)
      element.value = claim.text
      if (document.activeElement === element) element.setSelectionRange(...caret)
    }
    own.current = claim.text
  }, [claim.text])

  function write(element: HTMLTextAreaElement) {
    const words = element.value.replace(/\n/g, ' ')
    if (words !== element.value) {
      const { selectionStart, selectionEnd } = element
      element.value = words
      element.setSelectionRange(selectionStart, selectionEnd)
    }
    live.editText(claim.id, words, own.current)
    own.current = words
  }
  return { field, write }
}

'use client'
import { useEffect, useReducer } from 'react'
import type { DocumentId } from '../../../lib/domain/ids.ts'
import type { TextAround } from './around-passage.ts'
import { createTextsAtHand } from './texts-at-hand.ts'

/** For as long as the page is open. */
const texts = createTextsAtHand()

/** The current text of a document, once it is here; null until then, and where it cannot be had: the passage alone is then shown. */
export function useTextOf(document: DocumentId | undefined): TextAround | null {
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)
  const text = document === undefined ? null : texts.at(document)
  const isMissing = text === null
  useEffect(() => {
    if (document === undefined || !isMissing) return
    let isWanted = true
    void texts.bring(document).then((came) => came && isWanted && lookAgain())
    return () => {
      isWanted = false
    }
  }, [document, isMissing])
  return text
}

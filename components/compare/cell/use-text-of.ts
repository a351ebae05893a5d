'use client'
import { useEffect, useState } from 'react'
import type { DocumentId } from '../../../lib/domain/ids.ts'
import { callApi } from '../../api/call-api.ts'
import { revisionPath } from '../../api/in-utf16.ts'
import type { TextAround } from './around-passage.ts'

/** Texts do not change while one reads a cell; the map's cells ask for a few of them again and again. By document, for as long as the page is open. */
const texts = new Map<DocumentId, Promise<TextAround | null>>()

/** The current text of a document, once it is here; null until then, and where it cannot be had: the passage alone is then shown. */
export function useTextOf(document: DocumentId | undefined): TextAround | null {
  const [text, setText] = useState<TextAround | null>(null)
  useEffect(() => {
    let isWanted = true
    setText(null)
    if (document === undefined) return
    const asked = texts.get(document) ?? ask(document)
    texts.set(document, asked)
    void asked.then((found) => {
      // A failure is not kept: the connection may be back.
      if (found === null) texts.delete(document)
      if (isWanted) setText(found)
    })
    return () => {
      isWanted = false
    }
  }, [document])
  return text
}

async function ask(document: DocumentId): Promise<TextAround | null> {
  const head = await callApi<{ currentRevisionId: string }>('GET', `documents/${document}`)
  if (!head.ok) return null
  const revision = await callApi<TextAround>('GET', revisionPath(head.value.currentRevisionId))
  return revision.ok ? { text: revision.value.text, blocks: revision.value.blocks } : null
}

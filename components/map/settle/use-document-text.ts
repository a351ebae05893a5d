'use client'
import { useEffect, useState } from 'react'
import type { Block } from '../../../lib/domain/document/canonical-text.ts'
import { callApi } from '../../api/call-api.ts'
import { revisionPath } from '../../api/in-utf16.ts'

export interface DocumentText {
  text: string
  blocks: readonly Block[]
}

const kept = new Map<string, Promise<DocumentText | null>>()

/** The current text of a document; null while it is on its way, or cannot be had. A visit asks once for each. */
export function useDocumentText(document: string | undefined): DocumentText | null {
  const [loaded, setLoaded] = useState<{ of: string; text: DocumentText | null } | null>(null)
  useEffect(() => {
    if (document === undefined) return
    let left = false
    let asked = kept.get(document)
    if (!asked) kept.set(document, (asked = load(document)))
    void asked.then((text) => {
      if (!text) kept.delete(document)
      if (!left) setLoaded({ of: document, text })
    })
    return () => {
      left = true
    }
  }, [document])
  return loaded && loaded.of === document ? loaded.text : null
}

async function load(document: string): Promise<DocumentText | null> {
  const revisions = await callApi<{ revisions: { id: string; current?: boolean }[]; current?: string }>('GET', `documents/${document}/revisions`)
  const id = revisions.ok ? (revisions.value.revisions.find(({ current }) => current) ?? revisions.value.revisions[0])?.id : undefined
  if (id === undefined) return null
  const answer = await callApi<DocumentText>('GET', revisionPath(id))
  return answer.ok ? answer.value : null
}

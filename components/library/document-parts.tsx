'use client'
import { useEffect, useState } from 'react'
import { routes } from '../../lib/routes.ts'
import type { ReadPart } from '../../lib/domain/document/canonical-text.ts'
import { callApi } from '../api/call-api.ts'
import { partSentence } from '../importing/part-words.ts'
import { ButtonLink } from '../ui/button.tsx'
import type { LibraryDocument } from './library-document.ts'
import styles from './document-parts.module.css'

type Part = ReadPart & { id: string }

/** The pieces of a text that are somebody's own, and the ways to its file and its words. */
export function DocumentParts({ document }: { document: LibraryDocument }) {
  const [known, setKnown] = useState<{ parts: readonly Part[]; revisions: readonly { number: number }[]; hasOriginal: boolean } | null>(null)
  useEffect(() => {
    let left = false
    void Promise.all([
      callApi<{ parts: Part[]; revisions: { number: number }[] }>('GET', `documents/${document.id}`),
      callApi<{ revisions: { current: boolean; hasOriginal: boolean }[] }>('GET', `documents/${document.id}/revisions`),
    ]).then(([about, list]) => {
      if (left || !about.ok) return
      const { parts, revisions } = about.value
      setKnown({ parts, revisions, hasOriginal: list.ok && list.value.revisions.some((revision) => revision.current && revision.hasOriginal) })
    })
    return () => {
      left = true
    }
  }, [document.id])
  return (
    <section className={styles.text} aria-label="Its text">
      {known && known.parts.length > 0 ? (
        <>
          <h3 className={styles.heading}>Parts</h3>
          <ul className={styles.list}>
            {known.parts.map((part) => (
              <li key={part.id}>
                <strong>{part.title ?? 'Without a title'}</strong>
                {partSentence(part)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={styles.ways}>
        <ButtonLink href={routes.correctDocument(document.id)}>Correct this text</ButtonLink>
        <ButtonLink href={routes.replaceDocument(document.id)}>Replace with a better copy</ButtonLink>
        {known?.hasOriginal ? (
          <a href={routes.originalFile(document.revisionId)} target="_blank" rel="noreferrer">
            Show original
          </a>
        ) : null}
      </div>
    </section>
  )
}

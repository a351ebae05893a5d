'use client'
import { useMemo, type CSSProperties } from 'react'
import type { StepTarget } from '../../../lib/domain/argument/views/step.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { stanceWords } from '../words/stance-words.ts'
import styles from './step-passages.module.css'

/** The words of the texts behind a claim or a relation, with whose they are. */
export function StepPassages({ target }: { target: StepTarget }) {
  const { live, sources } = useMapRoom()
  const id = target.claim ?? target.relation
  const items = useMemo(() => [...live.map.evidence.values()].filter((item) => (item.target.claim ?? item.target.relation) === id), [live.map.evidence, id])
  const found = items.flatMap((item) => {
    const passage = sources.passages.get(item.passage)
    return passage ? [{ item, passage, document: sources.documents.get(passage.document) }] : []
  })
  if (found.length === 0) return null
  return (
    <ul className={styles.passages} aria-label="Passages">
      {found.map(({ item, passage, document }) => (
        <li key={item.id} className={styles.passage} style={{ '--hue': document && document.hue > 0 ? `var(--document-${document.hue})` : undefined } as CSSProperties}>
          <blockquote className={styles.words}>{passage.exact}</blockquote>
          <p className={styles.source}>
            <strong>{document?.shortName ?? 'A text that is gone'}</strong>
            {document ? `, ${document.title}` : ''}
            {passage.page ? `, p. ${passage.page}` : ''}
            <span className={styles.stance}> · {stanceWords(item)}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

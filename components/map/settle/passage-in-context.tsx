'use client'
import { BookOpenText } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { Evidence } from '../../../lib/domain/argument/evidence.ts'
import { routes } from '../../../lib/routes.ts'
import { classNames } from '../../ui/class-names.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { aroundPassage } from './around-passage.ts'
import { useDocumentText } from './use-document-text.ts'
import styles from './settle.module.css'

/** The passage among the words around it, with the way to its place in the text. */
export function PassageInContext({ item }: { item: Evidence }) {
  const { sources } = useMapRoom()
  const passage = sources.passages.get(item.passage)
  const document = passage && sources.documents.get(passage.document)
  const text = useDocumentText(passage?.document)
  const around = passage && text ? aroundPassage(text, passage.exact, passage.start) : null
  const box = useRef<HTMLQuoteElement>(null)
  useEffect(() => {
    const mark = box.current?.querySelector('mark')
    if (mark && box.current) box.current.scrollTop = mark.offsetTop - box.current.offsetTop - 48
  }, [item.id, around?.before])
  if (!passage) return <p className={styles.quiet}>{sources.status === 'loading' ? 'Loading the passage…' : 'The passage has not arrived yet, or is not in this group.'}</p>
  return (
    <figure className={styles.passage} style={{ '--hue': document ? `var(--document-${document.hue})` : 'var(--line)' } as React.CSSProperties}>
      <figcaption className={styles.source}>
        <span className={styles.name} title={document?.title}>
          {document?.shortName ?? 'Not here yet'}
          {passage.page ? `, p. ${passage.page}` : ''}
        </span>
        <Link href={routes.passage(item.passage)} className={styles.open} title="Open the text at this passage (O)">
          <BookOpenText size={14} aria-hidden /> Open the text
        </Link>
      </figcaption>
      <blockquote ref={box} className={classNames(styles.words, !item.explicit && styles.implicit)} tabIndex={-1}>
        {around?.before}
        <mark>{passage.exact}</mark>
        {around?.after}
      </blockquote>
    </figure>
  )
}

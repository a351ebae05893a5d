'use client'
import { Search } from 'lucide-react'
import Link from 'next/link'
import { useDeferredValue, useMemo, useState } from 'react'
import { routes } from '../../../lib/routes.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { SourcePassage } from '../sources/map-sources.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { putDraggedPassage } from '../../../lib/editor/dragged-passage.ts'
import styles from './passage-browser.module.css'

interface Props {
  draggable?: boolean
  /** The word on each passage's button; null where passages are only read. */
  action: string | null
  onChoose: (passageId: string) => void
  autoFocus?: boolean
}

/** Passages by document, found by their words. */
export function PassageBrowser({ draggable, action, onChoose, autoFocus }: Props) {
  const { groupId, live, sources } = useMapRoom()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim().toLowerCase())
  const used = useMemo(() => new Set([...live.map.evidence.values()].map((item) => item.passage)), [live.map.evidence])
  const groups = useMemo(() => {
    const byDocument = new Map<string, SourcePassage[]>()
    for (const passage of sources.passages.values()) {
      if (asked && !`${passage.exact} ${passage.note ?? ''}`.toLowerCase().includes(asked)) continue
      byDocument.set(passage.document, [...(byDocument.get(passage.document) ?? []), passage])
    }
    for (const list of byDocument.values()) list.sort((a, b) => a.start - b.start)
    return [...sources.documents.values()].flatMap((document) => (byDocument.has(document.id) ? [{ document, passages: byDocument.get(document.id)! }] : []))
  }, [sources, asked])

  return (
    <div className={styles.browser}>
      <div className={styles.search}>
        <Search size={14} aria-hidden />
        <TextField label="Find a passage" labelHidden value={query} placeholder="Find a passage" autoFocus={autoFocus} onChange={(event) => setQuery(event.target.value)} />
      </div>
      <div className={styles.list}>
        {sources.status === 'loading' ? <p className={styles.quiet}>Loading the passages…</p> : null}
        {sources.status === 'failed' ? <p className={styles.quiet}>The passages could not be loaded. They come when the server answers again.</p> : null}
        {sources.status === 'ready' && sources.passages.size === 0 ? (
          <p className={styles.quiet}>
            Nothing is marked yet. Open a text in the <Link href={routes.library(groupId)}>library</Link>, select some words and highlight them; they are then here.
          </p>
        ) : null}
        {sources.passages.size > 0 && groups.length === 0 ? <p className={styles.quiet}>No passage has these words.</p> : null}
        {groups.map(({ document, passages }) => (
          <section key={document.id} className={styles.document} style={{ '--hue': `var(--document-${document.hue})` } as React.CSSProperties}>
            <h3 className={styles.name} title={document.title}>
              {document.key ? <span className={styles.key}>{document.key}</span> : null}
              {document.shortName}
              <span className={styles.count}>{passages.length}</span>
            </h3>
            <ul>
              {passages.map((passage) => (
                <li
                  key={passage.id}
                  className={styles.passage}
                  draggable={draggable}
                  onDragStart={(event) => putDraggedPassage(event.dataTransfer, { passageId: passage.id, documentId: passage.document, exact: passage.exact })}
                  data-passage={passage.id}
                >
                  <button type="button" className={styles.choose} disabled={action === null} onClick={() => onChoose(passage.id)} aria-label={action ? `${action}: ${passage.exact}` : passage.exact}>
                    <span className={styles.words}>{passage.exact}</span>
                    {passage.note ? <span className={styles.note}>{passage.note}</span> : null}
                    <span className={styles.foot}>
                      {used.has(passage.id) ? 'on this map' : ''}
                      {action ? <span className={styles.action}>{action}</span> : null}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

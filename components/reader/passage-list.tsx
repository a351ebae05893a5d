'use client'
import { useMemo, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { firstAtOrAfter } from '../../lib/editor/find-in-text.ts'
import { foldText } from '../../lib/editor/fold-text.ts'
import { routes } from '../../lib/routes.ts'
import { passageDragType } from './use-passage-actions.ts'
import styles from './passage-list.module.css'

export interface ListedPassage {
  id: string
  document: string
  exact: string
  note?: string | null
  page?: string | null
  start: number
  tags?: readonly string[]
}

export interface ListedDocument {
  id: string
  title: string
  shortName: string
  /** 1–8. */
  hue: number
}

interface Props {
  documents: readonly ListedDocument[]
  passages: readonly ListedPassage[]
  /** Passages that the map has already; they are marked, not hidden. */
  used?: ReadonlySet<string>
  /** Enter on a passage: what dragging it does by mouse. */
  onAttach?: (passage: ListedPassage) => void
  attachWords?: string
}

/** A group's passages under their documents, to search, to drag onto a map, or to attach by keyboard. */
export function PassageList({ documents, passages, used, onAttach, attachWords = 'Put on the map' }: Props) {
  const [words, setWords] = useState('')
  const folded = useMemo(() => new Map(passages.map((passage) => [passage.id, foldText([passage.exact, passage.note ?? '', ...(passage.tags ?? [])].join(' '))])), [passages])
  const groups = useMemo(() => {
    const wanted = foldText(words).split(' ').filter((word) => word !== '')
    const starts = new Map<string, ListedPassage[]>()
    for (const passage of passages) {
      const text = folded.get(passage.id)!
      if (!wanted.every((word) => text.includes(word))) continue
      const list = starts.get(passage.document) ?? []
      list.splice(firstAtOrAfter(list.map((each) => each.start), passage.start), 0, passage)
      starts.set(passage.document, list)
    }
    return documents.flatMap((document) => (starts.has(document.id) ? [{ document, passages: starts.get(document.id)! }] : []))
  }, [documents, passages, folded, words])

  /** Arrows walk over all passages, across documents. */
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-passage]')]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <div className={styles.list} onKeyDown={walk}>
      <input type="search" className={styles.search} aria-label="Search the passages" placeholder="Search the passages" value={words} onChange={(event) => setWords(event.target.value)} />
      {groups.map((group) => (
        <section key={group.document.id} className={styles.group} style={{ '--hue': `var(--document-${group.document.hue})` } as CSSProperties} aria-label={group.document.title}>
          <h3 className={styles.name}>
            <a href={routes.document(group.document.id)} title={group.document.title}>
              {group.document.shortName}
            </a>
            <span>{group.passages.length}</span>
          </h3>
          <ul>
            {group.passages.map((passage) => (
              <li
                key={passage.id}
                className={styles.passage}
                data-used={used?.has(passage.id) || undefined}
                data-passage={passage.id}
                tabIndex={0}
                draggable
                aria-label={`${passage.exact.slice(0, 200)}${used?.has(passage.id) ? ' (on the map)' : ''}`}
                title={onAttach ? `Drag onto the map, or press Enter: ${attachWords}` : undefined}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'copyLink'
                  event.dataTransfer.setData(passageDragType, JSON.stringify({ passageId: passage.id, documentId: passage.document, exact: passage.exact }))
                  event.dataTransfer.setData('text/plain', passage.exact)
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.target !== event.currentTarget) return
                  event.preventDefault()
                  onAttach?.(passage)
                }}
              >
                <span className={styles.words}>{passage.exact}</span>
                {passage.note ? <span className={styles.note}>{passage.note}</span> : null}
                <a className={styles.open} href={routes.passage(passage.id)} aria-label="Open in the text">
                  Open
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 ? (
        <p className={styles.none}>{passages.length === 0 ? 'No passages yet. Open a text in the library and highlight what bears on the question.' : 'No passage has all these words.'}</p>
      ) : null}
    </div>
  )
}

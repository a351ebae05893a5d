'use client'
import Link from 'next/link'
import { routes } from '../../lib/routes.ts'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { whoOf } from './arrange-documents.ts'
import type { LibrarySearch } from './use-library-search.ts'
import styles from './search-results.module.css'

/** Texts in which all the words stand, with the places. */
export function SearchResults({ search }: { search: LibrarySearch }) {
  if (search.kind === 'off') return null
  if (search.kind === 'failed') return <Notice look="error">{search.message}</Notice>
  if (search.kind === 'searching') {
    return (
      <p className={styles.wait}>
        <Spinner /> Searching
      </p>
    )
  }
  const { hits, words } = search
  return (
    <section aria-label="Found">
      <p role="status" className={styles.count}>
        {hits.length === 0 ? `No text has all of these words: ${words}. Try fewer, or the beginning of a word.` : `${hits.length} ${hits.length === 1 ? 'text has' : 'texts have'} “${words}”.`}
      </p>
      <ol className={styles.hits}>
        {hits.map((hit) => (
          <li key={hit.documentId} className={styles.hit}>
            <Link href={routes.document(hit.documentId)} className={styles.title}>
              {hit.title}
            </Link>
            <p className={styles.by}>{[whoOf({ authors: hit.authors, organisation: null }).join(', '), hit.date].filter(Boolean).join(' · ')}</p>
            {hit.snippets.map((snippet) => (
              <p key={snippet.start} className={styles.snippet}>
                …<Marked text={snippet.text} marks={snippet.marks} />…
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Marked({ text, marks }: { text: string; marks: readonly { start: number; end: number }[] }) {
  const pieces = marks.map((mark, index) => [text.slice(marks[index - 1]?.end ?? 0, mark.start), text.slice(mark.start, mark.end)] as const)
  return (
    <>
      {pieces.map(([before, found], index) => (
        <span key={index}>
          {before}
          <mark className={styles.found}>{found}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}

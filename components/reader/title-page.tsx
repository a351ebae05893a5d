import type { ReaderDocument } from './reader-types.ts'
import styles from './reader.module.css'

/** The head of the text, as a title page has it: who, where and when, what. A text that begins with its title says it itself (`inText`). */
export function TitlePage({ document, inText }: { document: ReaderDocument; inText: boolean }) {
  const imprint = [document.organisation, document.date].filter(Boolean).join(', ')
  const minutes = Math.max(1, Math.round(document.wordCount / 230))
  return (
    <header className={styles.title} data-in-text={inText || undefined}>
      {document.authors.length > 0 ? <p className={styles.authors}>{document.authors.join(', ')}</p> : null}
      <p className={styles.imprint}>
        {imprint ? <span>{imprint}</span> : null}
        <span>
          {document.wordCount.toLocaleString('en')} words, about {minutes === 1 ? '1 minute' : minutes < 60 ? `${minutes} minutes` : `${(minutes / 60).toFixed(1).replace('.0', '')} hours`}
        </span>
        {document.source && /^https?:/.test(document.source) ? (
          <a href={document.source} rel="noreferrer noopener" target="_blank">
            Source
          </a>
        ) : document.source ? (
          <span>{document.source}</span>
        ) : null}
      </p>
      {inText ? null : <h1>{document.title}</h1>}
    </header>
  )
}

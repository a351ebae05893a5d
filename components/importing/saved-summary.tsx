'use client'
import { routes } from '../../lib/routes.ts'
import type { RevisionAnswer } from '../../lib/domain/document/revision-answers.ts'
import { ButtonLink } from '../ui/button.tsx'
import styles from './saved-summary.module.css'

/** After saving: what became of the passages, and the way on. */
export function SavedSummary({ saved, groupId }: { saved: RevisionAnswer; groupId: string }) {
  const { document, revision, anchors, unchanged } = saved
  const all = anchors.exact + anchors.moved + anchors.ambiguous + anchors.orphaned
  const unsettled = anchors.ambiguous + anchors.orphaned
  const lines = [
    [anchors.exact, 'stands where it stood', 'stand where they stood'],
    [anchors.moved, 'moved with its words', 'moved with their words'],
    [anchors.ambiguous, 'could stand in several places', 'could stand in several places'],
    [anchors.orphaned, 'lost its place', 'lost their place'],
  ] as const
  return (
    <div className={styles.page}>
      <section className={styles.summary} aria-labelledby="saved">
        <h1 id="saved" tabIndex={-1} ref={(heading) => heading?.focus()}>
          {unchanged ? 'Nothing had to be changed' : `Saved as revision ${revision.number}`}
        </h1>
        <p className={styles.lead}>{unchanged ? `‘${document.title}’ reads word for word as it did.` : `‘${document.title}’ has a new text. The one before is kept.`}</p>
        {all > 0 ? (
          <ul className={styles.list}>
            {lines.map(([count, one, many]) =>
              count > 0 ? (
                <li key={one}>
                  <strong>{count}</strong> {count === 1 ? `passage ${one}` : `passages ${many}`}
                </li>
              ) : null,
            )}
          </ul>
        ) : (
          <p>It has no passages yet.</p>
        )}
        {unsettled > 0 ? <p>{unsettled === 1 ? 'It keeps its note and its links, and waits in the reader to be put in its place.' : 'They keep their notes and links, and wait in the reader to be put in their places.'}</p> : null}
        <div className={styles.actions}>
          <ButtonLink href={routes.library(groupId)}>To the library</ButtonLink>
          {unsettled > 0 ? <ButtonLink href={routes.document(document.id)}>Read it</ButtonLink> : null}
          <ButtonLink look="primary" href={unsettled > 0 ? routes.unsettledPassages(document.id) : routes.document(document.id)}>
            {unsettled === 0 ? 'Read it' : unsettled === 1 ? 'Put it in its place' : 'Put them in their places'}
          </ButtonLink>
        </div>
      </section>
    </div>
  )
}

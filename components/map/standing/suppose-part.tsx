'use client'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './standing-panel.module.css'
import { supposedWords } from './standing-words.ts'
import { isSupposing, type Supposition } from './supposed.ts'

/** What one supposes: documents, claims, and that nothing is taken for granted. Nothing of it is written on the map. */
export function SupposePart() {
  const { standing, sources } = useMapRoom()
  const { supposed, map } = standing
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed goes with what it takes back; whoever works by keys goes on here.
  const stay = () => heading.current?.focus({ preventScroll: true })
  const cited = new Set([...map.evidence.values()].flatMap(({ passage }) => sources.passages.get(passage)?.document ?? []))
  const documents = [...sources.documents.values()].filter(({ id }) => cited.has(id) || supposed.documents.has(id))
  const claims = [...supposed.claims].filter(([id]) => map.claims.has(id))
  return (
    <section className={styles.section} aria-label="Suppose">
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        Suppose
      </h3>
      <p className={styles.quiet}>Only you see this, and nothing of it is written on the map.</p>
      {claims.length > 0 ? (
        <ul className={styles.list} aria-label="Claims">
          {claims.map(([id, how]) => (
            <li key={id} className={styles.loss}>
              <span>
                <strong>{supposedWords[how]}:</strong> {quoted(map.claims.get(id)!.text)}
              </span>
              <IconButton
                label="Suppose it no longer"
                aria-label={`Suppose it no longer: ${quoted(map.claims.get(id)!.text)}`}
                onClick={() => {
                  standing.suppose([id], null)
                  stay()
                }}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      {documents.length > 0 ? (
        <div className={styles.documents}>
          {documents.map(({ id, shortName, title }) => (
            <Select
              key={id}
              label={shortName}
              title={title}
              value={supposed.documents.get(id) ?? ''}
              options={[
                { value: '', label: 'As it is' },
                { value: 'granted', label: 'Granted' },
                { value: 'withdrawn', label: 'Withdrawn' },
              ]}
              onChange={(event) => standing.supposeDocument(id, (event.target.value || null) as Supposition | null)}
            />
          ))}
          <p className={styles.quiet}>A document that is granted grants what its author says flatly and does not argue for. One that is withdrawn takes what rests on its word alone.</p>
        </div>
      ) : null}
      <Checkbox label="Only what is granted: nothing is taken for granted by itself" checked={supposed.onlyGranted} onChange={(event) => standing.supposeOnlyGranted(event.target.checked)} />
      {isSupposing(supposed) ? (
        <Button
          className={styles.start}
          onClick={() => {
            standing.supposeNothing()
            stay()
          }}
        >
          Back to the map as it is
        </Button>
      ) : null}
    </section>
  )
}

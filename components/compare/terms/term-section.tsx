'use client'
import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { foldText } from '../../../lib/domain/argument/fold-text.ts'
import { claimWords } from '../../../lib/domain/comparison/inference-words.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import type { AboutTheWord, MixedSupport, Term } from '../../../lib/domain/comparison/terms.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { AboutWord } from './about-word.tsx'
import { CellButton } from './cell-button.tsx'
import { DefinitionItem } from './definition-item.tsx'
import type { SaidInSense } from './said-in-sense.ts'
import { ToMap } from './to-map.tsx'
import styles from './terms-page.module.css'

interface Props {
  term: Term
  headingId: string
  about: readonly AboutTheWord[]
  mixed: readonly MixedSupport[]
  senses: ReadonlyMap<ClaimId, readonly SaidInSense[]>
}

/** One word: what it is made to mean, by whom, and what turns on that. */
export function TermSection({ term, headingId, about, mixed, senses }: Props) {
  const { table, setPage } = useCompare()
  const { word, definitions } = term
  const using = useMemo(() => {
    const wanted = foldText(word)
    return table.comparison.rows.filter(({ words }) => foldText(words).includes(wanted)).length
  }, [table.comparison, word])
  return (
    <section className={styles.term} aria-labelledby={headingId}>
      <div className={styles.termHead}>
        <h2 id={headingId} className={styles.word} tabIndex={-1}>
          {word}
        </h2>
        <p className={styles.faint}>
          {definitions.length === 1 ? 'one meaning' : `${definitions.length} meanings`} on this map
          {using > 0 ? (
            <>
              {' · '}
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  table.set({ words: word })
                  setPage('table')
                }}
              >
                {using === 1 ? 'one row has' : `${using} rows have`} the word
              </button>
            </>
          ) : null}
        </p>
      </div>
      {mixed.map((one) => (
        <MixedWarning key={one.claim} mixed={one} />
      ))}
      <ol className={styles.definitions}>
        {definitions.map(({ claim }) => (
          <DefinitionItem key={claim} claim={claim} word={word} senses={senses.get(claim) ?? []} />
        ))}
      </ol>
      {about.length > 0 ? <AboutWord term={term} about={about} /> : null}
    </section>
  )
}

/** What is concluded with a word by texts that do not mean the same by it. */
function MixedWarning({ mixed: { word, claim, by } }: { mixed: MixedSupport }) {
  const { live } = useMapRoom()
  const { comparison } = useCompare().table
  const names = new Map(comparison.columns.map(({ id, name }) => [id, name] as const))
  return (
    <div className={styles.warning}>
      <TriangleAlert size={16} aria-hidden />
      <div className={styles.warningBody}>
        <p>
          <strong>{claimWords(live.map, claim)}</strong> is held up by texts that mean different things by “{word}”. What one of them shows is not yet what another means.
        </p>
        <ul>
          {by.map(({ column, uses }) => (
            <li key={column}>
              {names.get(column)} means:{' '}
              {uses.map((definition) => {
                const row = comparison.rowOf(rowIdOf({ claim: definition }))
                return row ? (
                  <CellButton key={definition} cell={{ row: row.id, column }} className={styles.quiet}>
                    {claimWords(live.map, definition)}
                  </CellButton>
                ) : null
              })}
            </li>
          ))}
        </ul>
      </div>
      <ToMap claim={claim} />
    </div>
  )
}

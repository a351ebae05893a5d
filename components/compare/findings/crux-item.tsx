import { Fragment } from 'react'
import type { FoundCrux } from '../cruxes/found-crux.ts'
import { FlipLine } from './flip-line.tsx'
import { RowWords } from './row-words.tsx'
import { ShowOnMap } from './show-on-map.tsx'
import { TextChip } from './text-chip.tsx'
import type { Findings } from './use-findings.ts'
import styles from './crux-item.module.css'

/** One crux: the sentence that can be said aloud, who stands where, and whose answer would stand how if they turned round. */
export function CruxItem({ found, findings }: { found: FoundCrux; findings: Findings }) {
  const { crux, row: id, sentence, ways } = found
  const { comparison } = findings
  const row = findings.row(id)
  if (!row) return null
  const parties = [...new Set(crux.pairs.flatMap(({ a, b }) => [a, b]))]
  const sideOf = (column: string) => comparison.cell(id, column).sign
  const columns = comparison.columns.filter((column) => parties.includes(column.id)).sort((a, b) => sideOf(b.id) - sideOf(a.id))
  const still = columns.filter((column) => !crux.flips.some((flip) => flip.column === column.id))
  return (
    <article className={styles.crux}>
      <div className={styles.head}>
        <h3 className={styles.claim}>
          <RowWords row={row} />
        </h3>
        <span className={styles.pairs}>{crux.pairs.length === 1 ? 'one pair parts' : `${crux.pairs.length} pairs part`} over it</span>
        <ShowOnMap things={[crux.target]} words={`Show ${row.words} on the map`} />
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <dl className={styles.turns}>
        {columns.map((column) => {
          const own = crux.flips.flatMap((flip, index) => (flip.column === column.id ? [{ flip, way: ways[index] ?? [] }] : []))
          return own.length === 0 ? null : (
            <Fragment key={column.id}>
              <dt className={styles.who}>
                <TextChip row={id} column={column} cell={comparison.cell(id, column.id)} />
              </dt>
              <dd className={styles.what}>
                {own.map(({ flip, way }) => (
                  <FlipLine key={flip.answer} flip={flip} way={way} gives={sideOf(column.id) !== -1} findings={findings} />
                ))}
              </dd>
            </Fragment>
          )
        })}
        {still.length > 0 ? (
          <>
            <dt className={styles.who}>
              {still.map((column) => (
                <TextChip key={column.id} row={id} column={column} cell={comparison.cell(id, column.id)} />
              ))}
            </dt>
            <dd className={styles.still}>{still.length === 1 ? 'Its own answers do' : 'Their own answers do'} not turn on it.</dd>
          </>
        ) : null}
      </dl>
    </article>
  )
}

import { Fragment } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { contestedBy } from '../../../lib/domain/comparison/contested.ts'
import { hasOwnVoice } from '../../../lib/domain/comparison/has-own-voice.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
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
  const sideOf = (column: string) => comparison.cell(id, column).sign
  const columns = comparison.columns.filter((column) => hasOwnVoice(column) && sideOf(column.id) !== 0).sort((a, b) => sideOf(b.id) - sideOf(a.id))
  const pairs = contestedBy(comparison, row)
  const still = columns.filter((column) => !crux.flips.some((flip) => flip.column === column.id))
  return (
    <article className={styles.crux}>
      <div className={styles.head}>
        <h3 className={styles.claim}>
          <RowWords row={row} />
        </h3>
        <span className={styles.pairs}>{pairs === 1 ? 'one pair parts' : `${pairs} pairs part`} over it</span>
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
                  <FlipLine key={flip.answer} flip={flip} way={way} turned={turnedWords(comparison.input.map, row, sideOf(column.id))} findings={findings} />
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

/** What turning round is, said of the row as it is named; of what it makes one with its opposite, giving it up would be granting that. */
function turnedWords(map: ArgumentMap, { members, target }: Row, side: 1 | -1 | 0): string {
  if (members.some(({ sign }) => sign === -1)) return 'If turned round'
  if (side === 1) return 'If given up'
  return target.relation !== undefined && map.relations.get(target.relation)?.target.claim !== undefined ? 'If the step is granted' : 'If granted'
}

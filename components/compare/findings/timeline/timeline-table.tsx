'use client'
import type { Findings } from '../use-findings.ts'
import { StanceGlyph } from '../../../map/canvas/stance-glyph.tsx'
import { CellButton } from '../../terms/cell-button.tsx'
import { RowWords } from '../row-words.tsx'
import { ShowOnMap } from '../show-on-map.tsx'
import type { AnyStand } from './place-lane.ts'
import { standSentence } from './stand-words.ts'
import type { Timeline } from './timeline.ts'
import styles from './timeline-table.module.css'

/** The same as the drawing, answer by answer: by date, then what has none. */
export function TimelineTable({ timeline: { lanes }, findings }: { timeline: Timeline; findings: Findings }) {
  return (
    <table className={styles.table} aria-label="Answers over the years">
      <thead>
        <tr>
          <th scope="col" className={styles.date}>
            Date
          </th>
          <th scope="col">Text</th>
          <th scope="col" className={styles.says}>
            Side
          </th>
        </tr>
      </thead>
      {lanes.map(({ row, stands, undated }) => (
        <tbody key={row.id}>
          <tr className={styles.answer}>
            <th colSpan={3} scope="rowgroup">
              <div className={styles.words}>
                <span>
                  <RowWords row={row} />
                </span>
                <ShowOnMap things={[row.id]} words={`Show ${row.words} on the map`} />
              </div>
            </th>
          </tr>
          {[...stands, ...undated].map((stand) => (
            <Line key={`${stand.column} ${dateOf(stand)} ${stand.sign}`} stand={stand} findings={findings} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Line({ stand, findings }: { stand: AnyStand; findings: Findings }) {
  const { row, column, sign, passages } = stand
  return (
    <tr>
      <td className={dateOf(stand) === '' ? styles.none : styles.date}>{dateOf(stand) || 'no year'}</td>
      <th scope="row">{findings.column(column)?.name ?? 'A text'}</th>
      <td data-sign={sign}>
        <CellButton cell={{ row, column }} label={standSentence(findings, stand)} className={styles.side}>
          <StanceGlyph mark={{ stance: sign === 1 ? 'asserts' : 'denies', implicit: false, qualified: false, reported: false, settled: true }} />
          <span data-sign={sign} className={styles.word}>
            {sign === 1 ? 'for' : 'against'}
          </span>
          {passages > 1 ? <span className={styles.count}>{passages}</span> : null}
        </CellButton>
      </td>
    </tr>
  )
}

function dateOf(stand: AnyStand): string {
  return 'date' in stand ? stand.date : ''
}

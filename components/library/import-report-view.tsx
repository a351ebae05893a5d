import type { ImportReport } from '../../lib/domain/importing/import-report.ts'
import { Notice } from '../ui/notice.tsx'
import { countWords, repairWords, showMarks } from './report-words.ts'
import styles from './import-report.module.css'

/** What import did to one text: what it mended, what it left out, what it was not sure of. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { words, counts, repairs, leftOut, warnings } = report
  return (
    <div className={styles.report}>
      <p className={styles.sum}>
        {countWords(words)} words · {countWords(counts.paragraphs)} {counts.paragraphs === 1 ? 'paragraph' : 'paragraphs'} · {countWords(counts.headings)} {counts.headings === 1 ? 'heading' : 'headings'}
      </p>
      {warnings.map((warning) => (
        <Notice key={warning} look="caution">
          {warning}
        </Notice>
      ))}
      {repairs.length > 0 ? (
        <section>
          <h4 className={styles.heading}>Mended</h4>
          <ul className={styles.list}>
            {repairs.map((repair) => (
              <li key={repair.kind}>
                {repairWords(repair)}
                {repair.doubtful > 0 ? <span className={styles.doubt}> · {countWords(repair.doubtful)} of them doubtful</span> : null}
                {repair.kind === 'joined-line' ? null : <Examples examples={repair.examples} />}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {leftOut.length > 0 ? (
        <section>
          <h4 className={styles.heading}>Left out of the text, and kept beside it</h4>
          <ul className={styles.list}>
            {leftOut.map(({ reason, count, examples }) => (
              <li key={reason}>
                {countWords(count)} × {reason}
                <span className={styles.examples}>
                  {examples.map((example) => (
                    <q key={example} className={styles.left}>
                      {example}
                    </q>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {repairs.length === 0 && leftOut.length === 0 ? <p className={styles.sum}>Nothing had to be mended and nothing was left out.</p> : null}
    </div>
  )
}

function Examples({ examples }: { examples: ImportReport['repairs'][number]['examples'] }) {
  return (
    <span className={styles.examples}>
      {examples.map(({ before, after }) => (
        <span key={after} className={styles.change}>
          <del>{showMarks(before)}</del> → <ins>{after}</ins>
        </span>
      ))}
    </span>
  )
}

'use client'
import { cellKey } from '../../../lib/domain/comparison/coding/round-result.ts'
import { whenWords } from '../../discussion/when-words.ts'
import { Notice } from '../../ui/notice.tsx'
import { alikeWords, alphaWords, differencesWords, intervalWords } from './coding-words.ts'
import { Difference } from './difference.tsx'
import type { RoundProps } from './round-view.tsx'
import { useRoundResult } from './use-round-result.ts'
import styles from './coding.module.css'

/** What comes of a revealed round: how far its readers agree, and where they do not, to be settled in talk. */
export function RoundOutcome({ round, ...props }: RoundProps) {
  const result = useRoundResult(round)
  const { ended, readers, settlements } = round
  return (
    <>
      <p className={styles.quiet}>
        {readers.map(({ name, left }) => (left ? `${name} (has left)` : name)).join(', ')} · revealed by {ended?.by?.name ?? 'somebody'}
        {ended ? `, ${whenWords(ended.at)}` : ''}
      </p>
      {result === 'failed' ? <Notice look="error">What comes of the round could not be reckoned here. Load the page again.</Notice> : null}
      {result === null ? <p role="status">Reckoning …</p> : null}
      {result !== null && result !== 'failed' ? (
        <>
          <section className={styles.block} aria-label="How far the readers agree">
            <h3 className={styles.name}>How far you agree</h3>
            <p>{alikeWords(result)}</p>
            <dl className={styles.figures}>
              <dt>Krippendorff’s alpha</dt>
              <dd>{alphaWords(result.alpha)}</dd>
              <dt>Without silent</dt>
              <dd>{alphaWords(result.withoutSilent)}</dd>
            </dl>
            <p className={styles.quiet}>1 is agreement throughout, 0 no better than chance, below 0 worse than it. With few cells the number says little: look at the differences. {result.alpha.interval ? intervalWords : null}</p>
          </section>
          <section className={styles.block} aria-label="Differences">
            <h3 className={styles.name}>
              {differencesWords(result)}
            </h3>
            <ol className={styles.differences}>
              {result.differences.map((cell) => (
                <Difference key={cellKey(cell.row, cell.column)} {...props} round={round} cell={cell} settled={settlements.find((one) => cellKey(one, { id: one.column }) === cellKey(cell.row, cell.column))} />
              ))}
            </ol>
          </section>
        </>
      ) : null}
    </>
  )
}

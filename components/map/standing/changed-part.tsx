'use client'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { explainLabel } from '../../../lib/domain/evaluation/explain-label.ts'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { LabelGlyph } from './label-glyph.tsx'
import styles from './standing-panel.module.css'
import { labelWord } from './standing-words.ts'
import { useGoToClaim } from './use-go-to-claim.ts'
import { isSupposing } from './supposed.ts'

const most = 60

/** What stands otherwise than on the map as it is, each with why. */
export function ChangedPart({ onGo }: { onGo: () => void }) {
  const { standing } = useMapRoom()
  const goToClaim = useGoToClaim()
  const { changes, map, evaluation, supposed } = standing
  if (!evaluation || !isSupposing(supposed)) return null
  const flips = changes.filter((change) => change.flips).length
  return (
    <section className={styles.section} aria-label="What changes by it">
      <h3 className={styles.heading}>What changes by it</h3>
      <p className={styles.quiet}>{changes.length === 0 ? 'Nothing: everything stands as on the map as it is.' : `${flips === 1 ? 'One claim stands' : `${flips} claims stand`} otherwise${changes.length > flips ? `; of ${changes.length - flips} more only the reason is another` : ''}.`}</p>
      <ul className={styles.list}>
        {changes.slice(0, most).map(({ claim, was, now }) => (
          <li key={claim}>
            <button
              type="button"
              className={styles.step}
              onClick={() => {
                goToClaim(claim)
                onGo()
              }}
            >
              <LabelGlyph label={now} />
              <span>
                <span className={styles.claim}>{quoted(map.claims.get(claim)?.text ?? '')}</span>{' '}
                <span className={styles.because}>
                  <strong>{labelNames[now]}</strong>, was: {labelWord(was)}. {explainLabel(map, evaluation, claim)}
                </span>
              </span>
            </button>
          </li>
        ))}
        {changes.length > most ? <li className={styles.quiet}>and {(changes.length - most).toLocaleString('en')} more, which the map shows.</li> : null}
      </ul>
    </section>
  )
}

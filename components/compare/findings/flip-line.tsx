import { ArrowRight } from 'lucide-react'
import type { Flip } from '../../../lib/domain/comparison/cruxes.ts'
import { rowIdOf, targetOf, type RowId } from '../../../lib/domain/comparison/row.ts'
import type { ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'
import { oneLine } from '../../../lib/domain/argument/one-line.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { LabelGlyph } from '../../map/standing/label-glyph.tsx'
import { ShowOnMap } from './show-on-map.tsx'
import type { Findings } from './use-findings.ts'
import styles from './crux-item.module.css'

/** An answer as it stands for its author now and with its author turned round (`turned` says how), by which way, and on the map. */
export function FlipLine({ flip, way, turned, findings }: { flip: Flip; way: readonly RowId[]; turned: string; findings: Findings }) {
  const { map } = findings.comparison.input
  const words = (claim: string) => oneLine(map.claims.get(claim)?.text ?? '') || 'A claim without words'
  const between = way.slice(1, -1).flatMap((thing) => targetOf(thing).claim ?? [])
  return (
    <div className={styles.flip}>
      <div className={styles.answerLine}>
        <p className={styles.answer}>{words(flip.answer)}</p>
        <ShowOnMap things={way.length > 1 ? way : [rowIdOf({ claim: flip.answer })]} words={`Show on the map how ${words(flip.answer)} turns on it`} />
      </div>
      <div className={styles.standings}>
        <Standing when="Now" label={flip.from} />
        <ArrowRight size={16} className={styles.arrow} aria-hidden />
        <Standing when={turned} label={flip.to} />
      </div>
      {between.length > 0 ? <p className={styles.way}>By way of {between.map((claim) => `“${shorten(words(claim).replace(/[.]$/u, ''), 80)}”`).join(', then ')}</p> : null}
    </div>
  )
}

function Standing({ when, label }: { when: string; label: ClaimLabel }) {
  return (
    <span className={styles.standing} data-label={label}>
      <span className={styles.when}>{when}</span>
      <span className={styles.label}>
        <LabelGlyph label={label} />
        {labelNames[label]}
      </span>
    </span>
  )
}

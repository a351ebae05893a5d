'use client'
import { inferenceWords } from '../../../lib/domain/comparison/inference-words.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import type { OppositeConclusions } from '../../../lib/domain/comparison/opposite-conclusions.ts'
import { CellButton } from '../terms/cell-button.tsx'
import { FindingSection } from './finding-section.tsx'
import { MoreList } from './more-list.tsx'
import { ShowOnMap } from './show-on-map.tsx'
import type { Findings } from './use-findings.ts'
import styles from './findings-page.module.css'

/** Two draw from one claim what excludes one another. */
export function OppositeSection({ findings }: { findings: Findings }) {
  const { opposite, comparison } = findings
  const { map } = comparison.input
  const drawn = ({ column, draws }: OppositeConclusions['a'], beside: string) => {
    const row = comparison.rowOf(rowIdOf({ relation: draws }))
    const name = findings.column(column)?.name ?? 'A text'
    return (
      <p className={styles.drawn}>
        {row ? (
          <CellButton cell={{ row: row.id, column, beside }} className={styles.name} label={`${name}: the words behind this step`}>
            {name}
          </CellButton>
        ) : (
          name
        )}{' '}
        draws: {inferenceWords(map, draws)}.
      </p>
    )
  }
  return (
    <FindingSection id="opposite" title="Same premise, opposite conclusions" lead={opposite.length > 0 ? 'Both grant the claim, and each draws from it what excludes what the other draws: here the facts will not settle it.' : 'No two of these texts draw from one claim what excludes one another.'}>
      {opposite.length === 0 ? null : (
        <MoreList items={opposite} label="Same premise, opposite conclusions" keyOf={({ premise, a, b }) => `${premise} ${a.draws} ${a.column} ${b.draws} ${b.column}`}>
          {({ premise, a, b }) => (
            <>
              <div className={styles.rowLine}>
                <p className={styles.rowWords}>{map.claims.get(premise)?.text.trim() || 'A claim without words'}</p>
                <ShowOnMap things={[rowIdOf({ claim: premise }), rowIdOf({ relation: a.draws }), rowIdOf({ relation: b.draws })]} words="Show the premise and both steps on the map" />
              </div>
              {drawn(a, b.column)}
              {drawn(b, a.column)}
            </>
          )}
        </MoreList>
      )}
    </FindingSection>
  )
}

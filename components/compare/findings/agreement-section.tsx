'use client'
import { useMemo, useState } from 'react'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import { nearestFirst } from '../../../lib/domain/comparison/nearest-first.ts'
import { Segments } from '../../ui/segments.tsx'
import { AgreementPair } from './agreement-pair.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { Distances } from './distances.tsx'
import { FindingSection } from './finding-section.tsx'
import type { Findings } from './use-findings.ts'
import styles from './findings-page.module.css'

type Order = 'table' | 'near'

/** How far every two agree, as a heat map that is a table; choosing a pair lists its rows and what was left out. */
export function AgreementSection({ findings }: { findings: Findings }) {
  const { matrix } = findings
  const [order, setOrder] = useState<Order>('table')
  const [pair, setPair] = useState<readonly [ColumnId, ColumnId] | null>(null)
  const places = useMemo(() => (order === 'near' ? nearestFirst(matrix) : matrix.columns.map((_, index) => index)), [matrix, order])
  if (matrix.columns.length < 2) {
    return (
      <FindingSection id="agree" title="How far they agree" lead="One text alone agrees with nobody. Choose a second one on the page Table, under Columns.">
        {null}
      </FindingSection>
    )
  }
  const shown = pair && pair.every((id) => matrix.columns.some((column) => column.id === id)) ? pair : null
  return (
    <FindingSection id="agree" title="How far they agree" lead="“7 of 11”: of eleven rows on which both take a side, seven have the same. The fewer rows in common, the paler; a dash where there are none.">
      <div className={styles.tools}>
        <Segments<Order>
          label="Order of the texts"
          value={order}
          options={[
            ['table', 'As in the table'],
            ['near', 'By nearness'],
          ]}
          onChange={setOrder}
        />
        <Scale />
      </div>
      <AgreementTable matrix={matrix} places={places} pair={shown} onPair={setPair} />
      <div aria-live="polite">{shown ? <AgreementPair pair={shown} findings={findings} onClose={() => setPair(null)} /> : null}</div>
      <Distances matrix={matrix} onPair={setPair} />
    </FindingSection>
  )
}

function Scale() {
  return (
    <span className={styles.scale}>
      part <span className={styles.ramp} aria-hidden /> agree
    </span>
  )
}

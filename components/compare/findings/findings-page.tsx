'use client'
import { useMemo } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useCruxes } from '../cruxes/use-cruxes.ts'
import { AgreementSection } from './agreement-section.tsx'
import { BothSection } from './both-section.tsx'
import { CruxSection } from './crux-section.tsx'
import { AtOnce } from './at-once.tsx'
import { OppositeSection } from './opposite-section.tsx'
import { SidesSection } from './sides-section.tsx'
import { SilencesSection } from './silences/silences-section.tsx'
import { TimelineSection } from './timeline/timeline-section.tsx'
import { useFindings } from './use-findings.ts'
import styles from './findings-page.module.css'

/** What the table says: where texts agree, part and pass over one another, and what it turns on. */
export function FindingsPage() {
  const findings = useFindings()
  const cruxes = useCruxes(findings.comparison.input)
  const { sides, matrix, opposite, both, passed } = findings
  const [shared, parted] = useMemo(() => [sides.filter(({ standing }) => standing === 'shared'), sides.filter(({ standing }) => standing === 'parted')] as const, [sides])
  const speaking = matrix.speaks.filter((count) => count > 0).length
  if (speaking === 0) {
    return (
      <EmptyState title="What the table says will stand here">
        <p>As soon as two texts take a side on one claim you see here whether they agree. Link a passage to a claim, and say what it does there.</p>
      </EmptyState>
    )
  }
  const parts = [
    { id: 'turns', title: 'What it turns on', count: cruxes.kind === 'known' ? cruxes.cruxes.length : null },
    { id: 'agree', title: 'How far they agree', count: null },
    { id: 'shared', title: 'Shared ground', count: shared.length },
    { id: 'parted', title: 'Where they part', count: parted.length },
    { id: 'opposite', title: 'Same premise, opposite conclusions', count: opposite.length },
    { id: 'both', title: 'Who says both', count: both.length },
    { id: 'years', title: 'Answers over the years', count: null },
    { id: 'silences', title: 'What they pass over', count: passed.length },
  ]
  return (
    <div className={styles.page}>
      <div className={styles.body}>
        <nav className={styles.index} aria-label="On this page">
          <ul>
            {parts.map(({ id, title, count }) => (
              <li key={id}>
                <button type="button" className={styles.way} onClick={() => document.getElementById(`says-${id}`)?.focus()}>
                  {title}
                  {count === null ? null : <span className={styles.number}>{count}</span>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.parts}>
          <AtOnce sides={sides} texts={matrix.columns.length} />
          <CruxSection found={cruxes} findings={findings} />
          <AgreementSection findings={findings} />
          <SidesSection
            id="shared"
            title="Shared ground"
            lead="Two or more take the same side here, and none of those compared takes the other."
            none="No row yet on which two texts take the same side and none the other."
            rows={shared}
            findings={findings}
          />
          <SidesSection id="parted" title="Where they part" lead="Some for, some against; first where most pairs part." none="Nobody takes the opposite side of anybody yet." rows={parted} findings={findings} />
          <OppositeSection findings={findings} />
          <BothSection findings={findings} />
          <TimelineSection findings={findings} />
          <SilencesSection findings={findings} />
        </div>
      </div>
    </div>
  )
}

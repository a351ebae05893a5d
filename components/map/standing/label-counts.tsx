'use client'
import { claimLabels, type ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { LabelGlyph } from './label-glyph.tsx'
import styles from './standing-panel.module.css'

/** How many claims stand how, which is the legend too; pressed, the others step back. */
export function LabelCounts() {
  const { standing, asked, setShown } = useMapRoom()
  const counts = new Map<ClaimLabel, number>()
  for (const { label } of standing.marks.values()) counts.set(label, (counts.get(label) ?? 0) + 1)
  const wanted = asked.filter.labels ?? []
  return (
    <ul className={styles.counts} aria-label="How the claims stand">
      {claimLabels
        .filter((label) => counts.has(label) || wanted.includes(label))
        .map((label) => (
          <li key={label}>
            <button
              type="button"
              className={styles.label}
              aria-pressed={wanted.includes(label)}
              title="Let the others step back"
              onClick={() => {
                const { labels: _, ...rest } = asked.filter
                const next = wanted.includes(label) ? wanted.filter((one) => one !== label) : [...wanted, label]
                setShown.filter(next.length > 0 ? { ...rest, labels: next } : rest)
              }}
            >
              <LabelGlyph label={label} />
              <span>{labelNames[label]}</span>
              <span className={styles.number}>{counts.get(label) ?? 0}</span>
            </button>
          </li>
        ))}
    </ul>
  )
}

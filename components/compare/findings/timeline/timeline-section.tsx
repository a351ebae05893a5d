'use client'
import { useMemo, useState } from 'react'
import { Segments } from '../../../ui/segments.tsx'
import { useNarrow } from '../../../map/room/use-narrow.ts'
import { FindingSection } from '../finding-section.tsx'
import type { Findings } from '../use-findings.ts'
import { TimelineDrawing } from './timeline-drawing.tsx'
import { TimelineTable } from './timeline-table.tsx'
import { TimelineTurns } from './timeline-turns.tsx'
import { timelineOf, type Timeline } from './timeline.ts'
import { useWidth } from './use-width.ts'
import styles from './timeline.module.css'

/** Under this many pixels labels cover the years: the table says it better. */
const leastWidth = 520

/** Who took which answer when: drawn along the years, and as a table. */
export function TimelineSection({ findings }: { findings: Findings }) {
  const { comparison, positions } = findings
  const timeline = useMemo(() => timelineOf(comparison, positions), [comparison, positions])
  return (
    <FindingSection id="years" title="Answers over the years" lead={leadOf(timeline, findings)}>
      {timeline.years ? <Years timeline={timeline} findings={findings} /> : null}
    </FindingSection>
  )
}

function Years({ timeline, findings }: { timeline: Timeline; findings: Findings }) {
  const [element, width] = useWidth()
  const narrow = useNarrow()
  const [look, setLook] = useState<'drawing' | 'table'>('drawing')
  const fits = !narrow && (width ?? 0) >= leastWidth
  return (
    <div ref={element} className={styles.years}>
      {fits ? (
        <div className={styles.looks}>
          <Segments label="Show the answers as" value={look} options={[['drawing', 'Drawing'], ['table', 'Table']]} onChange={setLook} />
        </div>
      ) : null}
      {width === null ? null : fits && look === 'drawing' ? <TimelineDrawing timeline={timeline} years={timeline.years!} findings={findings} width={width} /> : <TimelineTable timeline={timeline} findings={findings} />}
      <TimelineTurns timeline={timeline} findings={findings} />
    </div>
  )
}

function leadOf({ years, lanes }: Timeline, { comparison }: Findings): string {
  if (years) return 'When each text takes a side on an answer, by the date of the text or of its part. A line joins what one author or one text says at several dates; where the side changes, it is heavy and ends in an arrow.'
  if (!comparison.rows.some(({ kind }) => kind === 'position')) return 'The map has no answers yet. Put a question on it and claims that answer it; then it stands here who took which answer when.'
  if (lanes.length === 0) return 'None of these texts takes a side on an answer yet. Link a passage in which one does, and it stands here with its date.'
  return 'No text that takes a side on an answer has a date that names a year. Write the date into the text’s details in the library, or give its parts dates, and it stands here.'
}

'use client'
import type { Findings } from '../use-findings.ts'
import { LaneDrawing } from './lane-drawing.tsx'
import type { Scale } from './scale.ts'
import type { Timeline } from './timeline.ts'
import { yearTicks } from './year-ticks.ts'
import styles from './timeline.module.css'

/** What says “for” and “against” at the left. */
const margin = 64
/** Room for what bears no date, right of the years. */
const beside = 200
const gap = 24

/** The answers as lanes along the years: above its line who is for it, below who is against; what has no date stands apart at the right. */
export function TimelineDrawing({ timeline, years, findings, width }: { timeline: Timeline; years: NonNullable<Timeline['years']>; findings: Findings; width: number }) {
  const scale = scaleOf(timeline, years, width)
  const ticks = yearTicks(scale.from, scale.to, Math.floor((scale.right - scale.left) / 56))
  return (
    <div className={styles.drawing}>
      <Axis scale={scale} ticks={ticks} width={width} />
      {timeline.lanes.map((lane) => (
        <LaneDrawing key={lane.row.id} lane={lane} findings={findings} scale={scale} ticks={ticks} width={width} />
      ))}
    </div>
  )
}

function scaleOf({ lanes }: Timeline, { from, to }: { from: number; to: number }, width: number): Scale {
  const hasUndated = lanes.some(({ undated }) => undated.length > 0)
  // One year alone stands in the middle.
  const pad = to > from ? (to - from) * 0.03 : 1
  const [left, right] = [margin + 16, hasUndated ? width - beside - gap : width - 16]
  const [first, last] = [from - pad, to + pad]
  return { from: first, to: last, left, right, beside: hasUndated ? width - beside : null, xOf: (year) => left + ((year - first) / (last - first)) * (right - left) }
}

function Axis({ scale, ticks, width }: { scale: Scale; ticks: readonly number[]; width: number }) {
  return (
    <svg className={styles.axis} width={width} height={26} aria-hidden>
      <line x1={scale.left - 16} x2={scale.right + 8} y1={25.5} y2={25.5} className={styles.axisLine} />
      {ticks.map((year) => (
        <g key={year}>
          <line x1={scale.xOf(year)} x2={scale.xOf(year)} y1={20} y2={25} className={styles.axisLine} />
          <text x={scale.xOf(year)} y={14} textAnchor="middle" className={styles.year}>
            {year}
          </text>
        </g>
      ))}
      {scale.beside === null ? null : (
        <text x={scale.beside} y={14} className={styles.year}>
          no year given
        </text>
      )}
    </svg>
  )
}

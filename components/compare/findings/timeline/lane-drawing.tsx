'use client'
import { StanceGlyph } from '../../../map/canvas/stance-glyph.tsx'
import { RowWords } from '../row-words.tsx'
import { ShowOnMap } from '../show-on-map.tsx'
import type { Findings } from '../use-findings.ts'
import { laneOf, type PlacedStand } from './place-lane.ts'
import type { Scale } from './scale.ts'
import { StandChip } from './stand-chip.tsx'
import { nameOf } from './stand-words.ts'
import type { Lane, Link } from './timeline.ts'
import styles from './timeline.module.css'

interface Props {
  lane: Lane
  findings: Findings
  scale: Scale
  ticks: readonly number[]
  width: number
}

/** One answer: who is for it above the line, who is against it below. */
export function LaneDrawing({ lane, findings, scale, ticks, width }: Props) {
  const { row } = lane
  const { placed, middle, height } = laneOf(lane, scale, (stand) => nameOf(findings, stand))
  const at = new Map(placed.map((one) => [one.stand, one] as const))
  const end = scale.right + 8
  return (
    <div className={styles.lane} role="group" aria-label={row.words}>
      <div className={styles.answer}>
        <h3 className={styles.words}>
          <RowWords row={row} />
        </h3>
        <ShowOnMap things={[row.id]} words={`Show ${row.words} on the map`} />
      </div>
      <div className={styles.track} style={{ height }}>
        <svg width={width} height={height} className={styles.lines} aria-hidden>
          <rect x={0} y={0} width={end} height={middle} className={styles.for} />
          <rect x={0} y={middle} width={end} height={height - middle} className={styles.against} />
          {scale.beside === null ? null : (
            <>
              <rect x={scale.beside - 8} y={0} width={width - scale.beside + 8} height={middle} className={styles.for} />
              <rect x={scale.beside - 8} y={middle} width={width - scale.beside + 8} height={height - middle} className={styles.against} />
            </>
          )}
          {ticks.map((year) => (
            <line key={year} x1={scale.xOf(year)} x2={scale.xOf(year)} y1={0} y2={height} className={styles.tick} />
          ))}
          <line x1={0} x2={width} y1={middle} y2={middle} className={styles.middle} />
          {placed.map(({ stand, x, y }) =>
            'date' in stand && stand.to > stand.from ? <line key={`${stand.column} ${stand.date} ${stand.sign}`} x1={x} x2={scale.xOf(stand.to)} y1={y + 13} y2={y + 13} className={styles.span} data-sign={stand.sign} /> : null,
          )}
          {lane.links.map((link) => (
            <LinkLine key={`${link.from.column} ${link.from.date} ${link.to.column} ${link.to.date}`} link={link} from={at.get(link.from)!} to={at.get(link.to)!} />
          ))}
        </svg>
        <span className={styles.side} style={{ top: middle / 2 }} aria-hidden>
          <StanceGlyph mark={plain('asserts')} /> for
        </span>
        <span className={styles.side} style={{ top: (middle + height) / 2 }} aria-hidden>
          <StanceGlyph mark={plain('denies')} /> against
        </span>
        {placed.map((one) => (
          <StandChip key={`${one.stand.column} ${'date' in one.stand ? one.stand.date : ''} ${one.stand.sign}`} placed={one} findings={findings} />
        ))}
      </div>
    </div>
  )
}

function plain(stance: 'asserts' | 'denies') {
  return { stance, implicit: false, qualified: false, reported: false, settled: true }
}

/** From one date to the next of the same author or text; it ends before the next point, where it has turned with an arrow. */
function LinkLine({ link, from, to }: { link: Link; from: PlacedStand; to: PlacedStand }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 20) return null
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const [x, y] = [to.x - ux * 11, to.y - uy * 11]
  const arrow = `M${x - ux * 8 - uy * 4} ${y - uy * 8 + ux * 4}L${x} ${y}L${x - ux * 8 + uy * 4} ${y - uy * 8 - ux * 4}`
  return (
    <g className={styles.link} data-turned={link.turned || undefined}>
      <line x1={from.x + ux * 9} y1={from.y + uy * 9} x2={x} y2={y} />
      {link.turned ? <path d={arrow} /> : null}
    </g>
  )
}

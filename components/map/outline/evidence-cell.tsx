'use client'
import type { SourceMark } from '../canvas/evidence-marks.ts'
import { StanceGlyph } from '../canvas/stance-glyph.tsx'
import type { CellProps } from './cell-props.ts'
import styles from './map-outline.module.css'

interface Props {
  cell: CellProps
  own: readonly SourceMark[]
  /** What passages say of the step from this claim to the one above. */
  onStep: readonly SourceMark[]
  /** The row is a joint reason: all its evidence is about the step. */
  isStep: boolean
}

/** Whose passages stand behind the claim and behind its step, and what each author says of it. */
export function EvidenceCell({ cell, own, onStep, isStep }: Props) {
  return (
    <div {...cell}>
      {own.length + onStep.length > 0 ? (
        <ul className={styles.sources}>
          {own.map((mark) => (
            <Source key={mark.id} mark={mark} step={isStep} />
          ))}
          {onStep.map((mark) => (
            <Source key={`step ${mark.id}`} mark={mark} step />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Source({ mark, step }: { mark: SourceMark; step: boolean }) {
  return (
    <li className={styles.source}>
      <StanceGlyph mark={mark} />
      <span>
        {step ? 'on the step: ' : ''}
        {mark.words}
      </span>
    </li>
  )
}

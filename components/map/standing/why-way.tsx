'use client'
import { ChevronLeft, ChevronRight, Route } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'
import { useNarrow } from '../room/use-narrow.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { LabelGlyph } from './label-glyph.tsx'
import type { ShownWhy } from './standing-control.ts'
import styles from './standing-strip.module.css'
import { useGoToClaim } from './use-go-to-claim.ts'

/** Step by step through why a claim stands so: the map flies along, and each step is read out. */
export function WhyWay({ why }: { why: ShownWhy }) {
  const { standing, selection } = useMapRoom()
  const narrow = useNarrow()
  const goToClaim = useGoToClaim()
  const strip = useRef<HTMLDivElement>(null)
  const words = useId()
  const { steps, at } = why
  const step = steps[at]!
  const label = standing.evaluation?.labels.get(step.claim)
  // Whoever asked by key goes on from here by key.
  useEffect(() => strip.current?.focus({ preventScroll: true }), [])

  function go(to: number) {
    standing.goTo(to)
    goToClaim(steps[to]!.claim)
  }
  function end() {
    standing.showWhy(null)
    if (narrow && document.querySelector('.react-flow')) selection.clear()
    document.querySelector<HTMLElement>('[data-map-surface]')?.focus({ preventScroll: true })
  }
  return (
    <div
      ref={strip}
      tabIndex={-1}
      className={styles.strip}
      role="region"
      aria-label="Why it stands so, step by step"
      aria-describedby={words}
      aria-keyshortcuts="ArrowLeft ArrowRight Escape"
      onKeyDown={(event) => {
        const to = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : null
        if (event.key === 'Escape') end()
        else if (to === null) return
        else if (to >= 0 && to < steps.length) go(to)
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <Route size={16} aria-hidden className={styles.icon} />
      <p id={words} className={styles.words} role="status">
        <span className={styles.soft}>
          Why, {at + 1} of {steps.length}:
        </span>{' '}
        <strong>
          {label ? <LabelGlyph label={label} /> : null} {quoted(standing.map.claims.get(step.claim)?.text ?? '')}
        </strong>{' '}
        {label ? `${labelNames[label]}. ` : ''}
        {step.sentence}
      </p>
      <IconButton label="The step before" aria-disabled={at === 0} onClick={() => at > 0 && go(at - 1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <IconButton label="The next step" aria-disabled={at === steps.length - 1} onClick={() => at < steps.length - 1 && go(at + 1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
      <Button look="quiet" className={styles.button} onClick={end}>
        End
      </Button>
    </div>
  )
}

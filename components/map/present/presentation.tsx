'use client'
import { ChevronLeft, ChevronRight, MessageSquareText, Quote, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { claimNames } from '../words/claim-words.ts'
import { StepPassages } from './step-passages.tsx'
import { bearingWords, stepWords } from './step-words.ts'
import { useFullScreen } from './use-full-screen.ts'
import { usePresentingKeys } from './use-presenting-keys.ts'
import { useShowStep } from './use-show-step.ts'
import { useWay } from './use-way.ts'
import styles from './presentation.module.css'

/** Beside the canvas, which fills the rest of the screen: the step that is shown, its passages, and the way on. */
export function Presentation({ panels }: { panels: RoomPanels }) {
  const { live } = useMapRoom()
  const steps = useWay()
  const [at, setAt] = useState(panels.presenting?.from ?? steps[0]?.id ?? null)
  const [notes, setNotes] = useState(false)
  const [passages, setPassages] = useState(true)
  const region = useRef<HTMLElement>(null)
  // Somebody may take the step away that is shown: then one stands where it was.
  const last = useRef(0)
  const found = steps.findIndex(({ id }) => id === at)
  const place = found >= 0 ? found : Math.min(last.current, steps.length - 1)
  last.current = place
  const step = steps[place]
  const end = () => panels.setPresenting(null)
  const go = (to: number) => setAt(steps[Math.max(0, Math.min(steps.length - 1, to))]?.id ?? null)

  useFullScreen(region, end)
  useShowStep(step)
  usePresentingKeys({ next: () => go(place + 1), back: () => go(place - 1), first: () => go(0), last: () => go(steps.length - 1), end, notes: () => setNotes(!notes), passages: () => setPassages(!passages) })
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    region.current?.focus({ preventScroll: true })
    return () => (before?.isConnected ? before : document.querySelector<HTMLElement>('[data-map-surface]'))?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    region.current?.querySelector('[data-step]')?.scrollTo({ top: 0 })
  }, [step?.id])

  const claim = step?.target.claim === undefined ? undefined : live.map.claims.get(step.target.claim)
  return (
    <aside ref={region} className={styles.presentation} aria-label="Presentation" tabIndex={-1}>
      <div className={styles.step} data-step tabIndex={0} aria-live="polite" aria-atomic="true" role="group" aria-label={`Step ${place + 1} of ${steps.length}`}>
        {step ? (
          <>
            {claim ? (
              <p className={styles.bearing}>
                {claim.kind === 'claim' ? null : <span className={styles.kind}>{claimNames[claim.kind]}</span>}
                {bearingWords(live.map, claim.id).map((words) => (
                  <span key={words}>{words}</span>
                ))}
              </p>
            ) : null}
            <h2 className={styles.words}>{stepWords(live.map, step.target)}</h2>
            {notes && step.note ? <p className={styles.note}>{step.note}</p> : null}
            {step.passages && passages ? <StepPassages target={step.target} /> : null}
          </>
        ) : (
          <p>There is no step to show.</p>
        )}
      </div>
      <footer className={styles.bar}>
        <span className={styles.count} aria-hidden>
          {place + 1} / {steps.length}
        </span>
        <IconButton label="Notes" keys="N" aria-pressed={notes} onClick={() => setNotes(!notes)}>
          <MessageSquareText size={18} aria-hidden />
        </IconButton>
        <IconButton label="Passages" keys="P" aria-pressed={passages} onClick={() => setPassages(!passages)}>
          <Quote size={18} aria-hidden />
        </IconButton>
        <span className={styles.room} />
        <IconButton label="Back" keys="←" disabled={place <= 0} onClick={() => go(place - 1)}>
          <ChevronLeft size={20} aria-hidden />
        </IconButton>
        <IconButton label="Next" keys="→" disabled={place >= steps.length - 1} onClick={() => go(place + 1)}>
          <ChevronRight size={20} aria-hidden />
        </IconButton>
        <IconButton label="End the presentation" keys="Esc" onClick={end}>
          <X size={18} aria-hidden />
        </IconButton>
      </footer>
    </aside>
  )
}

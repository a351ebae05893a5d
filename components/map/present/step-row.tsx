'use client'
import { ArrowDown, ArrowUp, Play, Quote, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { changeStep, moveStep, removeStep } from '../../../lib/domain/argument/views/step-commands.ts'
import type { Step } from '../../../lib/domain/argument/views/step.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { HeldField } from '../inspector/held-field.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { stepWords } from './step-words.ts'
import styles from './steps-panel.module.css'

interface Props {
  step: Step
  place: number
  count: number
  open: boolean
  onOpen: () => void
  onPresent: () => void
}

/** A step in the list: opened, it can be noted, moved and taken away. Alt with an arrow moves it too. */
export function StepRow({ step, place, count, open, onOpen, onPresent }: Props) {
  const { live, actions } = useMapRoom()
  const words = stepWords(live.map, step.target)
  const move = (to: number) => {
    const command = moveStep(live.map, step.id, to)
    if (command) actions.run(command)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!live.canEdit || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(place + (event.key === 'ArrowUp' ? -1 : 1))
  }

  return (
    <li className={styles.step} data-open={open || undefined} onKeyDown={onKeyDown}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={onOpen}>
        <span className={styles.number} aria-hidden>
          {place + 1}
        </span>
        <span className={styles.words}>{words}</span>
      </button>
      {open ? (
        <div className={styles.fields}>
          {live.canEdit ? (
            <HeldField label="Note for whoever presents" long value={step.note ?? ''} onKeep={(note) => actions.run(changeStep(live.map, step, { note }))} />
          ) : step.note ? (
            <p className={styles.note}>{step.note}</p>
          ) : null}
          <div className={styles.tools}>
            <IconButton label="Present from here" onClick={onPresent}>
              <Play size={16} aria-hidden />
            </IconButton>
            {live.canEdit ? (
              <>
                {step.target.view === undefined ? (
                  <IconButton label="With its passages" aria-pressed={step.passages} onClick={() => actions.run(changeStep(live.map, step, { passages: !step.passages }))}>
                    <Quote size={16} aria-hidden />
                  </IconButton>
                ) : null}
                <IconButton label="Earlier" keys="Alt ↑" disabled={place === 0} onClick={() => move(place - 1)}>
                  <ArrowUp size={16} aria-hidden />
                </IconButton>
                <IconButton label="Later" keys="Alt ↓" disabled={place === count - 1} onClick={() => move(place + 1)}>
                  <ArrowDown size={16} aria-hidden />
                </IconButton>
                <IconButton label="Take this step out" onClick={() => actions.run(removeStep(step.id))}>
                  <Trash2 size={16} aria-hidden />
                </IconButton>
              </>
            ) : null}
          </div>
        </div>
      ) : null}
    </li>
  )
}

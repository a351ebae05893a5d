'use client'
import { EyeOff } from 'lucide-react'
import { isEmptyFilter } from '../../../lib/domain/argument/filter-map.ts'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { openFindPart } from '../find/find-part.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { FocusSteps } from './shown-control.ts'
import styles from './shown-strip.module.css'

const steps: readonly FocusSteps[] = [1, 2, 3]

/** Above the map while not all of it is seen: what is missing and why, and the way to see all. */
export function ShownStrip({ panels }: { panels: RoomPanels }) {
  const { live, scene, shown, setShown, asked, comparison, canvasPlace } = useMapRoom()
  if (comparison.open) return null
  const { focus, filter } = asked
  const centre = focus && live.map.claims.get(focus.claim)
  const isFiltered = !isEmptyFilter(filter)
  const hidden = live.map.claims.size - shown.map.claims.size
  const pale = [...shown.faded].filter((id) => shown.map.claims.has(id)).length
  if (hidden === 0 && pale === 0 && !centre && !isFiltered) return null
  const total = live.map.claims.size
  const what = [hidden > 0 ? `${hidden} of ${total} claims ${hidden === 1 ? 'is' : 'are'} not shown` : '', pale > 0 ? `${pale} of ${total} ${pale === 1 ? 'steps' : 'step'} back` : ''].filter(Boolean)
  const folds = shown.hiddenBelow.size
  return (
    <div className={styles.strip} role="region" aria-label="What is shown of the map">
      <EyeOff size={16} aria-hidden className={styles.icon} />
      <p className={styles.words} role="status">
        <strong>{what.length > 0 ? `${what.join(', ')}.` : 'All claims are shown.'}</strong>
        <span className={styles.why}>
          {centre ? ` Near ${quoted(shorten(centre.text, 48))}.` : ''}
          {isFiltered ? ' A filter is on.' : ''}
          {folds > 0 ? ` ${folds === 1 ? 'One place is' : `${folds} places are`} folded.` : ''}
        </span>
        {scene.closer && panels.view !== 'outline' ? <span className={styles.why}> Drawn closer together while part of the map is hidden.</span> : null}
      </p>
      {scene.couldBeCloser && panels.view !== 'outline' ? (
        <Button
          look="quiet"
          className={styles.button}
          title={scene.closer ? 'Draw cards where they stand on the whole map' : 'Draw cards closer together while part of the map is hidden'}
          onClick={() => {
            setShown.stand(scene.closer)
            canvasPlace.goTo(null)
          }}
        >
          {scene.closer ? 'Where they stand' : 'Closer together'}
        </Button>
      ) : null}
      {centre ? (
        <div className={styles.steps} role="group" aria-label="Steps around the claim in focus">
          <span className={styles.stepsWord} aria-hidden>
            Steps
          </span>
          {steps.map((own) => (
            <button key={own} type="button" className={styles.step} aria-label={own === 1 ? 'One step' : `${own} steps`} aria-pressed={focus.steps === own} onClick={() => {
                setShown.focus(focus.claim, own)
                canvasPlace.goTo(null)
              }}
            >
              {own}
            </button>
          ))}
          <Button look="quiet" className={styles.button} onClick={() => setShown.focus(null)}>
            End focus
          </Button>
        </div>
      ) : null}
      {isFiltered ? (
        <Button
          look="quiet"
          className={styles.button}
          onClick={() => {
            openFindPart('filter')
            panels.setSide('find')
          }}
        >
          Filter
        </Button>
      ) : null}
      <Button look="quiet" className={styles.button} title="Show all (X)" onClick={() => setShown.showAll()}>
        Show all
      </Button>
    </div>
  )
}

'use client'
import { Play, Plus, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { savedViews } from '../../../lib/domain/argument/views/saved-view.ts'
import { addSteps } from '../../../lib/domain/argument/views/step-commands.ts'
import type { Step, StepTarget } from '../../../lib/domain/argument/views/step.ts'
import { stepsThrough } from '../../../lib/domain/argument/views/steps-through.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { SidePanel } from '../room/side-panel.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { StepRow } from './step-row.tsx'
import { StepsHandout } from './steps-handout.tsx'
import { useSteps } from './use-steps.ts'
import styles from './steps-panel.module.css'

/** The way on which the map is presented: what is shown, in which order, with what one wants to say. */
export function StepsPanel({ panels }: { panels: RoomPanels }) {
  const { live, selection, actions, scene, look } = useMapRoom()
  const steps = useSteps()
  const views = useMemo(() => savedViews(live.map), [live.map])
  const [open, setOpen] = useState<string | null>(null)
  const [printing, setPrinting] = useState(false)
  const add = (targets: readonly StepTarget[]) => actions.run(addSteps(live.map, targets, open ?? undefined))
  const chosen = [...selection.ids].map((id): StepTarget => (live.map.claims.has(id) ? { claim: id } : { relation: id }))

  function choose(step: Step) {
    setOpen(open === step.id ? null : step.id)
    const id = step.target.claim ?? step.target.relation
    if (id === undefined) return
    selection.set([id])
    look(id)
  }

  const present = (
    <Button look={steps.length > 0 ? 'primary' : 'secondary'} icon={<Play size={16} aria-hidden />} disabled={live.map.claims.size === 0} onClick={() => panels.setPresenting({})}>
      {steps.length > 0 ? 'Present' : 'Present as it stands'}
    </Button>
  )
  return (
    <SidePanel title="Steps" keys="W" onClose={() => panels.setSide(null)}>
      <div className={styles.panel}>
        {steps.length === 0 ? (
          <p className={styles.hint}>
            Go through the map with others, one step after the other, each with its passages.
            {live.canEdit ? ' Choose a claim and add it, or begin with all of them.' : ' Nobody has put steps together yet.'}
          </p>
        ) : (
          <div className={styles.main}>
            {present}
            <Button look="secondary" icon={<Printer size={16} aria-hidden />} onClick={() => setPrinting(true)}>
              Print
            </Button>
          </div>
        )}
        {steps.length > 0 ? (
          <ol className={styles.steps} aria-label="Steps">
            {steps.map((step, place) => (
              <StepRow key={step.id} step={step} place={place} count={steps.length} open={open === step.id} onOpen={() => choose(step)} onPresent={() => panels.setPresenting({ from: step.id })} />
            ))}
          </ol>
        ) : null}
        {live.canEdit ? (
          <div className={styles.main}>
            <Button look="secondary" icon={<Plus size={16} aria-hidden />} disabled={chosen.length === 0} onClick={() => add(chosen)}>
              {chosen.length > 1 ? `Add the ${chosen.length} chosen` : 'Add what is chosen'}
            </Button>
            {views.length > 0 ? (
              <Menu label="Saved views" trigger={<Button look="secondary">Add a view</Button>} entries={views.map(({ id, name }) => ({ label: name, onSelect: () => add([{ view: id }]) }))} />
            ) : null}
            {steps.length === 0 ? (
              <Button look="secondary" disabled={live.map.claims.size === 0} onClick={() => add(stepsThrough(live.map, scene.wholeBoxes))}>
                Add the whole map
              </Button>
            ) : null}
            {steps.length === 0 ? present : null}
          </div>
        ) : steps.length === 0 ? (
          <div className={styles.main}>{present}</div>
        ) : null}
      </div>
      {printing ? <StepsHandout steps={steps} onDone={() => setPrinting(false)} /> : null}
    </SidePanel>
  )
}

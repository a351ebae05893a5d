import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { findScheme } from '../../../lib/domain/argument/schemes/find-scheme.ts'
import type { CommandContext, RoomCommand } from '../commands/room-command.ts'

const isStep = (relation: Relation | undefined) => relation?.kind === 'supports' || relation?.kind === 'attacks'

/** What the details of a step do, from anywhere by keyboard. */
export const detailsCommands: readonly RoomCommand[] = [
  {
    id: 'step-scheme',
    group: 'Change',
    words: 'Say how the step argues: its scheme',
    also: ['argumentation scheme', 'Walton', 'expert opinion', 'analogy'],
    keys: [['M']],
    edits: true,
    can: ({ relation }) => isStep(relation),
    run: (context) => intoDetails(context, '[data-field="scheme"] input'),
  },
  {
    id: 'step-questions',
    group: 'Go about',
    words: 'The critical questions of the step',
    also: ['open tasks', 'doubts'],
    keys: [['Shift', 'Q']],
    can: ({ relation }) => isStep(relation),
    // Without a scheme there are none: then the way to them is to name one.
    run: (context) => intoDetails(context, findScheme(context.relation?.scheme) ? '[data-question]' : '[data-field="scheme"] input'),
  },
  {
    id: 'step-target',
    group: 'Change',
    words: 'Let the chosen line bear on something else',
    also: ['re-target', 'move', 'reconnect', 'point at'],
    keys: [['Shift', 'L']],
    edits: true,
    can: ({ relation }) => relation !== undefined,
    run: (context) => intoDetails(context, '[data-field="target"] [aria-expanded="false"]', true),
  },
]

/** Opens the details of the step and puts the caret where the selector says, once they are there. */
function intoDetails({ room, panels, relation }: CommandContext, selector: string, press = false): void {
  if (!relation) return
  room.selection.set([relation.id])
  panels.setInspector(true)
  panels.setSide(null)
  panels.setDetails(true)
  let tries = 30
  const look = () => {
    const element = document.querySelector<HTMLElement>(`[data-details="${CSS.escape(relation.id)}"] ${selector}`)
    if (!element) return void (tries-- > 0 && requestAnimationFrame(look))
    if (press) element.click()
    else element.focus()
  }
  requestAnimationFrame(look)
}

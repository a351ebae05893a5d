import type { KeyPress } from '../commands/pressed-chord.ts'
import { pressedChord } from '../commands/pressed-chord.ts'
import { quickSteps, type QuickStep } from '../edits/quick-steps.ts'
import type { MapRoomState } from '../state/map-room-context.tsx'

/**
 * A key that comes while a claim is to be written and its field is not on the screen yet (the view is on its way there): it
 * means what it would mean in the field, so that whoever types fast loses no letter and sets off no command.
 */
export function typeUnseen(press: KeyPress, { live, editing, actions }: Pick<MapRoomState, 'live' | 'editing' | 'actions'>): boolean {
  const claim = editing === null ? undefined : live.map.claims.get(editing)
  if (!claim || !live.canEdit) return false
  const step = quickStepOf(press)
  if (step) actions.writeNext(claim.id, step)
  else if (press.ctrlKey || press.metaKey) return false
  else if (press.key === 'Enter' || press.key === 'Escape') actions.endEdit()
  else if (press.key === 'Backspace') live.editText(claim.id, [...claim.text].slice(0, -1).join(''), claim.text)
  else if ([...press.key].length === 1) live.editText(claim.id, claim.text + press.key, claim.text)
  return true
}

export function quickStepOf(press: KeyPress): QuickStep | undefined {
  return quickSteps.find(({ keys }) => pressedChord(press, keys))?.step
}

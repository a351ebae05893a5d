import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Relation, Target } from '../../../lib/domain/argument/relation.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import type { MapActions } from '../state/use-map-actions.ts'
import { connectChoices } from './connect-choices.ts'
import { MeaningSample } from './meaning-sample.tsx'
import type { PlaceMenuItem } from './place-menu.tsx'

/** What a line drawn from the middle of a step to a claim, or to nothing, can mean; it then runs from the claim to the step. */
export function hubChoices(map: ArgumentMap, relation: Relation, to: Target | null, place: Point, actions: MapActions, show: (id: string) => void): { label: string; items: PlaceMenuItem[] } {
  const target = { relation: relation.id }
  if (to?.relation !== undefined) return { label: '', items: [] }
  if (to === null) {
    const reasoned = relation.kind !== 'answers'
    return {
      label: 'New claim that…',
      items: [
        { label: 'undercuts the step', icon: <MeaningSample meaning="undercuts" />, onSelect: () => actions.addReason('attacks', target, place) },
        { label: 'backs the step', icon: <MeaningSample meaning="backs" />, onSelect: () => actions.addReason('supports', target, place) },
        ...(reasoned ? [{ label: 'is needed together with its premises', icon: <MeaningSample meaning="supports" />, onSelect: () => actions.addPremise(relation.id) }] : []),
      ],
    }
  }
  return {
    label: 'That claim…',
    items: connectChoices(map, to.claim, target).map((choice) => ({
      label: choice.label,
      hint: choice.hint,
      icon: <MeaningSample meaning={choice.meaning} />,
      onSelect: () => {
        if (choice.existing) show(choice.existing)
        else if (choice.joins) actions.join(to.claim, choice.joins)
        else actions.connect(to.claim, choice.kind, target)
      },
    })),
  }
}

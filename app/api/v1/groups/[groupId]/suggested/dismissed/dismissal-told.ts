import type { SuggestedDismissal } from '../../../../../../../lib/data/suggested-dismissals.ts'
import { tellRange, type Places } from '../../../../offsets/places.ts'

/** As the API tells it. */
export function dismissalTold({ start, end, at, ...rest }: SuggestedDismissal, places: Places) {
  return { ...rest, ...tellRange({ start, end }, places), at: at.toISOString() }
}

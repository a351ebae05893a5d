import type { ClaimLabel } from './claim-label.ts'

/** How a claim stands by the reasons on the map, in a word or two. */
export const labelNames: Record<ClaimLabel, string> = {
  in: 'Holds', refuted: 'Refuted', unestablished: 'No reason holds', contested: 'Reasons both ways', circular: 'Goes in a circle', undecided: 'Undecided',
}

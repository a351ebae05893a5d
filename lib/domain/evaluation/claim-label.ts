/** How a claim stands once all that is said for and against it is weighed by rule (SPEC: EV). */
export type Standing = 'in' | 'out' | 'undecided'

/**
 * What is shown, finer than that. Of what is out: `refuted` (something speaks against it and holds) or `unestablished`
 * (no reason for it holds). Of what is undecided: `contested` (reasons both ways), `circular` (it rests on itself, or
 * speaks against itself), else `undecided`: it hinges on something that is. Only what is refuted may look struck out.
 */
export const claimLabels = ['in', 'refuted', 'unestablished', 'contested', 'circular', 'undecided'] as const
export type ClaimLabel = (typeof claimLabels)[number]

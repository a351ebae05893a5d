import { mapLimits } from '../argument/map-limits.ts'

/**
 * Premises of all relations of a map together. A step with several conclusions becomes a relation for each, with all its premises: a small
 * file may multiply into more than a machine holds. Five for each relation that a map can have is more than anybody argues with.
 */
export const mostPremises = 5 * mapLimits.items

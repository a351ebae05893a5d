import { turnTaker } from './turn-taker.ts'

/** A drawing takes a whole processor, and a large one up to half a gigabyte. */
export const takeDrawingTurn = turnTaker('sic.drawing', { atOnce: 2, waiting: 20 })

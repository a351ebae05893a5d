import { turnTaker } from './turn-taker.ts'

/**
 * [RV11] Files that are read at once: each may need hundreds of megabytes and a whole processor. Who would wait longer than a hundred
 * others is told to come back.
 */
export const takeTurn = turnTaker('sic.reading', { atOnce: 2, waiting: 100 })

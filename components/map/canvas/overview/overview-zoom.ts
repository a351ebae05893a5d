/** Below this zoom the cards of a big map are painted; above it they are things of the page. */
export const overviewBelow = 0.45
/** So many cards a page carries at any zoom; a map with more is painted from far. */
const cardsAsThings = 80
/** Who stands on the border does not go back and forth across it at every tremble. */
const hysteresis = 1.04

/** Whether a map with so many cards is painted at this zoom. `was`: whether it is now. */
export function isOverview(zoom: number, cards: number, was = false): boolean {
  return cards > cardsAsThings && zoom < overviewBelow * (was ? hysteresis : 1)
}

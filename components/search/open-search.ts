/** Asks the bar's search box to open, from wherever in the page one is. */
export const searchAsked = 'sic-search-asked'

export function openSearch(): void {
  // Tests run commands where there is no window.
  if (typeof window !== 'undefined') window.dispatchEvent(new Event(searchAsked))
}

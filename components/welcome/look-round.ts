/** One stop of the walk through the program: where it is, and what to look at there. */
export interface Stop {
  href: string
  title: string
  words: string
}

export interface Walk {
  stops: readonly Stop[]
  at: number
}

const key = 'sic-look-round'
export const walkChanged = 'sic-look-round-changed'

/** Kept for the tab: the walk goes from page to page and ends with it. */
export function readWalk(): Walk | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Walk | null
  } catch {
    return null
  }
}

export function keepWalk(walk: Walk | null): void {
  try {
    if (walk) sessionStorage.setItem(key, JSON.stringify(walk))
    else sessionStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing shows each stop once, without the strip.
  }
  dispatchEvent(new Event(walkChanged))
}

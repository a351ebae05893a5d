const asked = 'sic-show-set-aside'

/** Opens the window with what was set aside, from wherever in the room. */
export function showSetAside(): void {
  window.dispatchEvent(new Event(asked))
}

/** Hears when somebody wants to see it; returns what ends that. */
export function onShowSetAside(show: () => void): () => void {
  window.addEventListener(asked, show)
  return () => window.removeEventListener(asked, show)
}

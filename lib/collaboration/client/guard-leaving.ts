/** Has the browser ask before the page is closed, while `isUnsafe`. Returns what ends it. */
export function guardLeaving(isUnsafe: () => boolean): () => void {
  // In Node there is no page.
  if (typeof window === 'undefined') return () => {}
  const ask = (event: BeforeUnloadEvent) => isUnsafe() && event.preventDefault()
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}

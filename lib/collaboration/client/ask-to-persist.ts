let asked = false

/** Asks the browser, once, not to clear what is only on this device when it runs short of room. */
export function askToPersist(): void {
  if (asked || typeof navigator === 'undefined' || navigator.storage?.persist === undefined) return
  asked = true
  navigator.storage.persist().catch(() => {})
}

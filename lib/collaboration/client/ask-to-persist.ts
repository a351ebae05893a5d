const askedHere = 'sic-asked-to-persist'
let askedForUnsent = false

/**
 * Asks the browser not to throw away what is on this device when it runs short of room. For what is kept it asks once on
 * this device, because some browsers ask the person in turn; for what is only here so far, once in every page.
 */
export async function askToPersist(what: 'kept' | 'unsent'): Promise<void> {
  try {
    if (!navigator.storage?.persist || (what === 'unsent' ? askedForUnsent : localStorage.getItem(askedHere) !== null)) return
    if (what === 'unsent') askedForUnsent = true
    else localStorage.setItem(askedHere, 'yes')
    await navigator.storage.persist()
  } catch {
    // Where storage is refused, what is kept may go when room is needed, as it would have without asking.
  }
}

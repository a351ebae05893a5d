const asked = 'sic-asked-to-persist'

/** Asks the browser, once on this device, not to throw away what is kept when it needs room. Some ask the person in turn. */
export async function askToPersist(): Promise<void> {
  try {
    if (!navigator.storage?.persist || localStorage.getItem(asked)) return
    localStorage.setItem(asked, 'yes')
    await navigator.storage.persist()
  } catch {
    // Where storage is refused, what is kept may go when room is needed, as it would have without asking.
  }
}

import { deviceStore } from './device-store.ts'
import { openOutboxChannel } from './outbox-channel.ts'

/** Removes everything that waits to be sent from this device, for whoever signs out. The other tabs forget it too. */
export async function forgetOutboxes(): Promise<void> {
  await deviceStore().clear().catch(() => {})
  forgetOldOnes()
  openOutboxChannel().tell('forgotten')
}

/** Where they were kept before there was a store of their own. */
function forgetOldOnes(): void {
  try {
    for (const key of Object.keys(localStorage)) if (/^reader:.+:.+$/.test(key)) localStorage.removeItem(key)
  } catch {
    // A browser that refuses its storage has kept nothing there.
  }
}

import { deviceStore } from './device-store.ts'
import { openOutboxChannel } from './outbox-channel.ts'
import { whoseDevice } from './whose-device.ts'

/** [OF19] Removes what waits to be sent from this device, for whoever signs out and drops it. Their other tabs forget it too; what other people left here stays. */
export async function forgetOutboxes(): Promise<void> {
  const person = whoseDevice()
  if (person === null) return
  await deviceStore().clear(person).catch(() => {})
  forgetOldOnes(`reader:${person}:`)
  openOutboxChannel().tell('forgotten')
}

/** Where they were kept before there was a store for them. */
function forgetOldOnes(prefix: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // A browser that refuses its storage has kept nothing there.
  }
}

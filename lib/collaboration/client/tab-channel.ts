/** Between the tabs of one browser that have the same thing open. */
export interface TabChannel {
  tell(): void
  close(): void
}

/** Many words within this time are heard as one, in milliseconds. */
const together = 120

/** Where the browser has no such channel, nobody hears. */
export function openTabChannel(name: string, heard: () => void): TabChannel {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  // In Node a channel would keep the process alive.
  ;(channel as unknown as { unref?: () => void } | null)?.unref?.()
  let timer: ReturnType<typeof setTimeout> | undefined
  if (channel !== null) {
    channel.onmessage = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        heard()
      }, together)
    }
  }
  return {
    tell: () => channel?.postMessage('more'),
    close() {
      clearTimeout(timer)
      channel?.close()
    },
  }
}

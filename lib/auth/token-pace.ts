/** [AP5] So many requests a minute with one token, on each instance: far above what a script needs that waits for its answers. */
const MOST = 600
const WINDOW_MS = 60_000
/** Windows of so many tokens are remembered at most; then those that have ended are forgotten. */
const REMEMBERED = 10_000

// Next may bundle this module more than once; the counts are one process's.
const key = Symbol.for('sic.token-pace')
const holder = globalThis as unknown as { [key]?: Map<string, { count: number; endsAt: number }> }

/** Counts one request. 0 where it may go on, else the seconds until it may be sent again. Not in the database: a write for every read would be dear. */
export function takeTokenRequest(tokenId: string, now = Date.now()): number {
  const windows = (holder[key] ??= new Map())
  const window = windows.get(tokenId)
  if (!window || window.endsAt <= now) {
    if (windows.size >= REMEMBERED) for (const [id, { endsAt }] of windows) if (endsAt <= now) windows.delete(id)
    windows.set(tokenId, { count: 1, endsAt: now + WINDOW_MS })
    return 0
  }
  window.count += 1
  return window.count <= MOST ? 0 : Math.ceil((window.endsAt - now) / 1000)
}

/** Files that are read at once: each may need hundreds of megabytes and a whole processor. */
const ATONCE = 2
/** Who would wait longer than this many others is told to come back. */
const WAITING = 100

// Next bundles modules apart from the server that runs it, so module state would exist twice; this symbol exists once.
const key = Symbol.for('sic.reading')
const holder = globalThis as unknown as { [key]?: { running: (string | undefined)[]; waiting: Waiting[] } }

interface Waiting {
  who: string | undefined
  come: () => void
}

/**
 * Waits until few enough files are being read, and gives what ends the turn; null where too many wait already, or `signal` said that
 * nobody wants it any more. First come, first served; but who has one read already lets others before (`who`).
 */
export async function takeTurn(signal?: AbortSignal, onWaiting?: () => void, who?: string): Promise<(() => void) | null> {
  const turns = (holder[key] ??= { running: [], waiting: [] })
  if (turns.running.length >= ATONCE) {
    if (turns.waiting.length >= WAITING || signal?.aborted) return null
    onWaiting?.()
    const come = await new Promise<boolean>((resolve) => {
      const next = { who, come: () => resolve(true) }
      turns.waiting.push(next)
      signal?.addEventListener('abort', () => {
        const at = turns.waiting.indexOf(next)
        // Whose turn has come meanwhile takes it, and ends it at once.
        if (at >= 0) turns.waiting.splice(at, 1)
        if (at >= 0) resolve(false)
      }, { once: true })
    })
    if (!come) return null
  } else turns.running.push(who)
  let ended = false
  return () => {
    if (ended) return
    ended = true
    turns.running.splice(turns.running.indexOf(who), 1)
    const other = turns.waiting.findIndex((waiting) => waiting.who === undefined || !turns.running.includes(waiting.who))
    const [next] = turns.waiting.splice(Math.max(0, other), 1)
    if (!next) return
    turns.running.push(next.who)
    next.come()
  }
}

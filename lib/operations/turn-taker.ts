// Next bundles modules apart from the server that runs it, so module state would exist twice; a symbol exists once.
const holder = globalThis as unknown as Record<symbol, { running: (string | undefined)[]; waiting: Waiting[] } | undefined>

interface Waiting {
  who: string | undefined
  come: () => void
}

/** Waits for one's turn, and gives what ends it. */
type TakeTurn = (signal?: AbortSignal, onWaiting?: () => void, who?: string) => Promise<(() => void) | null>

/**
 * Lets few do the same heavy work at once (`atOnce`). A turn is waited for; what it gives ends it; null where `waiting` others wait
 * already, or `signal` said that nobody wants it any more. First come, first served; but who has a turn already lets others before (`who`).
 */
export function turnTaker(name: string, { atOnce, waiting }: { atOnce: number; waiting: number }): TakeTurn {
  const key = Symbol.for(name)
  return async (signal, onWaiting, who) => {
    const turns = (holder[key] ??= { running: [], waiting: [] })
    if (turns.running.length >= atOnce) {
      if (turns.waiting.length >= waiting || signal?.aborted) return null
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
      const other = turns.waiting.findIndex((other) => other.who === undefined || !turns.running.includes(other.who))
      const [next] = turns.waiting.splice(Math.max(0, other), 1)
      if (!next) return
      turns.running.push(next.who)
      next.come()
    }
  }
}

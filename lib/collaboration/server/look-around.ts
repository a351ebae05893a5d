import { sayError } from './say-error.ts'

export interface BackgroundOptions {
  /** Milliseconds between two looks. */
  every: number
  look: () => Promise<void>
  /** Done every ten minutes. */
  housekeeping?: () => Promise<void>
  report: (line: string) => void
}

/** Looks again and again, never twice at once; a storage that is away is told once in ten seconds. Returns what ends it. */
export function lookAround({ every, look, housekeeping, report }: BackgroundOptions): () => void {
  let looking = false
  let ended = false
  let lastFailure = 0

  async function once(): Promise<void> {
    if (looking || ended) return
    looking = true
    try {
      await look()
    } catch (error) {
      if (Date.now() - lastFailure > 10_000) report(`live map: ${sayError(error)}`)
      lastFailure = Date.now()
    } finally {
      looking = false
    }
  }
  const poll = setInterval(() => void once(), every)
  poll.unref()
  const tidying = setInterval(() => {
    housekeeping?.().catch((error: unknown) => report(`live map: ${sayError(error)}`))
  }, 600_000)
  tidying.unref()
  return () => {
    ended = true
    clearInterval(poll)
    clearInterval(tidying)
  }
}

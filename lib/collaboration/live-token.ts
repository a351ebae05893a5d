/** What a client presents when it enters a room. `epoch` is that of the document it already holds; without one it holds nothing. */
export interface LiveToken {
  ticket: string
  epoch?: number
}

export function writeLiveToken(token: LiveToken): string {
  return JSON.stringify(token)
}

export function readLiveToken(text: string): LiveToken | null {
  if (text.length > 1000) return null
  try {
    const value = JSON.parse(text) as { ticket?: unknown; epoch?: unknown } | null
    if (typeof value?.ticket !== 'string') return null
    return Number.isSafeInteger(value.epoch) ? { ticket: value.ticket, epoch: value.epoch as number } : { ticket: value.ticket }
  } catch {
    return null
  }
}

export interface Queued {
  author: string
  bytes: number
}

/**
 * Takes the next batch out of what waits: one of each author in turn, each author's own in order, so that who sends most
 * makes nobody wait (SPEC: CO20). At least one, whatever its size.
 */
export function takeFairBatch<T extends Queued>(waiting: T[], most: { entries: number; bytes: number }): T[] {
  const byAuthor = new Map<string, T[]>()
  for (const entry of waiting) byAuthor.set(entry.author, [...(byAuthor.get(entry.author) ?? []), entry])
  const batch: T[] = []
  let bytes = 0
  while (batch.length < most.entries && byAuthor.size > 0) {
    for (const [author, own] of byAuthor) {
      const next = own[0]!
      if (batch.length > 0 && (batch.length >= most.entries || bytes + next.bytes > most.bytes)) return remove(waiting, batch)
      batch.push(next)
      bytes += next.bytes
      if (own.length === 1) byAuthor.delete(author)
      else own.shift()
    }
  }
  return remove(waiting, batch)
}

function remove<T>(waiting: T[], taken: readonly T[]): T[] {
  const gone = new Set(taken)
  waiting.splice(0, waiting.length, ...waiting.filter((entry) => !gone.has(entry)))
  return [...taken]
}

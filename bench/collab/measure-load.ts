import { setTimeout as sleep } from 'node:timers/promises'
import { seededRandom } from '../../lib/collaboration/testing/random.ts'

/** Somebody with the map open, whichever server is behind it. */
export interface LoadPeer {
  /** Calls back after every change of its copy; returns what ends it. */
  subscribe(listener: () => void): () => void
  has(id: string): boolean
  /** Adds one claim. */
  add(id: string): void
  /** Resolves when this client shows all it did as saved. */
  saved(): Promise<void>
}

export interface LoadFigures {
  edits: number
  /** Milliseconds, the 50th and 95th of 100. */
  seen50: number
  seen95: number
  saved50: number
  saved95: number
  missing: number
}

/** Every so many peers one watches when others' claims come in; watching with all would measure the watchers. */
const watchers = 10

/**
 * All peers edit in turn, `rate` edits per second together, for `seconds`. Seen: from the edit until it is in a watching
 * peer's document. Saved: until its author's client says so.
 */
export async function measureLoad(peers: readonly LoadPeer[], { rate, seconds, seed }: { rate: number; seconds: number; seed: number }): Promise<LoadFigures> {
  const random = seededRandom(seed)
  const begun = new Map<string, number>()
  const seen: number[] = []
  const saved: number[] = []
  const waiting: Promise<void>[] = []
  const watching = peers.filter((_, index) => index % Math.ceil(peers.length / watchers) === 0)
  const unseen = watching.map(() => new Set<string>())
  const stops = watching.map((peer, index) =>
    peer.subscribe(() => {
      for (const id of unseen[index]!) {
        if (!peer.has(id)) continue
        unseen[index]!.delete(id)
        seen.push(performance.now() - begun.get(id)!)
      }
    }),
  )
  const start = performance.now()
  const edits = Math.round(rate * seconds)
  for (let index = 0; index < edits; index++) {
    const wait = start + (index * 1000) / rate - performance.now()
    if (wait > 0) await sleep(wait)
    const peer = peers[Math.floor(random() * peers.length)]!
    const id = `load-${index}`
    const at = performance.now()
    begun.set(id, at)
    watching.forEach((watcher, at) => watcher !== peer && unseen[at]!.add(id))
    peer.add(id)
    waiting.push(peer.saved().then(() => void saved.push(performance.now() - at)))
  }
  await Promise.race([Promise.all(waiting), sleep(15_000)])
  await sleep(500)
  for (const stop of stops) stop()
  return { edits, seen50: part(seen, 0.5), seen95: part(seen, 0.95), saved50: part(saved, 0.5), saved95: part(saved, 0.95), missing: unseen.reduce((sum, ids) => sum + ids.size, 0) + edits - saved.length }
}

function part(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) * 10) / 10
}

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { system } from '../../data/actor.ts'
import { withActorClient } from '../../data/database.ts'
import type { MapId } from '../../domain/ids.ts'
import type { Peers } from './peers.ts'
import { watchHeads } from './watch-database.ts'

const growth = z.object({ from: z.string(), heads: z.array(z.tuple([z.string(), z.int(), z.int()])) })

/** What is committed within so many milliseconds is told together. */
const window = 25
/** A notification holds 8,000 bytes. */
const mapsAtOnce = 60

/**
 * Hints through the database that all instances have: slower than Redis and a query for each, so only told while
 * `needed`. It is a message of its own and no part of the commit, which it would make wait for all other commits.
 */
export function postgresPeers({ needed }: { needed: () => boolean }): Peers {
  const self = randomUUID()
  const grown = new Map<MapId, { epoch: number; head: number }>()
  let timer: NodeJS.Timeout | null = null

  function tell(): void {
    timer = null
    const some = [...grown].slice(0, mapsAtOnce)
    for (const [mapId] of some) grown.delete(mapId)
    if (grown.size > 0) later()
    const payload = JSON.stringify({ from: self, heads: some.map(([mapId, { epoch, head }]) => [mapId, epoch, head]) })
    // A hint that is lost costs others the time until they look by themselves.
    withActorClient(system, (client) => client.query(`SELECT pg_notify('sic_heads', $1)`, [payload])).catch(() => {})
  }

  function later(): void {
    timer ??= setTimeout(tell, window)
    timer.unref()
  }

  return {
    committed(mapId, epoch, head) {
      if (!needed()) return
      grown.set(mapId, { epoch, head })
      later()
    },
    onHint(listener) {
      return watchHeads((told) => {
        const read = growth.safeParse(told)
        if (!read.success || read.data.from === self) return
        for (const [mapId, epoch, head] of read.data.heads) listener(mapId, epoch, head)
      })
    },
    async close() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

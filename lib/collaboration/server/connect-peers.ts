import type { Peers } from './peers.ts'
import { postgresPeers } from './postgres-peers.ts'
import { redisPeers, type RedisPeersOptions } from './redis-peers.ts'

export interface ConnectPeersOptions extends Pick<RedisPeersOptions, 'scope' | 'aliveEvery'> {
  redisUrl?: string
  report?: (line: string) => void
}

/** The other instances on the same database: through Redis where there is one, and through the database while that is away. */
export function connectPeers({ redisUrl, scope, aliveEvery, report = console.error }: ConnectPeersOptions): Peers {
  const redis = redisUrl === undefined ? null : redisPeers({ url: redisUrl, scope, aliveEvery, report })
  const postgres = postgresPeers({ needed: () => redis?.connected !== true })
  return {
    committed(...growth) {
      redis?.committed(...growth)
      postgres.committed(...growth)
    },
    onHint(listener) {
      const stops = [redis?.onHint(listener), postgres.onHint(listener)]
      return () => stops.forEach((stop) => stop?.())
    },
    attend: redis?.attend,
    async close() {
      await postgres.close()
      await redis?.close()
    },
  }
}

import { startCollaboration } from '../collaboration/server/start-collaboration.ts'
import type { CollaborationServer } from '../collaboration/server/create-collaboration-server.ts'
import { connectPeers } from '../collaboration/server/connect-peers.ts'
import type { Env } from '../env.ts'
import { fingerprintOf } from './shared-secret.ts'

/** The live half: ready to take sockets, and known to the site's routes. On a database of its own it is the only one. */
export function startLive(env: Env, secret: string): CollaborationServer {
  const peers = env.databaseUrl ? connectPeers({ redisUrl: env.redisUrl, scope: `sic:${fingerprintOf(secret)}` }) : undefined
  return startCollaboration({ publicOrigins: env.publicUrl ? [new URL(env.publicUrl).origin] : [], peers })
}

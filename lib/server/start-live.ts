import { startCollaboration } from '../collaboration/server/start-collaboration.ts'
import type { CollaborationServer } from '../collaboration/server/create-collaboration-server.ts'
import type { Env } from '../env.ts'

/** The live half: ready to take sockets, and known to the site's routes. */
export function startLive(env: Env): CollaborationServer {
  return startCollaboration({ publicOrigins: env.publicUrl ? [new URL(env.publicUrl).origin] : [] })
}

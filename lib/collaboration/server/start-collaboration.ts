import type { CollaborationOptions } from './collaboration-options.ts'
import { createCollaborationServer, type CollaborationServer } from './create-collaboration-server.ts'
import { registerCollaboration } from './current.ts'
import { postgresParts } from './postgres-parts.ts'

/** The live half on the connected database, known to the site's routes until it is closed. */
export function startCollaboration(options: Pick<CollaborationOptions, 'publicOrigins' | 'peers' | 'limits'>): CollaborationServer {
  const server = createCollaborationServer({ ...postgresParts, ...options })
  registerCollaboration(server)
  return {
    ...server,
    async close() {
      registerCollaboration(undefined)
      await server.close()
    },
  }
}

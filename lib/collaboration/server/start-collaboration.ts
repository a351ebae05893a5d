import { createCollaborationServer, type CollaborationServer } from './create-collaboration-server.ts'
import { registerCollaboration } from './current.ts'
import { postgresParts } from './postgres-parts.ts'

/** The live half on the connected database, known to the site's routes until it is closed. */
export function startCollaboration({ publicOrigins }: { publicOrigins: readonly string[] }): CollaborationServer {
  const server = createCollaborationServer({ ...postgresParts, publicOrigins })
  registerCollaboration(server)
  return {
    ...server,
    async close() {
      registerCollaboration(undefined)
      await server.close()
    },
  }
}

import { checkInWorkers } from './check-in-workers.ts'
import type { CollaborationOptions } from './collaboration-options.ts'
import { createCollaborationServer, type CollaborationServer } from './create-collaboration-server.ts'
import { registerCollaboration } from './current.ts'
import { postgresParts } from './postgres-parts.ts'

/** The live half on the connected database, known to the site's routes until it is closed. */
export function startCollaboration(options: Pick<CollaborationOptions, 'publicOrigins' | 'peers' | 'limits'>): CollaborationServer {
  const checker = checkInWorkers({ report: (line) => console.error(line) })
  const server = createCollaborationServer({ ...postgresParts, checker, ...options })
  registerCollaboration(server)
  let closing: Promise<void> | undefined
  return {
    ...server,
    close() {
      registerCollaboration(undefined)
      return (closing ??= server.close())
    },
  }
}

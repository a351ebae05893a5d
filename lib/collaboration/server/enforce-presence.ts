import type { Guest } from './access-port.ts'
import { presenceFields } from './presence-fields.ts'

/**
 * Makes of what a client says about itself what others get to see: only its own client id, under its own name, and only
 * the fields the program knows, in bounds. Works on the map of states in place, as Hocuspocus' hook wants it.
 * `ownId` is the client id that this socket already has; null before its first word. Returns the id it has now.
 */
export function enforcePresence(
  states: Map<number, Record<string, unknown>>,
  guest: Guest,
  ownId: number | null,
  takenByOthers: (clientId: number) => boolean,
): number | null {
  let own = ownId
  for (const [clientId, state] of [...states]) {
    // Hocuspocus decodes into a presence of its own, whose empty state comes along with what the client sent.
    if (Object.keys(state).length === 0) {
      states.delete(clientId)
      continue
    }
    if (own === null && !takenByOthers(clientId)) own = clientId
    if (clientId !== own) {
      states.delete(clientId)
      continue
    }
    states.set(clientId, presenceFields(state, guest))
  }
  return own
}

import type { Awareness } from 'y-protocols/awareness'
import type { Guest } from './access-port.ts'

/**
 * Whether a client id already shows another person here, who may sit at another instance. Everyone in a room sees
 * everyone's client id; taking over one would make its owner invisible.
 */
export function shownAsOther(awareness: Awareness, clientId: number, guest: Guest): boolean {
  const shown = awareness.getStates().get(clientId)?.user as { id?: unknown } | undefined
  return shown !== undefined && shown.id !== guest.id
}

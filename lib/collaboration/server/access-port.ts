import type { Actor } from '../../data/actor.ts'
import type { MapId } from '../../domain/ids.ts'

/** Who sits at the other end of a socket. The name and colour are what others see; the person cannot choose them per socket. */
export interface Guest {
  actor: Actor
  /** A user's id; for visitors an id of this socket alone. */
  id: string
  name: string
}

/** Redeems a ticket: once, within 60 s, for the room it was issued for. Null for anything else. */
export interface Tickets {
  redeem(ticket: string, room: string): Promise<Guest | null>
}

export interface Permission {
  read: boolean
  write: boolean
}

export interface Access {
  /** What each of the pairs may do now, in the order asked. A revoked session may do nothing. */
  permissions(pairs: readonly { actor: Actor; mapId: MapId }[]): Promise<readonly Permission[]>
}

/** Why the server ended a socket; in the range that RFC 6455 leaves to applications. */
export const closeCode = {
  /** An update was refused; the stateless message before it says why. */
  refused: 4422,
  /** May not, or may no longer, be in the room. */
  removed: 4403,
  /** What the person may do has changed: come back with a new ticket. */
  roleChanged: 4409,
  /** The map's epoch has changed: come back without the old document. */
  epoch: 4410,
  /** Nothing could be written just now: come back later, nothing is lost. */
  storage: 4503,
  tooFast: 4429,
  /** The server is going down in an orderly way. */
  leaving: 1012,
} as const

/** What one socket may ask of the server. All are far above what a person editing reaches. */
export interface Limits {
  /** Bytes of one WebSocket frame; larger ones close the socket. */
  frameBytes: number
  /** Bytes of one update; one that brings back a long stretch of work without a connection is the largest there is. */
  updateBytes: number
  /** Frames per second over time, and how many may come at once. */
  framesPerSecond: number
  frameBurst: number
  /** Bytes per second over time, and how many may come at once. */
  bytesPerSecond: number
  byteBurst: number
  /** Open sockets per person and in all. */
  socketsPerPerson: number
  sockets: number
  /** How often open rooms compare themselves with the log and with the memberships, in milliseconds. */
  pollEvery: number
  /** How long a room stays in memory after the last person left it, in milliseconds. */
  lingerFor: number
  /** Fold the log into a snapshot after this many rows. */
  compactEvery: number
}

export const defaultLimits: Limits = {
  frameBytes: 4 * 1024 * 1024,
  updateBytes: 3 * 1024 * 1024,
  framesPerSecond: 200,
  frameBurst: 2_000,
  bytesPerSecond: 1024 * 1024,
  byteBurst: 16 * 1024 * 1024,
  socketsPerPerson: 40,
  sockets: 5_000,
  pollEvery: 700,
  lingerFor: 20_000,
  compactEvery: 500,
}

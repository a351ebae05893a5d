import type { MapQuota } from './map-quota.ts'
import type { WriteLimits } from './write-to-log.ts'

/** What one socket, and one map, may ask of the server. All are far above what people editing reach. */
export interface Limits extends MapQuota, WriteLimits {
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
  /** Frames and bytes of one socket that wait for those before them; beyond it the socket is not read until they are done. */
  inboxFrames: number
  inboxBytes: number
  /** Bytes that wait to be sent to one socket; who does not keep up is let go, to come back and take it all at once. */
  outboxBytes: number
  /** Open sockets per person and in all. */
  socketsPerPerson: number
  sockets: number
  /** How often open rooms compare themselves with the log and with the memberships, in milliseconds. */
  pollEvery: number
  /** How long a room stays in memory after the last person left it, in milliseconds. */
  lingerFor: number
  /** Fold the log into a snapshot after this many rows. */
  compactEvery: number
  /** For how long the server, when it ends, goes on writing what had arrived, in milliseconds. */
  drainFor: number
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
  drainFor: 8_000,
  inboxFrames: 100,
  inboxBytes: 1024 * 1024,
  outboxBytes: 16 * 1024 * 1024,
  stateBytes: 32 * 1024 * 1024,
  rowsPerMinute: 12_000,
  bytesPerMinute: 64 * 1024 * 1024,
  authorBytesPerMinute: 24 * 1024 * 1024,
  retryFor: 3_000,
  commitTime: 12_000,
}

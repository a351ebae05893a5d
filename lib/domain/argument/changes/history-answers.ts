import type { UserId } from '../../ids.ts'
import type { Json } from '../../json.ts'

/** Who did something, or null where the program did or the person’s account is gone. */
export type Doer = { id: UserId; name: string } | null

/** One line of a map’s history: GET /api/v1/maps/{id}/history. */
export interface HistoryLineAnswer {
  /** The row of the log. */
  seq: number
  /** ISO 8601. */
  at: string
  user: Doer
  /** What was done, to stand after the person’s name. */
  sentence: string
}
export interface HistoryAnswer {
  /** Newest first. */
  lines: readonly HistoryLineAnswer[]
  /** There are older ones: ask with `before` the last line’s seq. */
  more: boolean
}

/** One named state: GET /api/v1/maps/{id}/versions. */
export interface VersionAnswer {
  id: string
  name: string
  seq: number
  /** When it was kept, ISO 8601. */
  at: string
  by: Doer
}
export interface VersionsAnswer {
  /** Newest first. */
  versions: readonly VersionAnswer[]
}

/** A whole state: GET /api/v1/maps/{id}/states. `readMapJson` makes a map of `map`. */
export interface StateAnswer {
  seq: number
  /** When the map was like this, ISO 8601; null where that is not known any more. */
  at: string | null
  map: Json
}

/** POST /api/v1/maps/{id}/revert. */
export interface RevertAnswer {
  /** The row of the log that brought it back. */
  seq: number
}

/**
 * An expected failure is a value, not an exception (docs/decisions/0007).
 * `E` is usually a `Problem`, whose `message` is a sentence a person can act on.
 */
export type Result<T, E = Problem> = { ok: true; value: T } | { ok: false; error: E }

/** Something that could not be read, kept or done, in words for a person. `at` says where: an id, a path, a line. */
export interface Problem {
  code: string
  message: string
  at?: string
}

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail(code: string, message: string, at?: string): { ok: false; error: Problem } {
  return { ok: false, error: at === undefined ? { code, message } : { code, message, at } }
}

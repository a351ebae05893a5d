/**
 * Writes one line of JSON to the log. Neither query, body, headers nor cookies are in it, and of the error only its name, its code and
 * the places it passed through: a database's message may quote what a person wrote, or a password's hash.
 */
export function logUnexpected(error: unknown, where: { id: string; method: string; path: string }): void {
  const known = error instanceof Error ? error : undefined
  const code = known && 'code' in known ? String(known.code) : undefined
  const frames = known?.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim())
  console.error(JSON.stringify({ level: 'error', at: new Date().toISOString(), ...where, error: known?.name ?? typeof error, ...(code && { code }), frames }))
}

/**
 * Whether arrays and objects nest in a value more than `limit` levels deep. Walks with a list instead of recursion: the
 * value may come from a stranger, and what writes it down later is recursive.
 */
export function nestsTooDeep(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []))
  }
  return false
}

/** PostgreSQL's five-character code behind an error, whether it came from pg or through Prisma; null where there is none. */
export function sqlStateOf(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; at && typeof at === 'object' && depth < 6; depth++) {
    const { code, originalCode, meta, cause } = at as { code?: unknown; originalCode?: unknown; meta?: { driverAdapterError?: unknown }; cause?: unknown }
    if (typeof originalCode === 'string') return originalCode
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P[12]\d{3}$/.test(code)) return code
    if (code === 'P2002') return '23505'
    at = meta?.driverAdapterError ?? cause
  }
  return null
}

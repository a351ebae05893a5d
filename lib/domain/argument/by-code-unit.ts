/** Order of ids, tags and keys everywhere: by UTF-16 code unit, as RFC 8785 orders keys; the same on every machine and in every language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What the database takes neither in text nor in JSON: a zero byte, and half a character. */
const unstorable = /[\0\p{Surrogate}]/gu

/** The same value with U+FFFD for each unit that the database cannot keep, so that offsets stay as they are. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replace(unstorable, '\ufffd') as T
  if (Array.isArray(value)) return value.map(storable) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)])) as T
}

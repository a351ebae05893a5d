/** Whether two values of a map say the same; the order of an object’s fields says nothing, and a field left out is as one set to undefined. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === 0 && b === 0
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, index) => sameValue(value, b[index]))
  }
  const [ofA, ofB] = [given(a), given(b)]
  return ofA.size === ofB.size && [...ofA].every(([field, value]) => ofB.has(field) && sameValue(value, ofB.get(field)))
}

function given(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, inner]) => inner !== undefined))
}

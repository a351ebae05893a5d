/**
 * The list in hand when what waits has changed: what was in it keeps its place as long as it exists, so that nothing jumps
 * under one's hands; what is new comes after what it follows.
 */
export function keepOrder(before: readonly string[], waiting: readonly string[], exists: (id: string) => boolean): readonly string[] {
  const kept = before.filter(exists)
  const known = new Set(kept)
  const order = [...kept]
  waiting.forEach((id, index) => {
    if (known.has(id)) return
    const after = waiting.slice(0, index).findLast((other) => known.has(other))
    order.splice(after === undefined ? 0 : order.indexOf(after) + 1, 0, id)
    known.add(id)
  })
  return order.length === before.length && order.every((id, index) => id === before[index]) ? before : order
}

import type { ArgumentSet } from './search-complete-sets.ts'

/** Those of the sets that are part of no other: of the complete extensions the preferred ones. */
export function largestSets(sets: readonly ArgumentSet[], size: number): ArgumentSet[] {
  const largest: Uint8Array[] = []
  return sets
    .toSorted((a, b) => b.length - a.length)
    .filter((set) => {
      // What contains it is at least as long, and so has been here.
      if (largest.some((marks) => set.every((argument) => marks[argument] === 1))) return false
      const marks = new Uint8Array(size)
      for (const argument of set) marks[argument] = 1
      largest.push(marks)
      return true
    })
}

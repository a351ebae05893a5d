import type { AgreementMatrix } from './agreement-matrix.ts'

/**
 * The columns' places in an order that sets side by side what agrees: clusters are joined by average linkage, each turned so that the ends
 * that meet are the nearer ones. Few common rows say little: the share is drawn towards a half by two rows. Cubic in the columns.
 */
export function nearestFirst({ columns, at }: AgreementMatrix): number[] {
  const near = (a: number, b: number) => {
    const { agree, of } = at(a, b) ?? { agree: 0, of: 0 }
    return (agree + 1) / (of + 2)
  }
  const between = columns.map((_, a) => columns.map((_, b) => (a === b ? 0 : near(a, b))))
  const clusters = columns.map((_, index) => [index])
  while (clusters.length > 1) {
    let [first, second] = [0, 1]
    for (let a = 0; a < clusters.length; a++) for (let b = a + 1; b < clusters.length; b++) if (between[a]![b]! > between[first]![second]!) [first, second] = [a, b]
    const [one, other] = [clusters[first]!, clusters[second]!]
    for (let c = 0; c < clusters.length; c++) {
      if (c === first || c === second) continue
      between[first]![c] = between[c]![first] = (between[first]![c]! * one.length + between[second]![c]! * other.length) / (one.length + other.length)
    }
    clusters[first] = joined(one, other, near)
    clusters.splice(second, 1)
    between.splice(second, 1)
    for (const list of between) list.splice(second, 1)
  }
  return clusters[0] ?? []
}

function joined(one: readonly number[], other: readonly number[], near: (a: number, b: number) => number): number[] {
  const ways = [[one, other], [one, other.toReversed()], [one.toReversed(), other], [one.toReversed(), other.toReversed()]] as const
  return ways.map((way) => ({ way, meets: near(way[0].at(-1)!, way[1][0]!) })).reduce((best, next) => (next.meets > best.meets ? next : best)).way.flat()
}

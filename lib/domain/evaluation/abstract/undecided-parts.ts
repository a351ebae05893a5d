import { undecided } from '../network.ts'
import { attackGraph, type Argument, type AttackGraph } from './attack-graph.ts'

/** A piece of a framework that no attack joins to the rest, once what the grounded labels settle is gone. */
export interface Part {
  graph: AttackGraph
  /** The arguments of the whole that the part's arguments are. */
  arguments: Int32Array
}

/**
 * What the grounded labels leave undecided, in pieces that no attack joins. An extension of any of the semantics here is the
 * grounded one and, of each piece, one of its own (Baroni, Giacomin & Guida 2005).
 */
export function undecidedParts({ size, attackers, attacked }: AttackGraph, labels: Uint8Array): Part[] {
  const place = new Int32Array(size).fill(-1)
  const parts: Part[] = []
  for (let start = 0; start < size; start++) {
    if (labels[start] !== undecided || place[start] !== -1) continue
    const members: Argument[] = [start]
    place[start] = 0
    for (let at = 0; at < members.length; at++) {
      for (const { starts, list } of [attackers, attacked]) {
        for (let next = starts[members[at]!]!; next < starts[members[at]! + 1]!; next++) {
          const other = list[next]!
          if (labels[other] !== undecided || place[other] !== -1) continue
          place[other] = members.push(other) - 1
        }
      }
    }
    const from: number[] = []
    const to: number[] = []
    for (const [number, argument] of members.entries()) {
      for (let next = attacked.starts[argument]!; next < attacked.starts[argument + 1]!; next++) {
        const other = attacked.list[next]!
        if (labels[other] !== undecided) continue
        from.push(number)
        to.push(place[other]!)
      }
    }
    parts.push({ graph: attackGraph(members.length, from, to), arguments: Int32Array.from(members) })
  }
  return parts
}

import { no, undecided, yes } from '../network.ts'
import type { AttackGraph, Argument } from './attack-graph.ts'

/**
 * The grounded labelling (Dung 1995; Modgil & Caminada 2009): in what is attacked by nothing that is not out, out what
 * something in attacks, and so on from what is not attacked at all. Each attack is looked at once.
 */
export function groundedLabels({ size, attackers, attacked }: AttackGraph): Uint8Array {
  const labels = new Uint8Array(size).fill(undecided)
  const open = new Int32Array(size)
  const queue: Argument[] = []
  const hold = (argument: Argument) => {
    labels[argument] = yes
    queue.push(argument)
  }
  for (let argument = 0; argument < size; argument++) {
    open[argument] = attackers.starts[argument + 1]! - attackers.starts[argument]!
    if (open[argument] === 0) hold(argument)
  }
  for (let at = 0; at < queue.length; at++) {
    const holding = queue[at]!
    for (let place = attacked.starts[holding]!; place < attacked.starts[holding + 1]!; place++) {
      const beaten = attacked.list[place]!
      if (labels[beaten] !== undecided) continue
      labels[beaten] = no
      for (let next = attacked.starts[beaten]!; next < attacked.starts[beaten + 1]!; next++) {
        const freed = attacked.list[next]!
        if (--open[freed]! === 0 && labels[freed] === undecided) hold(freed)
      }
    }
  }
  return labels
}

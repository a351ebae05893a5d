import { neighboursOf, type AttackGraph } from '../attack-graph.ts'

export type NaiveSemantics = 'grounded' | 'complete' | 'preferred' | 'stable'

/** Every set of arguments, tried against Dung's definitions (1995) as they stand. For a dozen arguments. */
export function naiveExtensions(graph: AttackGraph, semantics: NaiveSemantics): number[][] {
  const all = Array.from({ length: graph.size }, (_, argument) => argument)
  const attackersOf = (argument: number) => [...neighboursOf(graph.attackers, argument)]
  const attacked = (set: readonly number[], argument: number) => attackersOf(argument).some((attacker) => set.includes(attacker))
  const defended = (set: readonly number[], argument: number) => attackersOf(argument).every((attacker) => attacked(set, attacker))
  const sets = Array.from({ length: 2 ** graph.size }, (_, bits) => all.filter((argument) => (bits & (1 << argument)) !== 0)).filter((set) => !set.some((argument) => attacked(set, argument)))
  const complete = sets.filter((set) => all.every((argument) => set.includes(argument) === defended(set, argument)))
  const within = (set: readonly number[], other: readonly number[]) => set !== other && set.every((argument) => other.includes(argument))
  switch (semantics) {
    case 'complete':
      return complete
    case 'grounded':
      return complete.filter((set) => complete.every((other) => other === set || within(set, other)))
    case 'preferred':
      return complete.filter((set) => !complete.some((other) => within(set, other)))
    case 'stable':
      return sets.filter((set) => all.every((argument) => set.includes(argument) || attacked(set, argument)))
  }
}

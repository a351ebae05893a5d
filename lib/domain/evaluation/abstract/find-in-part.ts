import { ok, type Result } from '../../result.ts'
import { answerSetProgram, readAtoms, type ManyExtensions } from './answer-set-program.ts'
import { neighboursOf, type AttackGraph } from './attack-graph.ts'
import { largestSets } from './largest-sets.ts'
import { searchCompleteSets, type ArgumentSet, type SearchLimits } from './search-complete-sets.ts'
import type { Solver } from './solver.ts'

/** The extensions of a piece of a framework, and by argument how it fares in them. */
export interface PartExtensions {
  sets: readonly ArgumentSet[]
  /** There are more than are listed; what is said of arguments holds for all of them. */
  more: boolean
  /** By argument: in some; in all; out (attacked by it) in all. Where there is no extension: in none and in all. */
  inSome: Uint8Array
  inAll: Uint8Array
  outAll: Uint8Array
}

export interface FindLimits {
  search: SearchLimits
  /** Extensions of one piece that are listed. */
  sets: number
}

/** By our own search where that is quick, else by the solver. Fails where the solver runs out of time. */
export async function findInPart(graph: AttackGraph, semantics: ManyExtensions, solver: Solver, limits: FindLimits): Promise<Result<PartExtensions>> {
  const sets = searchCompleteSets(graph, { stable: semantics === 'stable' }, limits.search)
  if (sets) return ok(tallied(graph, semantics === 'preferred' ? largestSets(sets, graph.size) : sets))
  return semantics === 'preferred' ? preferredBySolver(graph, solver, limits) : othersBySolver(graph, semantics, solver, limits)
}

/** Adds up, extension by extension, what is in some and what is in or out in all. */
class Tally {
  readonly #graph: AttackGraph
  readonly inSome: Uint8Array
  readonly inAll: Uint8Array
  readonly outAll: Uint8Array
  /** How many arguments are still in, or still out, in all so far. */
  left: number

  constructor(graph: AttackGraph) {
    this.#graph = graph
    this.inSome = new Uint8Array(graph.size)
    this.inAll = new Uint8Array(graph.size).fill(1)
    this.outAll = new Uint8Array(graph.size).fill(1)
    this.left = 2 * graph.size
  }

  add(set: ArgumentSet): void {
    const isIn = new Uint8Array(this.#graph.size)
    const isOut = new Uint8Array(this.#graph.size)
    for (const argument of set) {
      isIn[argument] = this.inSome[argument] = 1
      for (const attacked of neighboursOf(this.#graph.attacked, argument)) isOut[attacked] = 1
    }
    for (let argument = 0; argument < this.#graph.size; argument++) {
      if (!isIn[argument]) this.#drop(this.inAll, argument)
      if (!isOut[argument]) this.#drop(this.outAll, argument)
    }
  }

  /** What is in some is not out in all, and the other way round. */
  exclude({ isIn, isOut }: { isIn: Uint8Array; isOut: Uint8Array }): void {
    for (let argument = 0; argument < this.#graph.size; argument++) {
      if (isOut[argument]) this.#drop(this.inAll, argument)
      if (isIn[argument]) this.#drop(this.outAll, argument)
    }
  }

  #drop(marks: Uint8Array, argument: number): void {
    this.left -= marks[argument]!
    marks[argument] = 0
  }
}

function tallied(graph: AttackGraph, sets: readonly ArgumentSet[]): PartExtensions {
  const tally = new Tally(graph)
  for (const set of sets) tally.add(set)
  return { sets, more: false, inSome: tally.inSome, inAll: tally.inAll, outAll: tally.outAll }
}

/**
 * One after the other. Where there are more than are listed: what is attacked by some complete extension is not in all, and what is
 * in one is not out in all; for what that leaves open, on until none is left or time is up.
 */
async function preferredBySolver(graph: AttackGraph, solver: Solver, limits: FindLimits): Promise<Result<PartExtensions>> {
  const sets: ArgumentSet[] = []
  const tally = new Tally(graph)
  const first = await solver.solve(answerSetProgram(graph, 'preferred', 'each', limits.sets + 1), (atoms) => {
    sets.push(readAtoms(atoms).in)
    tally.add(sets.at(-1)!)
    return 'go on'
  })
  if (!first.ok) return first
  if (sets.length <= limits.sets) return ok({ sets, more: false, inSome: tally.inSome, inAll: tally.inAll, outAll: tally.outAll })
  sets.pop()
  // What is in some complete extension is in a preferred one, which contains it.
  const some = await consequences(graph, 'complete', 'some', solver)
  if (!some.ok) return some
  tally.exclude(some.value)
  if (tally.left > 0) {
    const rest = await solver.solve(answerSetProgram(graph, 'preferred', 'each'), (atoms) => {
      tally.add(readAtoms(atoms).in)
      return tally.left === 0 ? 'enough' : 'go on'
    })
    if (!rest.ok) return rest
  }
  return ok({ sets, more: true, inSome: some.value.isIn, inAll: tally.inAll, outAll: tally.outAll })
}

async function othersBySolver(graph: AttackGraph, semantics: 'complete' | 'stable', solver: Solver, limits: FindLimits): Promise<Result<PartExtensions>> {
  const sets: ArgumentSet[] = []
  // One more than is listed, to know whether there are more.
  const solved = await solver.solve(answerSetProgram(graph, semantics, 'each', limits.sets + 1), (atoms) => {
    sets.push(readAtoms(atoms).in)
    return 'go on'
  })
  if (!solved.ok) return solved
  if (sets.length <= limits.sets) return ok(tallied(graph, sets))
  sets.pop()
  const some = await consequences(graph, semantics, 'some', solver)
  if (!some.ok) return some
  const all = await consequences(graph, semantics, 'all', solver)
  return all.ok ? ok({ sets, more: true, inSome: some.value.isIn, inAll: all.value.isIn, outAll: all.value.isOut }) : all
}

/** What is in, and what is out, in some or in all extensions: the solver comes nearer to it answer by answer. */
async function consequences(graph: AttackGraph, semantics: 'complete' | 'stable', question: 'some' | 'all', solver: Solver): Promise<Result<{ isIn: Uint8Array; isOut: Uint8Array }>> {
  let last: readonly string[] = []
  const solved = await solver.solve(answerSetProgram(graph, semantics, question), (atoms) => {
    last = atoms
    return 'go on'
  })
  if (!solved.ok) return solved
  const read = readAtoms(last)
  const [isIn, isOut] = [new Uint8Array(graph.size), new Uint8Array(graph.size)]
  for (const argument of read.in) isIn[argument] = 1
  for (const argument of read.out) isOut[argument] = 1
  return ok({ isIn, isOut })
}

import { neighboursOf, type AttackGraph } from './attack-graph.ts'
import type { ArgumentSet } from './search-complete-sets.ts'

/** The semantics that may have several extensions. */
export type ManyExtensions = 'complete' | 'preferred' | 'stable'

/** What of the extensions is asked: all of them, or only what is in (or out) in some, or in all. */
export type Question = 'each' | 'some' | 'all'

/** A program for an answer set solver, its options as clingo names them. */
export interface AnswerSetProgram {
  program: string
  options: readonly string[]
  /** So many answer sets are enough; 0 for all. */
  most: number
}

// Encodings after Egly, Gaggl & Woltran (2010), with “not in” told apart by what is left standing.
const completeRules = `{in(X)} :- arg(X).
out(X) :- in(Y), t(Y,X).
stands(X) :- t(Y,X), not out(Y).
:- in(X), out(X).
:- in(X), stands(X).
:- arg(X), not in(X), not stands(X).
`
const stableRules = `in(X) :- arg(X), not out(X).
out(X) :- in(Y), t(Y,X).
`
// Of the complete extensions only those that are part of no other: arguments are tried in first, and what was found excludes its parts.
const largestRules = '#heuristic in(X) : arg(X). [1,true]\n'

/**
 * The question as a program whose answer sets are the extensions. With `some` and `all`, which are not asked of the
 * preferred, the last answer set is what is in (or out) in some, or in all, of them.
 */
export function answerSetProgram(graph: AttackGraph, semantics: ManyExtensions, question: Question, most = 0): AnswerSetProgram {
  const rules = semantics === 'stable' ? stableRules : semantics === 'complete' ? completeRules : completeRules + largestRules
  const shown = question === 'each' ? '#show in/1.\n' : '#show in/1.\n#show out/1.\n'
  const options = question === 'some' ? ['--enum-mode=brave'] : question === 'all' ? ['--enum-mode=cautious'] : semantics === 'preferred' ? ['--heuristic=Domain', '--enum-mode=domRec'] : []
  return { program: facts(graph) + rules + shown, options, most }
}

/** `t(Y,X)`: Y attacks X. Written shortly, all that attacks an argument together, because programs have a greatest length. */
function facts(graph: AttackGraph): string {
  const lines = graph.size > 0 ? [`arg(0..${graph.size - 1}).`] : []
  for (let argument = 0; argument < graph.size; argument++) {
    const attackers = neighboursOf(graph.attackers, argument)
    if (attackers.length > 0) lines.push(`t((${attackers.join(';')}),${argument}).`)
  }
  return `${lines.join('\n')}\n`
}

/** An answer set's atoms, `in(3)`, `out(7)`, as arguments in rising order. */
export function readAtoms(atoms: readonly string[]): { in: ArgumentSet; out: ArgumentSet } {
  const read = (name: string) => Int32Array.from(atoms.filter((atom) => atom.startsWith(name)).map((atom) => Number(atom.slice(name.length, -1)))).sort()
  return { in: read('in('), out: read('out(') }
}

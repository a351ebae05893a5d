import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { ClaimId, RelationId } from '../../ids.ts'
import { mapNetwork, type MapNetwork } from '../map-network.ts'
import type { Literal, Node } from '../network.ts'
import { attackGraph, type Argument, type AttackGraph } from './attack-graph.ts'

/** Whether a thing of the map is so: as its argument is, or, where `negated`, the other way round. */
export interface Sign {
  argument: Argument
  negated: boolean
}

export interface MapAttackGraph {
  graph: AttackGraph
  /** What each argument stands for: a claim, a step, the negation of either, or something in between (null). */
  stands: readonly (ArgumentMeaning | null)[]
  claims: ReadonlyMap<ClaimId, Sign>
  /** Of supports and attacks: whether they act. */
  relations: ReadonlyMap<RelationId, Sign>
}

export interface ArgumentMeaning {
  on: 'claim' | 'relation'
  id: string
  negated: boolean
}

const isNegated = (literal: Literal) => (literal & 1) === 1

/**
 * A map as an abstract framework: its equations, written with negations. A formula is attacked by what is against any part of
 * it, its negation by the formula; so the complete labellings of the framework are the fixpoints of the equations, the grounded
 * one is how the map stands, and a map of claims that only attack one another is itself (SPEC: AF6, AF7).
 */
export function mapAttackGraph(map: ArgumentMap, asked: { granted: ReadonlySet<ClaimId>; assumes: boolean }): MapAttackGraph {
  const built = mapNetwork(map, { ...asked, withdrawn: new Set() })
  return new Encoding(map, built).write()
}

class Encoding {
  readonly #map: ArgumentMap
  readonly #built: MapNetwork
  readonly #inputs: Literal[][]
  readonly #named = new Map<Node, { on: 'claim' | 'relation'; id: string }>()
  /** How often a node is an input, of what counts. */
  readonly #uses: Int32Array
  /** Arguments by literal, in the order of their numbers. */
  readonly #arguments = new Map<Literal, Argument>()
  readonly #literals: Literal[] = []

  constructor(map: ArgumentMap, built: MapNetwork) {
    this.#map = map
    this.#built = built
    this.#inputs = built.network.inputs.map((literals) => [...literals])
    for (const [id, { holds, attacked }] of built.claims) {
      this.#named.set(holds, { on: 'claim', id })
      // ¬a ∧ ¬(a ∧ ¬c) is ¬a, also of what is undecided.
      const own = this.#inputs[holds]!
      if (own.includes(attacked * 2 + 1)) this.#inputs[holds] = own.filter((literal) => !isNegated(literal) || !this.#isBar(literal >> 1, attacked, holds))
    }
    for (const [id, { acts }] of built.relations) if (this.#inputs[acts]!.length !== 1) this.#named.set(acts, { on: 'relation', id })
    this.#uses = this.#countUses()
  }

  write(): MapAttackGraph {
    const claims = new Map<ClaimId, Sign>()
    for (const [id, { holds }] of this.#built.claims) if (this.#map.claims.get(id)?.kind !== 'question') claims.set(id, this.#signOf(holds * 2))
    const relations = new Map<RelationId, Sign>()
    for (const [id, { acts }] of this.#built.relations) relations.set(id, this.#signOf(acts * 2))
    const [from, to]: [Argument[], Argument[]] = [[], []]
    // Each round may name further arguments, whose turn comes.
    for (let argument = 0; argument < this.#literals.length; argument++) {
      const attackers = new Set(this.#against(this.#literals[argument]!).map((literal) => this.#argument(literal)))
      for (const attacker of attackers) {
        from.push(attacker)
        to.push(argument)
      }
    }
    const stands = this.#literals.map((literal) => {
      const named = this.#named.get(literal >> 1)
      return named ? { ...named, negated: isNegated(literal) } : null
    })
    return { graph: attackGraph(this.#literals.length, from, to), stands, claims, relations }
  }

  #isBar(node: Node, attacked: Node, holds: Node): boolean {
    const inputs = this.#built.network.inputs[node]!
    return inputs.length === 2 && inputs[0] === attacked * 2 && inputs[1] === holds * 2 + 1
  }

  /** The same literal without detours over nodes that are just another one. */
  #resolved(literal: Literal): Literal {
    let found = literal
    while (!this.#named.has(found >> 1) && this.#inputs[found >> 1]!.length === 1) found = this.#inputs[found >> 1]![0]! ^ (found & 1)
    return found
  }

  #countUses(): Int32Array {
    const uses = new Int32Array(this.#inputs.length)
    const reached = new Set(this.#named.keys())
    for (const node of reached) {
      for (const input of this.#inputs[node]!) {
        const other = this.#resolved(input) >> 1
        uses[other]!++
        reached.add(other)
      }
    }
    return uses
  }

  #argument(literal: Literal): Argument {
    const known = this.#arguments.get(literal)
    if (known !== undefined) return known
    const argument = this.#literals.push(literal) - 1
    this.#arguments.set(literal, argument)
    return argument
  }

  #signOf(literal: Literal): Sign {
    const found = this.#resolved(literal)
    return this.#isConjunction(found) ? { argument: this.#argument(found), negated: false } : { argument: this.#argument(found ^ 1), negated: true }
  }

  /** A formula that is so when all of its parts are: an `all`, or the negation of an `any`. */
  #isConjunction(literal: Literal): boolean {
    return this.#built.network.isAll(literal >> 1) !== isNegated(literal)
  }

  /** What an argument is attacked by: of a conjunction the negation of each part, of the negation of one the conjunction. */
  #against(literal: Literal): Literal[] {
    return this.#isConjunction(literal) ? this.#parts(literal).map((part) => part ^ 1) : [literal ^ 1]
  }

  /** The parts of a conjunction, with the parts of those that stand nowhere else in their places. */
  #parts(literal: Literal): Literal[] {
    const parts: Literal[] = []
    const left = this.#inputs[literal >> 1]!.map((input) => input ^ (literal & 1)).reverse()
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const part = this.#resolved(next)
      const inputs = this.#inputs[part >> 1]!
      const isOwn = !this.#named.has(part >> 1) && (this.#uses[part >> 1] === 1 || inputs.length === 0)
      if (isOwn && this.#isConjunction(part)) left.push(...inputs.map((input) => input ^ (part & 1)).reverse())
      else parts.push(part)
    }
    return parts
  }
}

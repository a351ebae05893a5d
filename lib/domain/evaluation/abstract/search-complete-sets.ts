import type { Argument, AttackGraph } from './attack-graph.ts'

/** An extension: its arguments by number, in rising order. */
export type ArgumentSet = Int32Array

// What is known of an argument on the way: open; in; out (something in attacks it, or must yet); or not in, and not yet known why.
const open = 0
const holds = 1
const beaten = 2
const left = 3

export interface SearchLimits {
  /** Attacks looked at. */
  steps: number
  sets: number
}

/**
 * Every complete extension of a framework, or with `stable` every stable one, by trying arguments in and not in and following
 * what each choice forces (as in Nofal, Atkinson & Dunne 2014). Null where that takes more than the limits: then it is for a solver.
 */
export function searchCompleteSets(graph: AttackGraph, { stable }: { stable: boolean }, limits: SearchLimits): ArgumentSet[] | null {
  const { size, attackers, attacked } = graph
  const state = new Uint8Array(size)
  /** Of each argument's attackers: how many are in, how many are not out, how many are open. */
  const inside = new Int32Array(size)
  const standing = new Int32Array(size)
  const candidates = new Int32Array(size)
  for (let argument = 0; argument < size; argument++) standing[argument] = candidates[argument] = attackers.starts[argument + 1]! - attackers.starts[argument]!
  const order = byAttacks(graph)
  const trail: { argument: Argument; before: number }[] = []
  const waiting: { argument: Argument; to: number }[] = []
  const found: ArgumentSet[] = []
  let steps = 0

  /** Puts down one thing and all that follows; false where it cannot be. */
  function follow(argument: Argument, to: number): boolean {
    waiting.length = 0
    waiting.push({ argument, to })
    for (let at = 0; at < waiting.length; at++) {
      if (!settle(waiting[at]!.argument, waiting[at]!.to)) return false
    }
    return true
  }

  function settle(argument: Argument, to: number): boolean {
    const before = state[argument]!
    if (before === to) return true
    if (before !== open && !(before === left && to === beaten)) return false
    state[argument] = to
    trail.push({ argument, before })
    let possible = true
    for (let next = attacked.starts[argument]!; next < attacked.starts[argument + 1]!; next++) {
      const other = attacked.list[next]!
      if (before === open) candidates[other]!--
      if (to === holds) inside[other]!++
      if (to === beaten) standing[other]!--
    }
    steps += attacked.starts[argument + 1]! - attacked.starts[argument]! + 1
    for (let next = attacked.starts[argument]!; next < attacked.starts[argument + 1]!; next++) {
      const other = attacked.list[next]!
      if (to === holds) waiting.push({ argument: other, to: beaten })
      if (standing[other] === 0) waiting.push({ argument: other, to: holds })
      possible &&= canStay(other)
    }
    if (to === holds) {
      for (let next = attackers.starts[argument]!; next < attackers.starts[argument + 1]!; next++) waiting.push({ argument: attackers.list[next]!, to: beaten })
    } else if (standing[argument] === 0) return false
    return possible && canStay(argument)
  }

  /** What must be out has, or can still get, something in against it; where only one thing is left for that, it is in. */
  function canStay(argument: Argument): boolean {
    if (state[argument] !== beaten || inside[argument]! > 0) return true
    if (candidates[argument] === 0) return false
    if (candidates[argument] === 1) {
      for (let next = attackers.starts[argument]!; next < attackers.starts[argument + 1]!; next++) {
        if (state[attackers.list[next]!] === open) waiting.push({ argument: attackers.list[next]!, to: holds })
      }
    }
    return true
  }

  function undo(length: number): void {
    while (trail.length > length) {
      const { argument, before } = trail.pop()!
      const to = state[argument]!
      state[argument] = before
      for (let next = attacked.starts[argument]!; next < attacked.starts[argument + 1]!; next++) {
        const other = attacked.list[next]!
        if (before === open) candidates[other]!++
        if (to === holds) inside[other]!--
        if (to === beaten) standing[other]!++
      }
    }
  }

  const choices: { place: number; length: number; triedIn: boolean }[] = []
  let place = 0
  let possible = true
  for (;;) {
    if (possible) while (place < size && state[order[place]!] !== open) place++
    if (possible && place < size) {
      choices.push({ place, length: trail.length, triedIn: true })
      possible = follow(order[place]!, holds)
      if (steps > limits.steps) return null
      continue
    }
    if (possible) {
      if (found.length === limits.sets) return null
      found.push(Int32Array.from({ length: size }, (_, argument) => argument).filter((argument) => state[argument] === holds))
    }
    // Back to the last choice of “in”, which is now “not in”.
    while (choices.length > 0 && !choices.at(-1)!.triedIn) undo(choices.pop()!.length)
    const choice = choices.at(-1)
    if (!choice) return found
    undo(choice.length)
    choice.triedIn = false
    place = choice.place
    possible = follow(order[place]!, stable ? beaten : left)
    if (steps > limits.steps) return null
  }
}

/** What has most to do with others first: it forces most. */
function byAttacks({ size, attackers, attacked }: AttackGraph): Int32Array {
  const degree = (argument: Argument) => attackers.starts[argument + 1]! - attackers.starts[argument]! + attacked.starts[argument + 1]! - attacked.starts[argument]!
  return Int32Array.from({ length: size }, (_, argument) => argument).sort((a, b) => degree(b) - degree(a) || a - b)
}

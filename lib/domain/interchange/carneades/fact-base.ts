import { isVariable, matchTerm, writeTerm, type Bindings, type Term } from './term.ts'

/** What is assumed and what followed from it, each once, handed out in the order in which it came. */
export class FactBase {
  readonly #all: Term[] = []
  readonly #known = new Set<string>()
  /** Those already handed out, by functor and number of parts. */
  readonly #handed = new Map<string, Term[]>()
  #at = 0
  #patience: number

  constructor(patience: number) {
    this.#patience = patience
  }

  get hasPatience(): boolean {
    return this.#patience > 0
  }

  add(fact: Term | null): void {
    if (fact === null) return
    const key = writeTerm(fact)
    if (this.#known.has(key)) return
    this.#known.add(key)
    this.#all.push(fact)
  }

  next(): Term | undefined {
    const fact = this.#all[this.#at++]
    if (fact) {
      const same = this.#handed.get(formOf(fact))
      if (same) same.push(fact)
      else this.#handed.set(formOf(fact), [fact])
    }
    return fact
  }

  /** What the variables of the premises may stand for when one of them is this fact, the last that was handed out. */
  matches(premises: readonly Term[], fact: Term): Bindings[] {
    return premises.flatMap((premise, place) => {
      const own = isVariable(premise) || formOf(premise) === formOf(fact) ? matchTerm(premise, fact, new Map()) : null
      if (own === null) return []
      let found: Bindings[] = [own]
      // A mere variable comes last: what it stands for is known by then.
      for (const [other, pattern] of [...premises.entries()].sort(([, a], [, b]) => Number(isVariable(a)) - Number(isVariable(b)))) {
        if (other === place || found.length === 0) continue
        const facts = this.#handed.get(formOf(pattern)) ?? []
        this.#patience -= isVariable(pattern) ? found.length : facts.length * found.length
        if (!this.hasPatience) return []
        found = isVariable(pattern)
          ? found.filter((bindings) => bindings.has(pattern.functor) && this.#known.has(writeTerm(bindings.get(pattern.functor)!)))
          : found.flatMap((bindings) => facts.flatMap((one) => matchTerm(pattern, one, bindings) ?? []))
      }
      return found
    })
  }
}

function formOf({ functor, args }: Term): string {
  return `${functor}/${args.length}`
}

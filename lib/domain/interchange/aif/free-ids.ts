/** Gives each thing an id of its own: the one it wants, or else that one with the next number behind it. */
export class FreeIds {
  readonly #taken: Set<string>
  readonly #last = new Map<string, number>()
  readonly #numbers: boolean
  #highest = 0

  /** With `numbers`, every id is a whole number: what wants another gets the next one that is free. */
  constructor(taken: Iterable<string> = [], { numbers = false } = {}) {
    this.#taken = new Set(taken)
    this.#numbers = numbers
    for (const id of this.#taken) this.#see(id)
  }

  take(wish: string): string {
    let id = wish
    if (this.#numbers && (!isNumber(wish) || this.#taken.has(wish))) id = String(this.#highest + 1)
    for (let n = this.#last.get(wish) ?? 2; this.#taken.has(id); n++) {
      id = `${wish}-${n}`
      this.#last.set(wish, n + 1)
    }
    this.#taken.add(id)
    this.#see(id)
    return id
  }

  #see(id: string): void {
    if (isNumber(id)) this.#highest = Math.max(this.#highest, Number(id))
  }
}

function isNumber(id: string): boolean {
  return /^(?:0|[1-9]\d{0,14})$/.test(id)
}

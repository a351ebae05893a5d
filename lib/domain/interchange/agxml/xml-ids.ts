const name = /^[\p{L}_][\p{L}\p{N}._-]*$/u

/** Ids as XML wants them: each once in the whole file, beginning with a letter. What is one already stays, whatever comes before it. */
export class XmlIds {
  readonly #taken = new Set<string>()
  readonly #next = new Map<string, number>()

  /** Sets an id aside for its first owner; false where it cannot be an id of XML, or is another's. */
  reserve(id: string): boolean {
    if (!name.test(id) || this.#taken.has(id)) return false
    this.#taken.add(id)
    return true
  }

  /** An id near to one that could not be had; `letter` begins it. */
  make(letter: string, near = ''): string {
    const rest = near.replace(/[^\p{L}\p{N}._-]/gu, '-')
    if (rest !== '' && this.reserve(letter + rest)) return letter + rest
    for (let number = this.#next.get(letter) ?? 1; ; number++) {
      this.#next.set(letter, number + 1)
      if (this.reserve(`${letter}${number}`)) return `${letter}${number}`
    }
  }
}

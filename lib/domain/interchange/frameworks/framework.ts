import type { Problem } from '../../result.ts'

/** An abstract framework as a file has it: arguments by the file's own names, and who attacks whom by their places. */
export interface Framework {
  ids: readonly string[]
  /** What an argument says, where the file has words for it. */
  words: ReadonlyMap<number, string>
  /** `from[i]` attacks `to[i]`, each attack once. */
  from: readonly number[]
  to: readonly number[]
  /** Lines of comment that are about no argument. */
  comments: readonly string[]
  problems: readonly Problem[]
}

/** More than any framework that was drawn up or generated for a competition. */
export const mostArguments = 5_000_000

/** Puts a framework together line by line; what is said of many lines is said once, with how many. */
export class FrameworkDraft {
  readonly ids: string[] = []
  readonly words = new Map<number, string>()
  readonly comments: string[] = []
  readonly #places = new Map<string, number>()
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #told = new Map<string, { problem: Problem; times: number; many: (times: number) => string }>()

  /** The place of the argument of this name, a new one where there is none. */
  place(id: string): number {
    const known = this.#places.get(id)
    if (known !== undefined) return known
    const place = this.ids.push(id) - 1
    this.#places.set(id, place)
    return place
  }

  has(id: string): boolean {
    return this.#places.has(id)
  }

  attack(from: number, to: number): void {
    this.#from.push(from)
    this.#to.push(to)
  }

  /** `many` says it of several. */
  problem(code: string, message: string, at: string, many: (times: number) => string): void {
    const told = this.#told.get(code)
    if (told) told.times++
    else this.#told.set(code, { problem: { code, message, at: at.slice(0, 80) }, times: 1, many })
  }

  read(): Framework {
    const again = this.#repeated()
    const [from, to]: [number[], number[]] = [[], []]
    for (const [index, attacker] of this.#from.entries()) {
      if (again[index] === 1) this.problem('attack-twice', 'An attack is there twice; it is read once.', this.ids[attacker]!, (times) => `${times} attacks are there a second time; each is read once.`)
      else {
        from.push(attacker)
        to.push(this.#to[index]!)
      }
    }
    const problems = [...this.#told.values()].map(({ problem, times, many }) => (times === 1 ? problem : { ...problem, message: many(times) }))
    return { ids: this.ids, words: this.words, from, to, comments: this.comments, problems }
  }

  /** By attack: 1 where an earlier one is the same. Attacks are gone through attacker by attacker, with one mark for each attacked. */
  #repeated(): Uint8Array {
    const again = new Uint8Array(this.#from.length)
    const last = new Int32Array(this.ids.length).fill(-1)
    const before = new Int32Array(this.#from.length)
    for (const [index, attacker] of this.#from.entries()) {
      before[index] = last[attacker]!
      last[attacker] = index
    }
    /** By attacked: its attacker, and the latest of that attacker's attacks on it; going back, an earlier one takes its place. */
    const [by, kept] = [new Int32Array(this.ids.length).fill(-1), new Int32Array(this.ids.length)]
    for (const [attacker, latest] of last.entries()) {
      for (let index = latest; index >= 0; index = before[index]!) {
        const attacked = this.#to[index]!
        if (by[attacked] === attacker) again[kept[attacked]!] = 1
        by[attacked] = attacker
        kept[attacked] = index
      }
    }
    return again
  }
}

/** The lines of a text, without the mark that some editors put before the first. */
export function linesOf(text: string): string[] {
  return (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split(/\r\n?|\n/)
}

/** “# a: All that glitters”, “% a: …”: words for the argument of that name. Other comments are kept as they are. */
export function takeComments(draft: FrameworkDraft, comments: readonly string[]): void {
  for (const comment of comments) {
    const colon = comment.indexOf(': ')
    const id = colon > 0 ? comment.slice(0, colon) : ''
    const words = comment.slice(colon + 2).trim()
    if (draft.has(id) && words !== '' && !draft.words.has(draft.place(id))) draft.words.set(draft.place(id), words)
    else if (comment !== '') draft.comments.push(comment)
  }
}

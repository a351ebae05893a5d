import type { Problem } from '../../result.ts'
import { shorten } from '../../shorten.ts'

const most = 1000
/** Of where it is: a file may have an id as long as itself. */
const longest = 200

/** Problems in the order they were found; after a thousand they are only counted, so that a broken file of any size can be told about. */
export class ProblemList {
  readonly #listed: Problem[] = []
  #more = 0

  add(code: string, message: string, at?: string): void {
    if (this.#listed.length >= most) this.#more += 1
    else this.#listed.push(at === undefined ? { code, message } : { code, message, at: at.length > longest ? shorten(at, longest) : at })
  }

  all(): Problem[] {
    if (this.#more === 0) return [...this.#listed]
    return [...this.#listed, { code: 'more', message: `There are ${this.#more} more problems.` }]
  }
}

/** As long as the toast stands that offers to take a removal back. */
const grace = 12_500

type Answer = { ok: boolean; problem?: { detail: string } }

/**
 * Removals that can still be taken back: a named version is a whole state that may be older than the log, so it is removed for good
 * only when nobody is offered to undo that any more. Until then it is hidden here.
 */
export class PendingRemovals {
  readonly #waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; done: (answer: Answer) => void }>()
  readonly #show: (hidden: ReadonlySet<string>) => void
  readonly #remove: (id: string) => Promise<Answer>

  constructor(show: (hidden: ReadonlySet<string>) => void, remove: (id: string) => Promise<Answer>) {
    this.#show = show
    this.#remove = remove
  }

  add(id: string, done: (answer: Answer) => void): void {
    this.#waiting.set(id, { done, timer: setTimeout(() => void this.#carryOutOne(id), grace) })
    this.#tell()
  }

  /** False when it is removed already. */
  takeBack(id: string): boolean {
    const entry = this.#waiting.get(id)
    if (!entry) return false
    clearTimeout(entry.timer)
    this.#waiting.delete(id)
    this.#tell()
    return true
  }

  /** All of them, now: nobody is there any more to take them back. */
  carryOut(): void {
    for (const id of [...this.#waiting.keys()]) void this.#carryOutOne(id)
  }

  async #carryOutOne(id: string): Promise<void> {
    const entry = this.#waiting.get(id)
    if (!entry) return
    clearTimeout(entry.timer)
    this.#waiting.delete(id)
    entry.done(await this.#remove(id))
    this.#tell()
  }

  #tell(): void {
    this.#show(new Set(this.#waiting.keys()))
  }
}

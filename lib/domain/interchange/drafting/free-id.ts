import { cleanText } from '../../argument/clean-text.ts'
import { mapLimits } from '../../argument/map-limits.ts'

/** Gives each thing of a file an id of its own: the file's where it can be, else with a number after it. The same file gives the same ids. */
export class FreeIds {
  readonly #taken = new Set<string>()
  /** Where to go on counting, so that a thousand things of one id take a thousand steps and no more. */
  readonly #next = new Map<string, number>()

  /** `wanted` as the file has it: text or a number; anything else has none, and `otherwise` stands for it. */
  take(wanted: unknown, otherwise: string): string {
    const base = idOf(wanted) ?? otherwise
    let id = base
    for (let number = this.#next.get(base) ?? 2; this.#taken.has(id); number++) {
      id = `${base.slice(0, mapLimits.id - 10)}~${number}`
      this.#next.set(base, number + 1)
    }
    this.#taken.add(id)
    return id
  }

  has(id: string): boolean {
    return this.#taken.has(id)
  }
}

/** The id that a value of a file spells, or null. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string' || value === '') return null
  return cleanText(value.slice(0, mapLimits.id))
}

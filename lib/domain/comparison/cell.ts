import type { Stance } from '../argument/evidence.ts'
import type { ClaimId } from '../ids.ts'
import type { RowId } from './row.ts'
import type { Testimony } from './testimony.ts'

/**
 * What a cell says. `mixed`: both stances; `changed`: one author's, each at its own time; `none`: passages that take no side; `silent`:
 * looked for and not found; `unread`: not yet looked for. Silence is never imputed.
 */
export const cellStances = ['asserts', 'denies', 'uses', 'rejects', 'mixed', 'changed', 'none', 'silent', 'unread'] as const
export type CellStance = (typeof cellStances)[number]

export interface Cell {
  stance: CellStance
  /** 1 for, −1 against, 0 for neither or both: of the row's own words. */
  sign: 1 | -1 | 0
  /** False where every passage that takes a side only implies it. */
  explicit: boolean
  /** Some passage that takes a side limits it: by words of its own, by saying it tentatively, or in some sense of a word. */
  qualified: boolean
  /** Said by others of this voice, or made others say in this text. */
  reported: boolean
  /** Of the passages that count here, those that nobody has settled. */
  unsettled: number
  testimonies: readonly CellTestimony[]
  /** Who looked for something here and found nothing. */
  silentBy: readonly string[]
  /** What follows here by a special case only: shown hatched, never counted (10-meaning). */
  derived?: { sign: 1 | -1; from: ClaimId }
}

/** A testimony as it counts in a row: `sign` says whether in the row's words or in those of its contradictory. */
export interface CellTestimony extends Testimony {
  /** The thing it speaks about: one of the row's members. */
  about: RowId
  sign: 1 | -1
}

export const signs: Record<Stance, 1 | -1 | 0> = { asserts: 1, uses: 1, denies: -1, rejects: -1, none: 0 }

export const unread: Cell = { stance: 'unread', sign: 0, explicit: true, qualified: false, reported: false, unsettled: 0, testimonies: [], silentBy: [] }

/** One cell from all that is said in it. `list` in the order of dates; `isDefinition` chooses the words. */
export function cellOf(list: readonly CellTestimony[], silentBy: readonly string[], isDefinition: boolean): Cell {
  if (list.length === 0 && silentBy.length === 0) return unread
  const polar = list.filter(({ stance }) => signs[stance] !== 0)
  const stance = stanceOf(polar, list, silentBy, isDefinition)
  const sides = new Set(polar.map(signOf))
  return {
    stance,
    sign: sides.size === 1 ? [...sides][0]! : 0,
    explicit: polar.length === 0 || polar.some(({ evidence }) => evidence.explicit),
    qualified: polar.some(({ evidence, report }) => !report && (evidence.qualification !== undefined || evidence.sense !== undefined || (evidence.force !== undefined && evidence.force !== 'flat'))),
    reported: list.some(({ evidence, report }) => report !== undefined || (evidence.reports?.length ?? 0) > 0),
    unsettled: list.filter(({ evidence }) => !evidence.settled).length,
    testimonies: list,
    silentBy,
  }
}

/** For the row's words (1) or against them (−1). Expects a testimony that takes a side. */
export function signOf({ stance, sign }: CellTestimony): 1 | -1 {
  return (signs[stance] * sign) as 1 | -1
}

function stanceOf(polar: readonly CellTestimony[], list: readonly CellTestimony[], silentBy: readonly string[], isDefinition: boolean): CellStance {
  if (polar.length === 0) return list.length > 0 ? 'none' : silentBy.length > 0 ? 'silent' : 'unread'
  if (polar.some((testimony) => signOf(testimony) !== signOf(polar[0]!))) return isChanged(polar) ? 'changed' : 'mixed'
  const side = signOf(polar[0]!)
  if (isDefinition) return side === 1 ? 'uses' : 'rejects'
  return side === 1 ? 'asserts' : 'denies'
}

/**
 * Both sides, by one author, and never both at one time: only then has somebody changed sides. Where several authors are read as one, where a
 * voice is reported (the date is the reporter's), or where a date is missing, nobody can be said to have.
 */
function isChanged(polar: readonly CellTestimony[]): boolean {
  const [pro, con] = ([1, -1] as const).map((side) => [...new Map(polar.filter((testimony) => signOf(testimony) === side).map((one) => [JSON.stringify([one.author, one.date, one.report !== undefined]), one])).values()])
  return pro!.every((one) => con!.every((other) => !one.report && !other.report && one.author !== undefined && one.author === other.author && areApart(one.date, other.date)))
}

/** Whether two dates are surely two times: “1936” and “May 1936” may be one. */
function areApart(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const [one, other] = [yearsOf(a), yearsOf(b)]
  if (one && other && (one[0] > other[1] || other[0] > one[1])) return true
  // Within a year only what is given to the month or the day tells.
  return a.length === b.length && a !== b && /^\d{4}-\d{2}(-\d{2})?$/.test(a) && /^\d{4}-\d{2}(-\d{2})?$/.test(b)
}

function yearsOf(date: string): readonly [number, number] | null {
  const years = [...date.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => Number(year))
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}

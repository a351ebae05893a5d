import { correctDocument } from '../../lib/domain/document/correct-document.ts'
import type { Correction } from '../../lib/domain/document/correction.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { ok, type Result } from '../../lib/domain/result.ts'
import type { About } from './about.ts'

/** One thing a person did; it is undone as one. */
export interface Step {
  /** What was done, in the past: “Put back a running head”. */
  words: string
  corrections?: readonly Correction[]
  about?: Partial<About>
  /** Keys of doubtful places that were looked at and are right. */
  settled?: readonly string[]
}

/** A document as read with what a person has done to it since. */
export interface CorrectionRow {
  base: ImportedText
  done: readonly Step[]
  /** The next to be done again stands last. */
  undone: readonly Step[]
  now: ImportedText
  /** The document after each of the last steps, the present one last; older ones are worked out again when they are wanted. */
  recent: readonly ImportedText[]
}

/** How many steps can be taken back without working the row out anew. */
const RECENT = 24

export function startRow(base: ImportedText): CorrectionRow {
  return { base, done: [], undone: [], now: base, recent: [base] }
}

/** The row with steps kept from before; fails where they are not for this document. */
export function rowFrom(base: ImportedText, done: readonly Step[]): Result<CorrectionRow> {
  const now = correctDocument(base, correctionsOf(done))
  return now.ok ? ok({ base, done, undone: [], now: now.value, recent: [now.value] }) : now
}

export function addStep(row: CorrectionRow, step: Step): Result<CorrectionRow> {
  const next = step.corrections?.length ? correctDocument(row.now, step.corrections) : ok(row.now)
  if (!next.ok) return next
  return ok({ ...row, done: [...row.done, step], undone: [], now: next.value, recent: [...row.recent, next.value].slice(-RECENT) })
}

export function undoStep(row: CorrectionRow): CorrectionRow {
  const step = row.done.at(-1)
  if (!step) return row
  const done = row.done.slice(0, -1)
  const recent = row.recent.slice(0, -1)
  const now = recent.at(-1) ?? workedOut(row.base, done)
  return { ...row, done, undone: [...row.undone, step], now, recent: recent.length > 0 ? recent : [now] }
}

export function redoStep(row: CorrectionRow): CorrectionRow {
  const step = row.undone.at(-1)
  if (!step) return row
  const next = addStep(row, step)
  return next.ok ? { ...next.value, undone: row.undone.slice(0, -1) } : row
}

export function correctionsOf(steps: readonly Step[]): Correction[] {
  return steps.flatMap((step) => step.corrections ?? [])
}

export function aboutChanges(steps: readonly Step[]): Partial<About> {
  return Object.assign({}, ...steps.map((step) => step.about)) as Partial<About>
}

/** Steps that were done once can be done again. */
function workedOut(base: ImportedText, steps: readonly Step[]): ImportedText {
  const result = correctDocument(base, correctionsOf(steps))
  return result.ok ? result.value : base
}

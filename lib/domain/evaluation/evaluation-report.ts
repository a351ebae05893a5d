import type { Problem } from '../result.ts'
import type { ClaimLabel, Standing } from './claim-label.ts'

/** Of maps as 10-meaning has it, of Carneades' files as Carneades runs them, by extensions (Dung 1995), and by strengths. */
export const semanticsNames = ['adf', 'carneades', 'grounded', 'complete', 'preferred', 'stable', 'dfquad', 'quadratic-energy', 'euler'] as const
export type SemanticsName = (typeof semanticsNames)[number]

export const gradualNames = ['dfquad', 'quadratic-energy', 'euler'] as const satisfies readonly SemanticsName[]
export type GradualName = (typeof gradualNames)[number]

/** How one claim, or one argument of a framework, stands. */
export interface ClaimReport {
  label: Standing
  /** The same, told apart: of maps by their own semantics. */
  shown?: ClaimLabel
  /** In [0, 1]: of gradual semantics only, and not a probability. */
  strength?: number
  /** Why, in a sentence. */
  reason: string
}

export interface RelationReport {
  /** Whether it acts. */
  label: Standing
  reason: string
}

/**
 * What `sic evaluate` prints, `sic/evaluation@1`. Ids are the input's own. Plain objects, to be written as JSON: make them with
 * `Object.fromEntries`, because an id may be `__proto__`.
 */
export interface EvaluationReport {
  format: 'sic/evaluation@1'
  semantics: SemanticsName
  /** Claims by label; null where there is no extension to count by. */
  counts: { in: number; out: number; undecided: number } | null
  claims: Readonly<Record<string, ClaimReport>>
  relations: Readonly<Record<string, RelationReport>>
  /** Of semantics by extensions: each as a list of ids. */
  extensions?: readonly (readonly string[])[]
  /** Of semantics by extensions: the ids that are in some extension, and those that are in all (none where there is none). */
  accepted?: { credulously: readonly string[]; sceptically: readonly string[] }
  /** Where grants were asked for: what is granted, and of each document what follows from it. */
  granted?: { claims: readonly string[]; documents: readonly DocumentReport[] }
  /** What the figures do not say by themselves: a list that was cut, strengths that do not settle, grants that clash. */
  notes?: readonly Problem[]
}

/** What follows from what a document grants, by ids (10-meaning, “Grant A”). */
export interface DocumentReport {
  document: string
  granted: readonly string[]
  /** With the inferences that the document draws itself, and with everyone's. */
  withOwn: Following
  withAll: Following
}

export interface Following {
  /** In, and neither granted nor denied by the document. */
  follows: readonly string[]
  /** Asserted by it, and not in. */
  doesNotFollow: readonly string[]
  followsThoughDenied: readonly string[]
  /** Grants that exclude one another, of which none counts, and attacks among what is granted. */
  clashes: { excluded: readonly string[]; attacks: readonly string[] }
  /** Not reached by what is granted: that does not mean that it falls. */
  notReached: readonly string[]
}

/** The claims by label. */
export function countLabels(claims: EvaluationReport['claims']): NonNullable<EvaluationReport['counts']> {
  const counts = { in: 0, out: 0, undecided: 0 }
  for (const { label } of Object.values(claims)) counts[label]++
  return counts
}

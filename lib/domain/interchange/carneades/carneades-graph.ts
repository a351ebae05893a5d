import type { JsonObject } from '../../json.ts'

/** A statement of an argument graph. */
export interface CarneadesStatement {
  id: string
  text: string
  assumed: boolean
  /** What the file says besides: `meta`, an expected `label`. */
  rest: JsonObject
}

/** A set of statements of which one at most is in. */
export interface CarneadesIssue {
  id: string
  positions: readonly string[]
  /** PE (preponderance of the evidence) where nothing is said. */
  standard?: ProofStandard
  rest: JsonObject
}

export interface CarneadesPremise {
  statement: string
  role?: string
}

export interface CarneadesArgument {
  id: string
  premises: readonly CarneadesPremise[]
  conclusion: string
  /** The argument has no weight when this statement is in. */
  undercutter?: string
  /** Says how the argument is weighed; `linked` where nothing is said. */
  scheme?: string
  /** What the file gives the argument, in [0, 1]. Carneades keeps it and does not use it. */
  weight?: number
  rest: JsonObject
}

/** Preponderance of the evidence, clear and convincing evidence, beyond reasonable doubt. Dialectical validity is PE by another name. */
export const proofStandards = ['PE', 'CCE', 'BRD'] as const
export type ProofStandard = (typeof proofStandards)[number]

/** An argument graph of Carneades 4, by the ids that the file gives. */
export interface CarneadesGraph {
  statements: ReadonlyMap<string, CarneadesStatement>
  issues: ReadonlyMap<string, CarneadesIssue>
  arguments: ReadonlyMap<string, CarneadesArgument>
  /** The rest of the file, as it stands there: meta, argument_schemes, weighing_functions, language, issue_schemes, references, tests. */
  rest: JsonObject
}

/** Ids of statements are terms: the spaces beside brackets and commas make no difference. */
export function normalId(id: string): string {
  return id.replace(/\s*([(),])\s*/g, '$1').trim()
}

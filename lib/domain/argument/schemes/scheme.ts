/** What a critical question is put to: a premise (by its role), the step itself, or the conclusion. */
export type QuestionAim = { premise: string } | 'step' | 'conclusion'

export interface CriticalQuestion {
  /** A slug that never changes and is unique within its scheme: maps keep it. */
  id: string
  /** As one would ask it. */
  words: string
  /** The doubt as a sentence: where an objection starts from. */
  doubt: string
  /** Put to a premise or to the conclusion it is an objection to that claim, put to the step it is an undercut. */
  aim: QuestionAim
}

export interface SchemePremise {
  /** The premise's role, as `Premise.role` keeps it. */
  role: string
  name: string
  /** What such a premise says. */
  words: string
}

/**
 * A kind of argument that is good unless a question has no good answer. Names and forms after Walton, Reed & Macagno,
 * *Argumentation Schemes* (Cambridge 2008), chapter 9; all words are our own.
 */
export interface Scheme {
  /** A slug that never changes: `Relation.scheme` keeps it. */
  id: string
  name: string
  family: SchemeFamily
  /** What somebody might type to find it. */
  also?: readonly string[]
  /** The names of AIF's scheme nodes, as AIFdb has them, for files that come from there and go there. */
  aif: readonly string[]
  /** How it argues, in one sentence. */
  says: string
  /** The one that is most often said first. */
  premises: readonly SchemePremise[]
  questions: readonly CriticalQuestion[]
}

export const schemeFamilies = ['What people say', 'Cases and words', 'Causes and signs', 'What to do', 'Who says it', 'Parts and wholes'] as const
export type SchemeFamily = (typeof schemeFamilies)[number]

/** One question, in the order in which it is read. */
export function ask(id: string, aim: QuestionAim | `premise:${string}`, words: string, doubt: string): CriticalQuestion {
  return { id, words, doubt, aim: typeof aim === 'string' && aim.startsWith('premise:') ? { premise: aim.slice('premise:'.length) } : (aim as QuestionAim) }
}

export function premise(role: string, name: string, words: string): SchemePremise {
  return { role, name, words }
}

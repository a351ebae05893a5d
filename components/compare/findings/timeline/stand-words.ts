import type { Findings } from '../use-findings.ts'
import type { Stand, UndatedStand } from './timeline.ts'

/** A text, and the date where its name does not say it already. */
export function nameOf({ column }: Findings, stand: UndatedStand & Partial<Pick<Stand, 'date'>>): string {
  const name = column(stand.column)?.name ?? 'A text'
  return stand.date === undefined || name.includes(stand.date) ? name : `${name} (${stand.date})`
}

/** “Trotsky 1936 asserts it; 2 passages”. */
export function standSentence(findings: Findings, stand: UndatedStand & Partial<Pick<Stand, 'date'>>): string {
  const { passages, sign } = stand
  return `${nameOf(findings, stand)} ${sign === 1 ? 'asserts it' : 'denies it'}${stand.date === undefined ? ', no year given' : ''}; ${passages} ${passages === 1 ? 'passage' : 'passages'}`
}

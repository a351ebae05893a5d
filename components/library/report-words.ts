import type { ReportedRepairs } from '../../lib/domain/importing/import-report.ts'

const repairs: Record<ReportedRepairs['kind'], [one: string, many: string]> = {
  'joined-line': ['line joined to the next', 'lines joined into paragraphs'],
  'joined-word': ['word joined that a line’s end had cut', 'words joined that a line’s end had cut'],
  'restored-initial': ['large first letter put back before its word', 'large first letters put back before their words'],
  normalised: ['letter or blank written the usual way', 'letters and blanks written the usual way'],
  'removed-invisible': ['invisible character removed', 'invisible characters removed'],
  'moved-block': ['piece moved to its place', 'pieces moved to their places'],
  'by-hand': ['place changed by hand', 'places changed by hand'],
  excluded: ['piece left out', 'pieces left out'],
}

/** “46 words joined that a line’s end had cut”. */
export function repairWords({ kind, count }: Pick<ReportedRepairs, 'kind' | 'count'>): string {
  return `${countWords(count)} ${repairs[kind][count === 1 ? 0 : 1]}`
}

export function countWords(count: number): string {
  return count.toLocaleString('en')
}

/** Line ends and invisible characters made visible. */
export function showMarks(text: string): string {
  return text.replace(/\n/g, '⏎').replace(/\u00AD/g, '⟨soft hyphen⟩').replace(/\u00A0/g, '⟨fixed blank⟩').replace(/[\u200B\u2060\uFEFF]/g, '⟨invisible⟩')
}

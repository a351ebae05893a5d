import { byCodeUnit } from '../../argument/by-code-unit.ts'

const collator = new Intl.Collator('en', { numeric: true })

const digits = /^[1-9]\d*$/

/** Ids in the order in which tools count them up: 9 before 10, 2_16 before 15_16. Total, so that every reading gives the same. */
export function byNumber(a: string, b: string): number {
  // AIFdb's own, which most are.
  if (digits.test(a) && digits.test(b)) return a.length - b.length || byCodeUnit(a, b)
  return collator.compare(a, b) || byCodeUnit(a, b)
}

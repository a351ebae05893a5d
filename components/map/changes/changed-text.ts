import type { ChangeMark } from './change-marks.ts'

/** A claim's words before and after what the mark says; null where it is not about its words. */
export function changedText({ was, becomes }: ChangeMark, text: string): { before: string; after: string } | null {
  if (becomes?.text !== undefined) return { before: text, after: becomes.text }
  return was?.text === undefined ? null : { before: was.text, after: text }
}

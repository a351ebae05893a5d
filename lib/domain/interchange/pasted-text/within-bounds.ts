import type { Problem } from '../../result.ts'

/** UTF-16 code units. A map of twenty thousand claims is shorter; what is longer is no outline that anyone wrote. */
const longest = 4_000_000
/** Twice what a claim can hold, so that marks and spaces may go. */
const longestLine = 20_000

/** A pasted text as far as it is read: its readers may then look at each line as a whole without keeping anyone waiting. */
export function withinBounds(text: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = []
  const whole = text.length <= longest
  if (!whole) problems.push({ code: 'text-too-long', message: `Only the first ${longest.toLocaleString('en')} characters were read. Paste the rest as another map.` })
  const lines = (whole ? text : text.slice(0, longest)).split(/\r\n?|[\n\u2028\u2029]/)
  if (whole && lines.every((line) => line.length <= longestLine)) return { text, problems }
  if (lines.some((line) => line.length > longestLine)) problems.push({ code: 'too-long', message: 'A claim was longer than a claim can be. Its end is missing.' })
  return { text: lines.map((line) => line.slice(0, longestLine)).join('\n'), problems }
}

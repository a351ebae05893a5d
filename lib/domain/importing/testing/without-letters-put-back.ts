import type { ImportedText } from '../import-text.ts'
import { originOf } from '../offset-runs.ts'

/** The canonical text as a list of units, with a blank for each letter or mark that import put there and that is nowhere in the file. */
export function withoutLettersPutBack(read: ImportedText): string {
  const units = Array.from({ length: read.text.length }, (_, at) => read.text[at]!)
  for (const { kind, start, end } of read.repairs)
    if (kind === 'restored-initial')
      for (let at = start; at < end; at += 1) if (read.extracted[originOf(read.runs, at)] !== units[at]) units[at] = ' '
  return units.join('')
}

import { sliceTraced, trimTraced } from './traced-text.ts'
import type { TextLine } from './text-line.ts'

/** [IM4] “…of the revContinued on page 16”: a notice that extraction glued to the line before it becomes a line of its own. */
export function splitGluedNotices(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line) => {
    const glued = /^(.*[\p{Ll},])\s*(Continued (?:on|from) page \d{1,4}\.?)$/u.exec(line.content.text)
    if (!glued) return [line]
    const cut = line.content.text.length - glued[2]!.length
    return [
      { ...line, content: trimTraced(sliceTraced(line.content, 0, cut)) },
      { content: sliceTraced(line.content, cut, line.content.text.length), indent: 0, blanksBefore: 0, pageBefore: false },
    ]
  })
}

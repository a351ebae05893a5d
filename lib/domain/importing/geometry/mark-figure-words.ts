import { endsSentence } from '../line-shape.ts'
import type { TypedGroup } from './classify-group.ts'
import { isTypewriter } from './document-style.ts'
import type { DocumentStyle } from './document-style.ts'

/**
 * [IM57] Words inside a picture: short labels in another type, right above its caption and below the text before it. They are left out; a table and
 * code are not such words, and a sentence never is.
 */
export function markFigureWords(groups: readonly TypedGroup[], style: DocumentStyle): TypedGroup[] {
  const result = [...groups]
  groups.forEach((caption, index) => {
    if (caption.kind !== 'caption' || /^tab/i.test(caption.text)) return
    for (let at = index - 1; at >= 0 && isLabel(groups[at]!, caption, style); at -= 1) if (result[at]!.kind !== 'caption') result[at] = { ...groups[at]!, kind: 'paragraph', level: undefined, excluded: 'words in a picture' }
  })
  return result
}

function isLabel(group: TypedGroup, caption: TypedGroup, style: DocumentStyle): boolean {
  const { lines, text } = group
  if (lines[0]!.page !== caption.lines[0]!.page || group.kind === 'table-row' || group.kind === 'verse' || group.kind === 'heading') return false
  if (/^(?:fig|abb|рис)/iu.test(text)) return false
  const shortLines = lines.reduce((sum, line) => sum + line.text.length, 0) / lines.length < 32
  const otherType = lines.every((line) => line.font !== style.font && !isTypewriter(line.font)) || group.size < style.size / Math.max(1.15, style.tolerance)
  return shortLines && otherType && !(endsSentence(text) && text.split(' ').length > 6) && text.length < 400
}

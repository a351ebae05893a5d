import type { TypedGroup } from './classify-group.ts'
import type { DocumentStyle } from './document-style.ts'

/** [IM57] Words of the text set again in large type, to catch the eye: left out, for they stand in the text. */
export function markPullQuotes(groups: readonly TypedGroup[], style: DocumentStyle): TypedGroup[] {
  const large = (group: TypedGroup) => group.size > style.size * Math.max(1.14, style.tolerance) && group.text.split(' ').length > 4 && group.kind !== 'caption' && !group.excluded
  if (!groups.some(large)) return [...groups]
  const body = groups.filter((group) => (group.kind === 'paragraph' || group.kind === 'quotation') && !large(group)).map((group) => fold(group.text)).join('')
  return groups.map((group, index) => {
    // At the head of a text the same words are its title or its first lines.
    if (index < 3 || !large(group) || fold(group.text).length < 16 || !body.includes(fold(group.text))) return group
    return { ...group, kind: 'paragraph', level: undefined, excluded: 'words of the text set again in large type' }
  })
}

/** Letters and figures; a word cut at a line's end is whole again. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

import { endsSentence } from '../line-shape.ts'
import type { TypedGroup } from './classify-group.ts'
import type { DocumentStyle } from './document-style.ts'

/**
 * [IM58] How deep each heading lies: the largest type at the head of the document is its title; the others by the bookmarks, by their own numbers
 * ("2.1"), else by size and weight. Where bold lines are as common as text, bold marks no headings.
 */
export function setLevels(groups: readonly TypedGroup[], style: DocumentStyle): TypedGroup[] {
  const bold = withoutCommonBold(groups, style)
  const title = titleIndex(bold, style)
  const checked = bold.map((group, index) => (title >= 0 && index > title && index <= title + 4 && namesSomeone(bold, index) ? { ...group, kind: 'paragraph' as const, level: undefined } : group))
  const known = new Map<string, number>()
  for (const [index, group] of checked.entries()) if (group.kind === 'heading' && group.level !== undefined && index !== title) known.set(styleKey(group), group.level)
  const others = checked.filter((group, index) => group.kind === 'heading' && index !== title)
  const keys = [...new Map(others.map((group) => [styleKey(group), group]))].sort(([, a], [, b]) => Math.round(b.size * 2) - Math.round(a.size * 2) || Number(b.bold) - Number(a.bold) || Number(a.italic) - Number(b.italic)).map(([key]) => key)
  const first = title >= 0 ? 2 : 1
  return checked.map((group, index) => {
    if (group.kind !== 'heading') return group
    if (index === title) return { ...group, level: 1 }
    const parts = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s/.exec(group.text)?.[1]!.split('.').length
    return { ...group, level: Math.min(6, group.level ?? (parts ? parts + first - 1 : (known.get(styleKey(group)) ?? keys.indexOf(styleKey(group)) + first))) }
  })
}

/** Below a title: a name in large type over an address, a mark or another such line, and the address itself. */
function namesSomeone(groups: readonly TypedGroup[], index: number): boolean {
  const { kind, text } = groups[index]!
  if (kind !== 'heading') return false
  const address = (words: string) => /@|\S+ at \S+\.\w{2,}$|\b(?:university|universit\w+|institut\w*|college|department)\b/i.test(words)
  if (address(text)) return true
  const person = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}\p{Lu}[\p{L}'’-]+$/u.test(text) && !/\d/.test(text)
  return person && groups[index + 1] !== undefined && address(groups[index + 1]!.text)
}

function styleKey(group: TypedGroup): string {
  return `${Math.round(group.size * 2) / 2} ${group.bold} ${group.italic}`
}

/** The largest heading among the first blocks of the first two pages with text. */
function titleIndex(groups: readonly TypedGroup[], style: DocumentStyle): number {
  const pages = [...new Set(groups.map((group) => group.lines[0]!.page))].slice(0, 2)
  let best = -1
  groups.slice(0, 25).forEach((group, index) => {
    if (group.kind !== 'heading' || group.excluded || !pages.includes(group.lines[0]!.page)) return
    if (group.size < style.size * 1.2) return
    if (best < 0 || group.size > groups[best]!.size * 1.03) best = index
  })
  return best
}

function withoutCommonBold(groups: readonly TypedGroup[], style: DocumentStyle): TypedGroup[] {
  const weak = groups.filter((group) => group.kind === 'heading' && group.size < style.size * 1.14 && group.level === undefined)
  const texts = groups.filter((group) => group.kind !== 'heading' && group.text.length > 60).length
  const common = weak.length > 8 && weak.length > texts * 1.5
  return groups.map((group, index) => {
    if (!common || !weak.includes(group)) return group
    const next = groups[index + 1]
    return next && next.text.length > 120 && !endsSentence(group.text) ? group : { ...group, kind: 'paragraph' }
  })
}

import { everyElement, lineOf, wordsOf, type MarkupElement } from './markup-tree.ts'

export interface Notes {
  /** The element that holds a note, and the mark that calls it. */
  marks: ReadonlyMap<MarkupElement, string>
  /** Links back from a note to where it is called: arrows, no words of an author. */
  backLinks: ReadonlySet<MarkupElement>
}

/** Calls of notes whose texts lie in another file: `id` → the mark that calls it. */
export type CalledElsewhere = ReadonlyMap<string, string>

const noteish = /^(?:_?(?:fn|ftn|edn|en|foot|note|endnote|sdfootnote|sdendnote|cite[_-]?note|rearnote)[\w:.-]*|n\d+|\w*(?:footnote|endnote)[\w:.-]*)$/i
const holders = new Set('li p div aside dd td section tr blockquote'.split(' '))
const containers = new Set('body article main section #root ol ul dl table tbody'.split(' '))

/** [IM65] Notes by what calls them: a short mark that links to a place further down, raised or named as a note. */
export function findNotes(root: MarkupElement, calledElsewhere: CalledElsewhere = new Map()): Notes {
  const order = new Map<MarkupElement, number>()
  const byId = new Map<string, MarkupElement>()
  const links: MarkupElement[] = []
  for (const element of everyElement(root)) {
    order.set(element, order.size)
    const { id, name } = element.attributes
    if (id && !byId.has(id)) byId.set(id, element)
    if (element.name === 'a' && name && !byId.has(name)) byId.set(name, element)
    if (element.name === 'a' && element.attributes.href) links.push(element)
  }
  const marks = new Map<MarkupElement, string>()
  const hold = (target: MarkupElement, mark: string) => {
    const holder = holderOf(target)
    if (holder && !marks.has(holder) && (!containers.has(holder.name) || isTyped(holder)) && wordsOf(holder).length < 6_000) marks.set(holder, mark)
  }
  for (const [id, mark] of calledElsewhere) if (byId.has(id)) hold(byId.get(id)!, mark)
  for (const link of links) {
    const id = idIn(link.attributes.href!)
    const target = id === null ? undefined : byId.get(id)
    const mark = markIn(lineOf(link))
    if (target && mark && order.get(target)! > order.get(link)! && (isCall(link) || noteish.test(id!))) hold(target, mark)
  }
  // What is typed as a note is one, though nothing calls it; around or inside one already found it is the same note.
  const around = new Set<MarkupElement>()
  for (const holder of marks.keys()) for (let up: MarkupElement | null = holder; up && !around.has(up); up = up.parent) around.add(up)
  for (const element of order.keys()) if (/\b(?:footnote|endnote|rearnote)\b(?!s)/.test(typeOf(element)) && !around.has(element) && !isInside(element, marks)) marks.set(element, '')
  return { marks, backLinks: new Set(links.filter((link) => isBackLink(link))) }
}

/** "[3]", "3", "*", "iv" → the mark itself; null for what is no mark. */
export function markIn(words: string): string | null {
  const bare = words.replace(/^(?:note|fn\.?)\s+/i, '').replace(/^[\s[({]+|[\])}\s.:]+$/g, '')
  return /^(?:\d{1,4}|[*†‡§¶#]{1,4}|[a-z]|[ivxlc]{1,6})$/i.test(bare) ? bare : null
}

export function typeOf(element: MarkupElement): string {
  return `${element.attributes['epub:type'] ?? ''} ${(element.attributes.role ?? '').replace(/doc-/g, '')}`
}

/** Whether a link stands as calls of notes do. */
export function isCall(link: MarkupElement): boolean {
  if (/\bnoteref\b/.test(typeOf(link)) || /footnote|noteref|fnref|reference/i.test(link.attributes.class ?? '')) return true
  return link.parent?.name === 'sup' || link.parent?.parent?.name === 'sup' || link.children.some((child) => child.name === 'sup')
}

function isTyped(element: MarkupElement): boolean {
  return /note/.test(typeOf(element))
}

function isBackLink(link: MarkupElement): boolean {
  if (!link.attributes.href!.includes('#')) return false
  const words = lineOf(link)
  // Encyclopedias letter the ways back: “a b c”.
  if (/^#(?:cite_?ref|fnref)/i.test(link.attributes.href!) && /^[a-z]{1,2}$/.test(words)) return true
  return /^[\s\u21A9\uFE0E\uFE0F\u2190\u2191\u2912\u21B5\u23CE\u21D1^]+$/.test(words) || /\bbacklink\b/.test(typeOf(link)) || /backref|backlink|footnote-back|reversefootnote/i.test(link.attributes.class ?? '')
}

function idIn(href: string): string | null {
  if (!href.startsWith('#') || href.length < 2) return null
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

function holderOf(target: MarkupElement): MarkupElement | null {
  for (let element: MarkupElement | null = target; element; element = element.parent) {
    if (/^h[1-6]$/.test(element.name)) return null
    if (holders.has(element.name)) return hasHeading(element) ? null : element
  }
  return null
}

function hasHeading(element: MarkupElement): boolean {
  for (const inner of everyElement(element)) if (/^h[1-6]$/.test(inner.name)) return true
  return false
}

function isInside(element: MarkupElement, holders: ReadonlyMap<MarkupElement, string>): boolean {
  for (let up = element.parent; up; up = up.parent) if (holders.has(up)) return true
  return false
}

/** Whether a note's own words begin with the mark that calls it. */
export function opensWith(holder: MarkupElement, mark: string): boolean {
  const first = lineOf(holder).slice(0, 40).replace(/^[\s[({^↑↩]+/, '')
  return mark !== '' && first.startsWith(mark) && !/^[\p{Ll}\p{N}]/u.test(first.slice(mark.length))
}

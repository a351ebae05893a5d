import { childOf, elementsOf, findElement } from '../xml/find-element.ts'
import { isText, wordsOf, type MarkupElement, type MarkupNode } from '../html/markup-tree.ts'
import type { WordLists } from './word-lists.ts'
import type { WordStyles } from './word-styles.ts'

/** Ids and style names that stand for what mammoth has no word for; a file that uses them itself gains nothing by it. */
export const pagePrefix = 'sic-page-'
export const stylePrefix = 'sic '

export interface Preparing {
  styles: WordStyles
  lists: WordLists
  page: number
  deleted: boolean
}

const dropped = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:moveFrom', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:rStyle', 'w:tblStyle', 'w:instrText', 'w:delInstrText', 'w:fldChar', 'w:proofErr'])

/**
 * A part of a Word document as mammoth should see it: pictures and comments gone, deleted words gone, lists with the marks that their
 * author saw, text boxes and formulas as paragraphs and words, pages as bookmarks, and each paragraph with the style of its role.
 */
export function prepareBody(element: MarkupElement, state: Preparing): MarkupElement {
  const copy: MarkupElement = { ...element, children: [] }
  for (const child of element.children) for (const node of isText(child) ? [child] : prepare(child, element, state)) copy.children.push(node)
  return copy
}

function prepare(element: MarkupElement, parent: MarkupElement, state: Preparing): MarkupNode[] {
  const { name } = element
  if (name === 'w:p') return [paragraph(element, state)]
  if (name === 'w:del' && parent.name !== 'w:rPr' && parent.name !== 'w:trPr') {
    state.deleted = true
    return []
  }
  if (dropped.has(name)) return []
  if (name === 'w:r' && isHidden(element)) return []
  if (name === 'w:lastRenderedPageBreak') {
    state.page += 1
    return [make('w:bookmarkStart', { 'w:id': String(state.page), 'w:name': `${pagePrefix}${state.page}` })]
  }
  if (name === 'mc:AlternateContent' || name === 'w:drawing' || name === 'w:pict' || name === 'w:object') return drawn(element, state)
  if (name === 'm:oMath' || name === 'm:oMathPara') return [run(elementsOf(element, 'm:t').map(wordsOf).join(''))]
  if (name === 'w:ruby') return ruby(element, state)
  return [prepareBody(element, state)]
}

function paragraph(element: MarkupElement, state: Preparing): MarkupElement {
  const properties = childOf(element, 'w:pPr')
  const role = state.styles.roleOf(properties)
  const item = state.styles.listOf(properties)
  const mark = item && state.lists.next(item.list, item.level)
  const body = prepareBody(element, state)
  const style = role ?? (mark ? `list ${item!.level + 1}` : null)
  // Only a deleted paragraph mark means anything more: it joins two paragraphs.
  const kept = childOf(childOf(body, 'w:pPr'), 'w:rPr')
  const inner = [...(style ? [make('w:pStyle', { 'w:val': styleId(style) })] : []), ...(kept ? [kept] : [])]
  body.children = [make('w:pPr', {}, inner), ...(mark ? [run(`${mark} `)] : []), ...body.children.filter((child) => child.name !== 'w:pPr')]
  return body
}

export function styleId(role: string): string {
  return `Sic-${role.replace(' ', '-')}`
}

/** Of what is drawn only the words of its boxes are left; the newer drawing and the older one beside it hold the same. */
function drawn(element: MarkupElement, state: Preparing): MarkupNode[] {
  const choice = element.name === 'mc:AlternateContent' ? (childOf(element, 'mc:Choice') ?? element) : element
  const source = findElement(choice, 'w:txbxContent') ? choice : element
  const boxes = topBoxes(source)
  if (boxes.length > 0) return boxes.map((box) => make('w:pict', {}, [make('v:shape', {}, [make('v:textbox', {}, [prepareBody(box, state)])])]))
  if (element.name !== 'mc:AlternateContent') return []
  return (childOf(element, 'mc:Fallback') ?? choice).children.flatMap((child) => (isText(child) ? [] : prepare(child, element, state)))
}

function topBoxes(element: MarkupElement): MarkupElement[] {
  if (element.name === 'w:txbxContent') return [element]
  const shapes = element.children.filter((child): child is MarkupElement => !isText(child))
  // A fallback beside its newer twin would say everything twice.
  const twins = shapes.some((child) => child.name === 'mc:Choice') ? shapes.filter((child) => child.name !== 'mc:Fallback') : shapes
  return twins.flatMap(topBoxes)
}

function ruby(element: MarkupElement, state: Preparing): MarkupNode[] {
  const base = childOf(element, 'w:rubyBase')
  const gloss = elementsOf(childOf(element, 'w:rt') ?? make('w:rt', {}), 'w:t').map(wordsOf).join('')
  return [...(base ? prepareBody(base, state).children : []), ...(gloss ? [run(`(${gloss})`)] : [])]
}

function isHidden(element: MarkupElement): boolean {
  const vanish = childOf(childOf(element, 'w:rPr'), 'w:vanish')
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes['w:val'] ?? '1')
}

function run(text: string): MarkupElement {
  const words = make('w:t', { 'xml:space': 'preserve' })
  words.children.push({ name: '#text', text, parent: words })
  return make('w:r', {}, [words])
}

export function make(name: string, attributes: Record<string, string>, children: MarkupNode[] = []): MarkupElement {
  return { name, attributes, children, parent: null }
}

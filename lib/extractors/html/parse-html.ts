import { defaultTreeAdapter as nodes, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { MarkupElement, MarkupNode } from './markup-tree.ts'

/** As deep as browsers go; real pages stay under 60. What lies deeper stays, level with the rest of it. */
const deepest = 400
/** No part of any text, with all they hold. A picture's own words (SVG) label its strokes, not the page. */
const silent = new Set('script style template noscript svg iframe object embed select button input textarea canvas video audio noframes xmp plaintext annotation annotation-xml'.split(' '))

/** What the readers ask of an element; a page carries ten times as much. */
const kept = new Set('id class name href role epub:type title aria-label aria-hidden hidden rel itemprop itemtype type start value reversed style rowspan colspan content property datetime lang'.split(' '))

/** [IM15] [IM64] Markup → inert values. Nothing is rendered, run or fetched; of a formula (MathML) only the words are left. */
export function parseHtml(source: string): MarkupElement {
  const root: MarkupElement = { name: '#root', attributes: {}, children: [], parent: null }
  const left: { from: DefaultTreeAdapterTypes.ParentNode; to: MarkupElement; depth: number }[] = [{ from: parse(source), to: root, depth: 0 }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { from, to, depth } = next
    for (const node of from.childNodes) {
      if (nodes.isTextNode(node)) to.children.push({ name: '#text', text: node.value, parent: to })
      if (!nodes.isElementNode(node) || (silent.has(node.tagName) && !isStatement(node))) continue
      const element: MarkupElement = { name: node.tagName, attributes: Object.fromEntries(node.attrs.filter(({ name }) => kept.has(name)).map(({ name, value }) => [name, value])), children: [], parent: to }
      const flat = depth >= deepest
      // Beyond the deepest level the order is kept by reading each one’s words on the spot.
      if (flat) flatten(node, to)
      else {
        to.children.push(element)
        left.push({ from: node, to: element, depth: depth + 1 })
      }
    }
  }
  return root
}

/** What a page says of itself for machines (JSON-LD) is read as a value, never run. */
function isStatement(node: DefaultTreeAdapterTypes.Element): boolean {
  return node.tagName === 'script' && node.attrs.some((attribute) => attribute.name === 'type' && attribute.value.toLowerCase().trim() === 'application/ld+json')
}

function flatten(from: DefaultTreeAdapterTypes.Element, to: MarkupElement): void {
  const left: DefaultTreeAdapterTypes.ChildNode[] = [from]
  const found: MarkupNode[] = []
  for (let node = left.pop(); node; node = left.pop()) {
    if (nodes.isTextNode(node)) found.push({ name: '#text', text: node.value, parent: to })
    else if (nodes.isElementNode(node) && !silent.has(node.tagName)) for (let at = node.childNodes.length - 1; at >= 0; at -= 1) left.push(node.childNodes[at]!)
  }
  to.children.push(...found)
}

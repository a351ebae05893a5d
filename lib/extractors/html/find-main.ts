import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import type { WrittenBlock } from './block-writer.ts'
import { everyElement, isText, wordsOf, type MarkupElement, type MarkupNode, type MarkupText } from './markup-tree.ts'

export interface MainText {
  /** For each block, the share of its letters that is in the main text, in [0, 1]. */
  shares: readonly number[]
  byline: string | null
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const carried = ['class', 'id', 'role', 'rel', 'itemprop', 'itemtype', 'aria-hidden', 'hidden']
/** Beyond these a page is a book, or made to take forever: judging costs more than its size. */
const most = { characters: 400_000, texts: 12_000, levels: 120 }

/**
 * What Readability takes for the text of a page, told by the words' own nodes: each stands in a numbered element while it judges, so
 * that no comparison of words is needed. Null when it finds no text, or the page is a whole book.
 */
export function findMain(root: MarkupElement, blocks: readonly WrittenBlock[], title: string): MainText | null {
  const owners = new Map<MarkupText, number>()
  let size = 0
  blocks.forEach((block, index) => block.nodes.forEach((node) => {
    owners.set(node, index)
    size += node.text.length
  }))
  if (size > most.characters || owners.size > most.texts || depthOf(root) > most.levels) return null
  const { window } = new JSDOM(`<!doctype html><title>${escapeText(title)}</title>${write(root, owners)}`, { contentType: 'text/html' })
  try {
    const article = new Readability<Element>(window.document, { charThreshold: 200, serializer: (node) => node as Element }).parse()
    if (!article?.content) return null
    const found = new Array<number>(blocks.length).fill(0)
    for (const span of article.content.querySelectorAll('[data-block]')) found[Number(span.getAttribute('data-block'))]! += lettersOf(span.textContent)
    const shares = blocks.map((block, index) => found[index]! / Math.max(1, block.nodes.reduce((sum, node) => sum + lettersOf(node.text), 0)))
    return shares.some((share) => share > 0) ? { shares, byline: article.byline ?? null } : null
  } finally {
    window.close()
  }
}

function write(node: MarkupNode, owners: ReadonlyMap<MarkupText, number>): string {
  if (isText(node)) {
    const owner = owners.get(node)
    return owner === undefined ? escapeText(node.text) : `<span data-block="${owner}">${escapeText(node.text)}</span>`
  }
  if (node.name === 'script' || node.name === 'title' || node.name === 'meta') return ''
  const inner = node.children.map((child) => write(child, owners)).join('')
  if (!/^[a-z][a-z0-9-]*$/.test(node.name) || node.name === 'html' || node.name === 'head' || node.name === 'math') return inner
  const attributes = carried.map((name) => (node.attributes[name] === undefined ? '' : ` ${name}="${escapeText(node.attributes[name]).replace(/"/g, '&quot;')}"`)).join('')
  // Where a link leads says only whether it leads elsewhere.
  const href = node.attributes.href === undefined ? '' : node.attributes.href.startsWith('#') ? ' href="#n"' : ' href="elsewhere"'
  const unseen = /display\s*:\s*none/i.test(node.attributes.style ?? '') ? ' style="display:none"' : ''
  return `<${node.name}${attributes}${href}${unseen}>${voids.has(node.name) ? '' : `${inner}</${node.name}>`}`
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function lettersOf(text: string): number {
  return text.replace(/\s+/g, '').length
}

function depthOf(root: MarkupElement): number {
  let deepest = 0
  const left: [MarkupElement, number][] = [[root, 0]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [element, depth] = next
    deepest = Math.max(deepest, depth)
    for (const child of element.children) if (!isText(child)) left.push([child, depth + 1])
  }
  return deepest
}

/** Where nothing better is known: what stands outside a page's one main element, or in what calls itself a frame. */
export function framesOf(root: MarkupElement): ReadonlySet<MarkupText> {
  const all = lettersOf(wordsOf(root))
  const mains = [...everyElement(root)].filter((element) => element.name === 'main' || element.name === 'article' || element.attributes.role === 'main')
  const only = mains.slice(0, 50).find((element) => lettersOf(wordsOf(element)) > all / 2)
  const found = new Set<MarkupText>()
  const visit = (element: MarkupElement, framed: boolean) => {
    for (const child of element.children) {
      if (isText(child)) {
        if (framed) found.add(child)
      } else visit(child, child === only ? false : framed || child.name === 'nav' || child.name === 'footer' || /^(?:navigation|banner|contentinfo|search)$/.test(child.attributes.role ?? ''))
    }
  }
  visit(root, only !== undefined)
  const framed = [...found].reduce((sum, node) => sum + lettersOf(node.text), 0)
  return framed > all / 2 ? new Set() : found
}

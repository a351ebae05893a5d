import type { MarkupElement } from '../html/markup-tree.ts'
import { childOf, elementsOf } from '../xml/find-element.ts'
import { valueOf } from './word-lists.ts'

/** What a paragraph is by its style: “heading 2”, “quote”, “caption”, “verse”, “contents”, or nothing in particular. */
export type ParagraphRole = `heading ${number}` | 'quote' | 'caption' | 'verse' | 'contents' | null

interface Style {
  name: string
  basis: string | undefined
  properties: MarkupElement | undefined
}

/** A document's paragraph styles, each with what it inherits. Word writes the names of its own styles in English in every language. */
export class WordStyles {
  readonly #styles = new Map<string, Style>()
  #fallback: string | undefined

  constructor(root: MarkupElement | undefined) {
    if (!root) return
    for (const style of elementsOf(root, 'w:style')) {
      if ((style.attributes['w:type'] ?? 'paragraph') !== 'paragraph') continue
      const id = style.attributes['w:styleId'] ?? ''
      if (style.attributes['w:default'] === '1') this.#fallback = id
      this.#styles.set(id, { name: (valueOf(style, 'w:name') ?? id).toLowerCase(), basis: valueOf(style, 'w:basedOn'), properties: childOf(style, 'w:pPr') })
    }
  }

  roleOf(properties: MarkupElement | undefined): ParagraphRole {
    const own = Number(valueOf(properties, 'w:outlineLvl') ?? 9)
    if (own < 6) return `heading ${own + 1}`
    for (const { name, properties: inherited } of this.#chain(properties)) {
      const role = roleByName(name)
      if (role) return role
      const level = Number(valueOf(inherited, 'w:outlineLvl') ?? 9)
      if (level < 6) return `heading ${level + 1}`
    }
    return null
  }

  /** The list and level that a paragraph belongs to, by itself or by its style. */
  listOf(properties: MarkupElement | undefined): { list: string; level: number } | null {
    const sources = [properties, ...this.#chain(properties).map((style) => style.properties)].map((one) => childOf(one, 'w:numPr'))
    const list = sources.map((one) => valueOf(one, 'w:numId')).find((id) => id !== undefined)
    const level = sources.map((one) => valueOf(one, 'w:ilvl')).find((at) => at !== undefined)
    return list === undefined || list === '0' ? null : { list, level: Math.min(8, Number(level ?? 0) || 0) }
  }

  #chain(properties: MarkupElement | undefined): Style[] {
    const chain: Style[] = []
    let id = valueOf(properties, 'w:pStyle') ?? this.#fallback
    while (id !== undefined && chain.length < 20) {
      const style = this.#styles.get(id)
      if (!style) break
      chain.push(style)
      id = style.basis
    }
    return chain
  }
}

function roleByName(name: string): ParagraphRole {
  const heading = /^heading ([1-6])\b/.exec(name)
  if (heading) return `heading ${Number(heading[1])}`
  if (name === 'title') return 'heading 1'
  if (name === 'subtitle') return 'heading 2'
  if (/^(?:toc \d|toc heading|table of contents|contents \d|contents heading)/.test(name)) return 'contents'
  if (/^(?:intense )?quote\b|quotations?$|^block text$|^block quotation/.test(name)) return 'quote'
  if (name === 'caption') return 'caption'
  return /\b(?:poem|poetry|verse|preformatted)\b/.test(name) ? 'verse' : null
}

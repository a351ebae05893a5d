/**
 * Markup as plain values: names, attributes and words. Nothing in it can run, load or lead anywhere, whatever it was parsed from.
 */
export interface MarkupElement {
  /** In lower case, with its prefix if it has one. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: MarkupNode[]
  parent: MarkupElement | null
}

export interface MarkupText {
  name: '#text'
  text: string
  parent: MarkupElement
}

export type MarkupNode = MarkupElement | MarkupText

export function isText(node: MarkupNode): node is MarkupText {
  return node.name === '#text'
}

/** In document order, the element itself first. Does not recurse, so that no depth breaks it. */
export function* everyElement(root: MarkupElement): Generator<MarkupElement> {
  const left: MarkupElement[] = [root]
  for (let element = left.pop(); element; element = left.pop()) {
    yield element
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at]!
      if (!isText(child)) left.push(child)
    }
  }
}

export function wordsOf(root: MarkupNode): string {
  if (isText(root)) return root.text
  const words: string[] = []
  const left: MarkupNode[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    if (isText(node)) words.push(node.text)
    else for (let at = node.children.length - 1; at >= 0; at -= 1) left.push(node.children[at]!)
  }
  return words.join('')
}

/** A single line, without blanks at its ends. */
export function lineOf(root: MarkupNode): string {
  return wordsOf(root).replace(/\s+/g, ' ').trim()
}

/** The child of `pane` at which its upper third begins, and how far into it that is, in [0, 1]. */
export function placeAtEye(pane: HTMLElement, children: HTMLCollection): { index: number; share: number } {
  const eye = pane.scrollTop + pane.clientHeight / 4
  let low = 0
  let high = children.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((children[middle] as HTMLElement).offsetTop <= eye) low = middle
    else high = middle - 1
  }
  const child = children[low] as HTMLElement | undefined
  if (!child) return { index: 0, share: 0 }
  return { index: low, share: Math.max(0, Math.min(1, (eye - child.offsetTop) / Math.max(1, child.offsetHeight))) }
}

/** Scrolls so that the place is where the eye is. */
export function bringToEye(pane: HTMLElement, child: HTMLElement | undefined, share: number): void {
  if (child) pane.scrollTop = child.offsetTop + child.offsetHeight * share - pane.clientHeight / 4
}

/** The range of units [from, to) of the text under `root`. */
export function rangeIn(root: Node, from: number, to: number): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue!.length
    if (!begun && from < at + length) {
      range.setStart(node, Math.max(0, from - at))
      begun = true
    }
    if (begun && to <= at + length) {
      range.setEnd(node, to - at)
      return range
    }
    at += length
  }
  return null
}

/** Lights the ranges up under a name that the style sheet knows; nothing where the browser cannot. */
export function lightUp(name: string, ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

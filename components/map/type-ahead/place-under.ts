const gap = 10
const edge = 8

/** Puts a floating box under a place of the window, over it where there is no room below; never beyond the window. */
export function placeUnder(box: HTMLElement, anchor: DOMRect): void {
  const { width, height } = box.getBoundingClientRect()
  const below = anchor.bottom + gap
  const top = below + height > window.innerHeight - edge && anchor.top - gap - height > edge ? anchor.top - gap - height : below
  box.style.transform = `translate(${Math.round(Math.max(edge, Math.min(anchor.left - 12, window.innerWidth - width - edge)))}px, ${Math.round(top)}px)`
}

import type { Target } from '../../../lib/domain/argument/relation.ts'

/** The claim or relation drawn at a place of the window, in client pixels. */
export function thingAt(x: number, y: number): Target | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const claim = element.closest('[data-claim]')?.getAttribute('data-claim')
    if (claim) return { claim }
    const relation = element.closest('[data-relation]')?.getAttribute('data-relation')
    if (relation) return { relation }
    if (element.closest('[data-over-canvas]')) return null
  }
  return null
}

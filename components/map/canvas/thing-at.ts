import type { Target } from '../../../lib/domain/argument/relation.ts'

type Answer = (x: number, y: number) => Target | null

/** Where a canvas is painted there are no elements to be met: it says itself what is where. */
const answers = new WeakMap<Element, Answer>()

/** From now on this canvas is asked itself. Returns what ends it. */
export function answerThingAt(surface: Element, answer: Answer): () => void {
  answers.set(surface, answer)
  return () => void answers.delete(surface)
}

/** The claim or relation drawn at a place of the window, in client pixels. */
export function thingAt(x: number, y: number): Target | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const claim = element.closest('[data-claim]')?.getAttribute('data-claim')
    if (claim) return { claim }
    const relation = element.closest('[data-relation]')?.getAttribute('data-relation')
    if (relation) return { relation }
    if (element.closest('[data-over-canvas]')) return null
    const surface = element.closest('[data-map-surface]')
    if (surface) return answers.get(surface)?.(x, y) ?? null
  }
  return null
}

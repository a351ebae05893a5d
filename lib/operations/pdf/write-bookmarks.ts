import type { PaperPlan } from '../../domain/interchange/pdf/plan-paper.ts'
import type { ReadingStep } from '../../domain/interchange/picture/reading-order.ts'

/** Questions, what answers them, and what speaks for and against that; further down a list would be longer than it helps. */
const deepest = 3
const most = 500

/** A bookmark for each of the first claims from the question down, which brings it to where it stands, large enough to be read. */
export function writeBookmarks(document: PDFKit.PDFDocument, plan: PaperPlan, { order, titles }: { order: readonly ReadingStep[]; titles: ReadonlyMap<string, string> }): void {
  const places = new Map(plan.picture.pieces.flatMap((piece) => (piece.role === 'claim' ? [[piece.id!, piece] as const] : [])))
  const parents: PDFKit.PDFOutline[] = [document.outline]
  let count = 0
  for (const step of order) {
    if (!('claim' in step) || step.level > deepest || count >= most) continue
    const piece = places.get(step.claim)
    if (!piece) continue
    const level = Math.min(step.level, parents.length)
    const { page, x, y } = whereIs(plan, piece.box)
    const zoom = Math.min(8, Math.max(0.5, 1 / ((piece.at?.scale ?? 1) * plan.scale)))
    // `left` counts from the right in this library.
    const options = { pageNumber: page, fit: false, top: Math.max(0, y - 40), left: plan.page.width - Math.max(0, x - 40), zoom, expanded: level < 2 }
    const item = parents[level - 1]!.addItem(titles.get(step.claim) ?? '', options as object)
    parents.length = level
    parents.push(item)
    count += 1
  }
}

/** The sheet that shows a box's middle, and where on its page the box begins. */
function whereIs({ tiles, page, margin, scale }: PaperPlan, box: { x: number; y: number; width: number; height: number }): { page: number; x: number; y: number } {
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  const [wide, high] = [(page.width - 2 * margin) / scale, (page.height - 2 * margin) / scale]
  const number = Math.max(0, tiles.findIndex((tile) => middleX >= tile.x && middleX <= tile.x + wide && middleY >= tile.y && middleY <= tile.y + high))
  const tile = tiles[number]!
  return { page: number, x: margin + (box.x - tile.x) * scale, y: margin + (box.y - tile.y) * scale }
}

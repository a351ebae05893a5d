import type { OverviewColours } from './overview-colours.ts'
import type { OverviewPicture, OverviewView } from './overview-picture.ts'
import type { PaintedWords } from './overview-words.ts'

const leading = 1.18
/** Further out a count would be larger than its card. */
const counted = 0.1

/** Paints the words that stay legible, and the names of who holds what; `context` is set to pixels of the screen. */
export function paintWords(context: CanvasRenderingContext2D, { scene, holders, faded, hiddenBelow, stands }: OverviewPicture, colours: OverviewColours, view: OverviewView, words: readonly PaintedWords[]): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const one of words) {
    const [x, y] = [one.x + view.x, one.y + view.y]
    if (x + one.width / 2 < 0 || y + one.height / 2 < 0 || x - one.width / 2 > view.width || y - one.height / 2 > view.height) continue
    if (one.floats) paintGround(context, one, x, y, colours)
    context.globalAlpha = faded.has(one.claim.id) ? 0.4 : 1
    context.fillStyle = colours.ink
    context.font = `600 ${one.size}px ${one.claim.kind === 'question' ? colours.serif : colours.sans}`
    const top = y - ((one.lines.length - 1) * one.size * leading) / 2
    one.lines.forEach((line, index) => context.fillText(line, x, top + index * one.size * leading))
    if (stands.marks.get(one.claim.id)?.label === 'refuted')
      for (const [index, line] of one.lines.entries()) {
        const width = context.measureText(line).width
        context.fillRect(x - width / 2, top + index * one.size * leading, width, Math.max(1, one.size / 12))
      }
    context.globalAlpha = 1
  }
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.font = `500 10.5px ${colours.sans}`
  // What is folded away is counted at the card behind which it is.
  if (view.zoom >= counted)
    for (const [id, count] of hiddenBelow) {
      const box = scene.boxes.get(id)
      if (!box) continue
      const said = `+${count}`
      const width = context.measureText(said).width + 8
      const [x, y] = [(box.x + box.width) * view.zoom + view.x + 3, (box.y + box.height / 2) * view.zoom + view.y]
      context.fillStyle = colours.soft
      context.beginPath()
      context.roundRect(x, y - 7, width, 14, 7)
      context.fill()
      context.fillStyle = colours.paper
      context.fillText(said, x + 4, y + 3.7)
    }
  for (const [id, [holder]] of holders) {
    const box = scene.boxes.get(id)
    if (!box || !holder) continue
    const [x, y] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y - 5]
    const width = context.measureText(holder.name).width
    context.fillStyle = holder.colour
    context.fillRect(x - 3, y - 11, width + 8, 15)
    context.fillStyle = colours.paper
    context.fillText(holder.name, x + 1, y)
  }
}

function paintGround(context: CanvasRenderingContext2D, { width, height, claim }: PaintedWords, x: number, y: number, colours: OverviewColours): void {
  context.beginPath()
  context.roundRect(x - width / 2, y - height / 2, width, height, 4)
  context.globalAlpha = claim.kind === 'question' ? 0.9 : 0.94
  context.fillStyle = claim.kind === 'question' ? colours.paper : colours.card
  context.fill()
  context.globalAlpha = 1
  if (claim.kind === 'question') return
  context.strokeStyle = colours.ink
  context.lineWidth = 1
  context.stroke()
}

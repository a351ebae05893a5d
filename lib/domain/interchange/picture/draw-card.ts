import { footSize } from '../../layout/card-face.ts'
import type { SceneCard } from '../../layout/map-scene.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { drawStanding } from './draw-standing.ts'
import { drawMark } from './draw-mark.ts'
import { px, type Shape } from './shape.ts'

const dotted = [1.5, 3] as const

/** A claim: frame by kind, label, lines of text, marks of its evidence. */
export function drawCard(card: SceneCard, colours: SceneColours): Shape[] {
  const { claim, box, face, stands } = card
  const { x, y } = box
  const shapes = frame(claim.kind, box, face.implicit, colours)
  if (face.label) shapes.push({ kind: 'text', face: 'sans', size: 10.5, colour: colours.soft, spacing: 0.02, lines: [{ x: x + face.paddingX, y: y + face.labelBaseline, words: face.label }] })
  shapes.push({
    kind: 'text',
    face: face.face,
    size: face.size,
    colour: stands === 'unestablished' ? colours.soft : colours.ink,
    lines: face.lines.map((words, index) => ({ x: x + face.paddingX, y: y + face.firstBaseline + index * face.lineHeight, words })),
  })
  if (face.foot) shapes.push({ kind: 'text', face: 'sans', size: footSize, colour: colours.soft, lines: [{ x: x + face.paddingX, y: y + face.footBaseline, words: face.foot }] })
  for (const mark of face.marks) shapes.push(...drawMark(mark, x + mark.x, y + mark.y, colours))
  return stands ? [...shapes, ...drawStanding(card, stands, colours)] : shapes
}

function frame(kind: SceneCard['claim']['kind'], box: SceneCard['box'], implicit: boolean, colours: SceneColours): Shape[] {
  const rect = { kind: 'rect', x: box.x, y: box.y, width: box.width, height: box.height, radius: 6 } as const
  if (kind === 'question') {
    const line = `M${px(box.x + 14)} ${px(box.y + box.height - 2)}h${px(box.width - 28)}`
    return [{ ...rect, fill: colours.paper }, { kind: 'path', d: line, stroke: colours.ink, strokeWidth: 1.5 }]
  }
  if (kind === 'position') return [{ ...rect, fill: colours.card, stroke: colours.ink, strokeWidth: 1.6, ...(implicit && { dash: dotted }) }]
  return [{ ...rect, fill: colours.card, stroke: colours.line, strokeWidth: implicit ? 1.5 : 1, ...(implicit ? { dash: dotted } : kind === 'definition' && { dash: [3, 2.5] as const }) }]
}

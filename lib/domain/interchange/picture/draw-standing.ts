import type { ClaimLabel } from '../../evaluation/claim-label.ts'
import { labelNames } from '../../evaluation/label-names.ts'
import { measureText } from '../../layout/measure-text.ts'
import type { SceneCard } from '../../layout/map-scene.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { px, type Shape } from './shape.ts'

const size = 10.5
const tagHeight = 17

/** [EV13] How a claim stands: its shape and its word on the lower edge, what is refuted struck out, reasons both ways a dotted edge. */
export function drawStanding({ box, face }: SceneCard, label: ClaimLabel, colours: SceneColours): Shape[] {
  const shapes: Shape[] = []
  if (label === 'refuted') {
    for (const [index, line] of face.lines.entries()) {
      const y = box.y + face.firstBaseline + index * face.lineHeight - face.size * 0.32
      shapes.push({ kind: 'path', d: `M${px(box.x + face.paddingX)} ${px(y)}h${px(measureText(line, face.face, face.size))}`, stroke: colours.ink, strokeWidth: 1 })
    }
  }
  if (label === 'contested') shapes.push({ kind: 'path', d: `M${px(box.x)} ${px(box.y + 5)}L${px(box.x)} ${px(box.y + box.height - 5)}`, stroke: colours.soft, strokeWidth: 4, dash: [0.1, 7], round: true })
  return [...shapes, ...drawStandingTag(label, box.x + 10, box.y + box.height - tagHeight / 2, colours)]
}

/** `x`, `y`: upper left corner. What holds has its shape alone. */
function drawStandingTag(label: ClaimLabel, x: number, y: number, colours: SceneColours): Shape[] {
  const words = label === 'in' ? '' : labelNames[label]
  const width = words === '' ? tagHeight : 22 + measureText(words, 'sans', size) + 7
  return [
    { kind: 'rect', x, y, width, height: tagHeight, radius: tagHeight / 2, fill: colours.card, stroke: colours.line, strokeWidth: 1 },
    standingGlyph(label, x + 2.5, y + 2.5, colours),
    ...(words === '' ? [] : [{ kind: 'text' as const, face: 'sans' as const, size, colour: colours.ink, lines: [{ x: x + 19, y: y + 12.2, words }] }]),
  ]
}

/** In a square of 12, its upper left corner at `x`, `y`. The same shapes as on the screen. */
export function standingGlyph(label: ClaimLabel, x: number, y: number, colours: SceneColours): Shape {
  const ink = { stroke: colours.ink, strokeWidth: 1.5, round: true }
  const path = (runs: readonly (readonly [number, number])[][]): Shape => ({ kind: 'path', d: runs.map((run) => `M${run.map(([dx, dy]) => `${px(x + dx)} ${px(y + dy)}`).join('L')}`).join(''), ...ink })
  switch (label) {
    case 'in':
      return path([[[2.4, 6.4], [5, 9], [9.8, 3]]])
    case 'refuted':
      return path([[[2.8, 2.8], [9.2, 9.2]], [[9.2, 2.8], [2.8, 9.2]]])
    case 'unestablished':
      return { kind: 'circle', cx: x + 6, cy: y + 6, r: 3.9, stroke: colours.ink, strokeWidth: 1.5, dash: [1.9, 1.6] }
    case 'contested':
      return path([[[1.2, 6], [4.8, 6]], [[3, 4.1], [1.2, 6], [3, 7.9]], [[10.8, 6], [7.2, 6]], [[9, 4.1], [10.8, 6], [9, 7.9]], [[6, 2.6], [6, 9.4]]])
    case 'circular':
      return { kind: 'path', d: `M${px(x + 9.9)} ${px(y + 6)}C${px(x + 9.9)} ${px(y + 11.2)} ${px(x + 2.1)} ${px(y + 11.2)} ${px(x + 2.1)} ${px(y + 6)}C${px(x + 2.1)} ${px(y + 2)} ${px(x + 6.2)} ${px(y + 1)} ${px(x + 8.4)} ${px(y + 2.9)}M${px(x + 8.4)} ${px(y + 0.6)}L${px(x + 8.4)} ${px(y + 3.1)}L${px(x + 6)} ${px(y + 3.1)}`, ...ink }
    case 'undecided':
      return { kind: 'path', d: `M${px(x + 3.8)} ${px(y + 4.3)}C${px(x + 4)} ${px(y + 1)} ${px(x + 9)} ${px(y + 1.6)} ${px(x + 8.2)} ${px(y + 4.8)}C${px(x + 7.8)} ${px(y + 6.2)} ${px(x + 6)} ${px(y + 6.2)} ${px(x + 6)} ${px(y + 7.9)}M${px(x + 6)} ${px(y + 10.2)}L${px(x + 6)} ${px(y + 10.4)}`, ...ink }
  }
}

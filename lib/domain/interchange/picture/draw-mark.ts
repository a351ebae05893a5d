import type { EvidenceMark, PlacedMark } from '../../layout/card-face.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { px, type CircleShape, type Shape } from './shape.ts'

/** A stance glyph over a thin bar in the document's hue, with the document's name or its key. `x`, `y`: upper left corner. */
export function drawMark(mark: Omit<PlacedMark, 'x' | 'y'>, x: number, y: number, colours: SceneColours): Shape[] {
  const hue = colours.documents[(mark.hue - 1) % 8]!
  const bar = mark.named ? `M${px(x + 15)} ${px(y + 15)}h${px(Math.max(8, mark.width - 24))}` : `M${px(x + 1)} ${px(y + 15.5)}h${px(mark.width - 8)}`
  return [
    ...stanceGlyph(mark, x + 6, y + 8, colours),
    { kind: 'text', face: 'sans', size: mark.named ? 10.5 : 9, colour: colours.soft, lines: [{ x: x + 15, y: y + 11.5, words: mark.named ? mark.name : (mark.key ?? '') }] },
    { kind: 'path', d: bar, stroke: hue, strokeWidth: 2 },
  ]
}

export function stanceGlyph(mark: Pick<EvidenceMark, 'stance' | 'qualified' | 'implicit' | 'reported'>, cx: number, cy: number, colours: SceneColours): Shape[] {
  const colour = colours.stances[mark.stance]
  if (mark.reported && mark.stance === 'none') return [{ kind: 'text', face: 'serif', size: 15, colour, lines: [{ x: cx - 4, y: cy + 6, words: '“' }] }]
  if (mark.stance === 'mixed') {
    return [
      { kind: 'rect', x: cx - 4, y: cy - 4, width: 8, height: 8, stroke: colours.stances.denies, strokeWidth: 1.4 },
      { kind: 'rect', x: cx - 4, y: cy - 4, width: 4, height: 8, fill: colours.stances.asserts },
    ]
  }
  const speaksFor = mark.stance === 'asserts' || mark.stance === 'uses'
  const speaksAgainst = mark.stance === 'denies' || mark.stance === 'rejects'
  const circle: CircleShape = { kind: 'circle', cx, cy, r: 4, stroke: colour, strokeWidth: 1.4, ...(speaksFor && !mark.implicit && { fill: colour }), ...(mark.implicit && { dash: [1.6, 1.8] as const }) }
  return [
    ...(mark.qualified && (speaksFor || speaksAgainst) ? [{ kind: 'circle', cx, cy, r: 6, stroke: colours.qualified, strokeWidth: 1.4 } as const] : []),
    circle,
    ...(speaksAgainst ? [{ kind: 'path', d: `M${px(cx - 2.8)} ${px(cy + 2.8)}L${px(cx + 2.8)} ${px(cy - 2.8)}`, stroke: colour, strokeWidth: 1.6 } as const] : []),
  ]
}

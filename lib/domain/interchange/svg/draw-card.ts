import type { SceneCard } from '../../layout/map-scene.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { drawMark } from './draw-mark.ts'
import { px, svgText } from './svg-text.ts'

const faceAttributes = {
  sans: 'class="sans"',
  sansStrong: 'class="sans" font-weight="600"',
  serif: 'class="serif"',
  serifStrong: 'class="serif" font-weight="600"',
}

/** A claim as SVG: frame by kind, label, lines of text that can be selected, marks of its evidence. */
export function drawCard({ claim, box, face }: SceneCard, colours: SceneColours): string {
  const { x, y } = box
  const parts = [frame(claim.kind, box, colours)]
  if (face.label) {
    parts.push(`<text x="${px(x + face.paddingX)}" y="${px(y + face.labelBaseline)}" class="sans" font-size="10.5" letter-spacing=".02em" fill="${colours.soft}">${svgText(face.label)}</text>`)
  }
  const lines = face.lines.map((line, index) => `<tspan x="${px(x + face.paddingX)}" y="${px(y + face.firstBaseline + index * face.lineHeight)}">${svgText(line)}${index < face.lines.length - 1 ? ' ' : ''}</tspan>`)
  parts.push(`<text ${faceAttributes[face.face]} font-size="${face.size}" fill="${colours.ink}">${lines.join('')}</text>`)
  for (const mark of face.marks) parts.push(drawMark(mark, x + mark.x, y + mark.y, colours))
  return `<g id="${svgText(`claim-${claim.id}`)}">${parts.join('')}</g>`
}

function frame(kind: SceneCard['claim']['kind'], { x, y, width, height }: SceneCard['box'], colours: SceneColours): string {
  const size = `x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"`
  if (kind === 'question') return `<rect ${size} rx="6" fill="${colours.paper}"/><path d="M${px(x + 14)} ${px(y + height - 2)}h${px(width - 28)}" stroke="${colours.ink}" stroke-width="1.5"/>`
  const border = kind === 'position' ? `stroke="${colours.ink}" stroke-width="1.6"` : `stroke="${colours.line}" stroke-width="1"${kind === 'definition' ? ' stroke-dasharray="3 2.5"' : ''}`
  return `<rect ${size} rx="6" fill="${colours.card}" ${border}/>`
}

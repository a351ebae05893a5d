import type { EvidenceMark } from '../../layout/card-face.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { px, svgText } from './svg-text.ts'

/** A stance glyph and the document's short name over a thin bar in the document's hue. `x`, `y`: upper left corner. */
export function drawMark(mark: EvidenceMark, x: number, y: number, nameWidth: number, colours: SceneColours): string {
  const [cx, cy] = [x + 6, y + 8]
  const hue = colours.documents[(mark.hue - 1) % 8]!
  const name = `<text x="${px(x + 15)}" y="${px(y + 11.5)}" class="sans" font-size="10.5" fill="${colours.soft}">${svgText(mark.name)}</text>`
  const bar = `<path d="M${px(x + 15)} ${px(y + 15)}h${px(Math.max(8, nameWidth - 24))}" stroke="${hue}" stroke-width="2"/>`
  return stanceGlyph(mark, cx, cy, colours) + name + bar
}

export function stanceGlyph(mark: Pick<EvidenceMark, 'stance' | 'qualified' | 'implicit' | 'reported'>, cx: number, cy: number, colours: SceneColours): string {
  const colour = colours.stances[mark.stance]
  const outline = mark.implicit ? ' stroke-dasharray="1.6 1.8"' : ''
  const ring = mark.qualified ? `<circle cx="${px(cx)}" cy="${px(cy)}" r="6" fill="none" stroke="${colours.qualified}" stroke-width="1.4"/>` : ''
  const circle = (fill: string, extra = '') => `<circle cx="${px(cx)}" cy="${px(cy)}" r="4" fill="${fill}" stroke="${colour}" stroke-width="1.4"${outline}/>${extra}`
  if (mark.reported && mark.stance === 'none') return `<text x="${px(cx - 4)}" y="${px(cy + 6)}" class="serif" font-size="15" fill="${colour}">“</text>`
  switch (mark.stance) {
    case 'asserts':
    case 'uses':
      return ring + circle(mark.implicit ? 'none' : colour)
    case 'denies':
    case 'rejects':
      return ring + circle('none', `<path d="M${px(cx - 2.8)} ${px(cy + 2.8)}L${px(cx + 2.8)} ${px(cy - 2.8)}" stroke="${colour}" stroke-width="1.6"/>`)
    case 'mixed':
      return `<rect x="${px(cx - 4)}" y="${px(cy - 4)}" width="8" height="8" fill="none" stroke="${colours.stances.denies}" stroke-width="1.4"/><rect x="${px(cx - 4)}" y="${px(cy - 4)}" width="4" height="8" fill="${colours.stances.asserts}"/>`
    default:
      return circle('none')
  }
}

import type { EvidenceMark, PlacedMark } from '../../layout/card-face.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { px, svgText } from './svg-text.ts'

/** A stance glyph over a thin bar in the document's hue, with the document's name or its key. `x`, `y`: upper left corner. */
export function drawMark(mark: Omit<PlacedMark, 'x' | 'y'>, x: number, y: number, colours: SceneColours): string {
  const hue = colours.documents[(mark.hue - 1) % 8]!
  const words = `<text x="${px(x + 15)}" y="${px(y + 11.5)}" class="sans" font-size="${mark.named ? 10.5 : 9}" fill="${colours.soft}">${svgText(mark.named ? mark.name : (mark.key ?? ''))}</text>`
  const bar = mark.named ? `M${px(x + 15)} ${px(y + 15)}h${px(Math.max(8, mark.width - 24))}` : `M${px(x + 1)} ${px(y + 15.5)}h${px(mark.width - 8)}`
  return `${stanceGlyph(mark, x + 6, y + 8, colours)}${words}<path d="${bar}" stroke="${hue}" stroke-width="2"/>`
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

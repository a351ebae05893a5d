import { wrapText } from '../../layout/measure-text.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import type { Shape } from './shape.ts'

const lineHeight = 34

/** The title, in at most `maxLines` lines, and below it in small the group and the date. Either may be missing. */
export function drawHeading({ title, subtitle }: { title?: string; subtitle?: string }, width: number, colours: SceneColours, maxLines = Infinity): { shapes: Shape[]; height: number } {
  const lines = title ? wrapText(title, width, 'serifStrong', 27, maxLines) : []
  const shapes: Shape[] = []
  let height = lines.length * lineHeight
  if (lines.length > 0) shapes.push({ kind: 'text', face: 'serifStrong', size: 27, colour: colours.ink, lines: lines.map((words, index) => ({ x: 0, y: 24 + index * lineHeight, words })) })
  if (subtitle) {
    shapes.push({ kind: 'text', face: 'sans', size: 13, colour: colours.soft, lines: wrapText(subtitle, width, 'sans', 13).map((words, index) => ({ x: 0, y: height + 14 + index * 18, words })) })
    height += 2 + wrapText(subtitle, width, 'sans', 13).length * 18
  }
  return { shapes, height: shapes.length === 0 ? 0 : height + 30 }
}

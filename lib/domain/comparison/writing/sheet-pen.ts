import type { Face } from '../../layout/advance-widths.ts'
import { wrapText } from '../../layout/measure-text.ts'
import type { Shape } from '../../interchange/picture/shape.ts'

/** Lengths in points. */
export interface TypeStyle {
  face: Face
  size: number
  /** From line to line. */
  leading: number
  colour: string
  spacing?: number
}

/** Sets type from the top down: each thing begins where the last one ended. Its origin is the upper left corner of what it writes. */
export class SheetPen {
  readonly shapes: Shape[] = []
  y = 0

  /** Sets a text in lines no wider than `width`; of more than `most` lines the last ends in “…”. */
  text(words: string, { face, size, leading, colour, spacing }: TypeStyle, x: number, width: number, most = Infinity): void {
    if (words === '') return
    const lines = wrapText(words, width, face, size, most)
    const first = this.y + (leading - size) / 2 + size * 0.8
    this.shapes.push({ kind: 'text', face, size, colour, ...(spacing === undefined ? {} : { spacing }), lines: lines.map((line, index) => ({ x, y: first + index * leading, words: line })) })
    this.y += lines.length * leading
  }

  /** The same in lines of about equal length, so that no word is left alone on the last. */
  balanced(words: string, style: TypeStyle, x: number, width: number): void {
    const { length } = wrapText(words, width, style.face, style.size)
    let narrow = width
    while (narrow > width / 2 && wrapText(words, narrow - 8, style.face, style.size).length === length) narrow -= 8
    this.text(words, style, x, narrow)
  }

  space(height: number): void {
    this.y += height
  }

  rule(width: number, colour: string, strokeWidth = 0.6, x = 0): void {
    this.shapes.push({ kind: 'path', d: `M${x} ${this.y}h${width}`, stroke: colour, strokeWidth })
  }

  /** Writes beside one another what each of `draw` writes at its own x; goes on below the longest. */
  beside(...draw: readonly (() => void)[]): void {
    const top = this.y
    let bottom = top
    for (const one of draw) {
      this.y = top
      one()
      bottom = Math.max(bottom, this.y)
    }
    this.y = bottom
  }
}

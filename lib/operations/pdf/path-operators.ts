import type { Shape } from '../../domain/interchange/picture/shape.ts'

type Inked = Exclude<Shape, { kind: 'text' }>

/** How far a circle's control points lie out, in radii. */
const round = 0.5523

/**
 * A shape as operators of a page's content. Written at once and not through the library's many calls: a map has tens of thousands.
 * Opacity is left to the library, which keeps a list of what is used.
 */
export function pathOperators(shape: Inked): string {
  const { fill, stroke, strokeWidth = 1, dash } = shape
  if (!fill && !stroke) return ''
  const parts: string[] = []
  if (fill) parts.push(`${colourOperands(fill)} rg`)
  if (stroke) {
    const ends = shape.kind === 'path' && shape.round ? 1 : 0
    parts.push(`${colourOperands(stroke)} RG ${strokeWidth} w ${ends} J ${ends} j [${dash ? dash.join(' ') : ''}] 0 d`)
  }
  parts.push(outline(shape), fill && stroke ? 'B' : fill ? 'f' : 'S')
  return parts.join('\n')
}

function outline(shape: Inked): string {
  if (shape.kind === 'path') return pathOf(shape.d)
  if (shape.kind === 'circle') return roundedBox(shape.cx - shape.r, shape.cy - shape.r, 2 * shape.r, 2 * shape.r, shape.r)
  if (shape.radius) return roundedBox(shape.x, shape.y, shape.width, shape.height, Math.min(shape.radius, shape.width / 2, shape.height / 2))
  return `${operand(shape.x)} ${operand(shape.y)} ${operand(shape.width)} ${operand(shape.height)} re`
}

function roundedBox(x: number, y: number, width: number, height: number, r: number): string {
  const [right, bottom, k] = [x + width, y + height, r * (1 - round)]
  const straight = width > 2 * r || height > 2 * r
  const line = (toX: number, toY: number) => (straight ? `${operand(toX)} ${operand(toY)} l ` : '')
  return [
    `${operand(x + r)} ${operand(y)} m `,
    line(right - r, y), `${operand(right - k)} ${operand(y)} ${operand(right)} ${operand(y + k)} ${operand(right)} ${operand(y + r)} c `,
    line(right, bottom - r), `${operand(right)} ${operand(bottom - k)} ${operand(right - k)} ${operand(bottom)} ${operand(right - r)} ${operand(bottom)} c `,
    line(x + r, bottom), `${operand(x + k)} ${operand(bottom)} ${operand(x)} ${operand(bottom - k)} ${operand(x)} ${operand(bottom - r)} c `,
    line(x, y + r), `${operand(x)} ${operand(y + k)} ${operand(x + k)} ${operand(y)} ${operand(x + r)} ${operand(y)} c h`,
  ].join('')
}

/** SVG says the operator first, PDF last. A picture's paths have only M, L, C, Z and h. */
function pathOf(d: string): string {
  let x = 0
  let y = 0
  return d.replace(/([MLCZh])([^MLCZh]*)/g, (_all, operator: string, numbers: string) => {
    if (operator === 'Z') return 'h '
    const values = numbers.trim().split(/[\s,]+/).map(Number)
    if (operator === 'h') x += values[0]!
    else [x, y] = values.slice(-2) as [number, number]
    return operator === 'h' ? `${operand(x)} ${operand(y)} l ` : `${numbers.trim()} ${operator === 'M' ? 'm' : operator === 'L' ? 'l' : 'c'} `
  })
}

/** A colour as three parts of one: red, green, blue. */
export function colourOperands(hex: string): string {
  return [1, 3, 5].map((at) => operand(parseInt(hex.slice(at, at + 2), 16) / 255, 1000)).join(' ')
}

/** A length as it stands before an operator. */
export function operand(value: number, precision = 100): string {
  return String(Math.round(value * precision) / precision)
}

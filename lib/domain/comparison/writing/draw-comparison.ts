import { claimWords } from '../inference-words.ts'
import type { Cell } from '../cell.ts'
import type { Column } from '../column.ts'
import type { Comparison } from '../compare-map.ts'
import type { Row } from '../row.ts'
import { oneLine } from '../../argument/one-line.ts'
import { stanceGlyph } from '../../interchange/picture/draw-mark.ts'
import type { Picture, Piece, Shape } from '../../interchange/picture/shape.ts'
import { sceneColours, type SceneColours } from '../../layout/scene-colours.ts'
import { SheetPen, type TypeStyle } from './sheet-pen.ts'

interface DrawOptions {
  theme?: 'light' | 'dark'
  madeOn?: string
  /** Sheets of paper, in points; else one picture as large as it needs. */
  page?: { width: number; height: number }
}

const margin = 36
const label = 220
const columnWidth = 53
const gap = 10

/**
 * [HO7] The table as pictures: one as large as it needs, or sheet after sheet, each with the heads of its columns. More columns than a
 * sheet is wide come on sheets of their own.
 */
export function drawComparison(comparison: Comparison, { theme = 'light', madeOn, page }: DrawOptions = {}): Picture[] {
  const colours = page ? { ...sceneColours[theme], paper: theme === 'light' ? '#ffffff' : sceneColours.dark.paper } : sceneColours[theme]
  const title = oneLine(comparison.input.map.title) || 'Without a question'
  const fits = page ? Math.max(1, Math.floor((page.width - 2 * margin - label - gap) / columnWidth)) : Math.max(1, comparison.columns.length)
  const sheets: Picture[] = []
  for (let at = 0; at < Math.max(1, comparison.columns.length); at += fits) {
    const columns = comparison.columns.slice(at, at + fits)
    sheets.push(...drawSheets(comparison, columns, title, colours, { ...(madeOn === undefined ? {} : { madeOn }), ...(page ? { page } : {}) }))
  }
  return sheets
}

function drawSheets(comparison: Comparison, columns: readonly Column[], title: string, colours: SceneColours, { madeOn, page }: Omit<DrawOptions, 'theme'>): Picture[] {
  const inner = page ? page.width - 2 * margin : Math.max(420, label + gap + columns.length * columnWidth)
  const type = typeOf(colours)
  const heading = new SheetPen()
  heading.balanced(title, type.title, 0, inner)
  heading.text([...(madeOn === undefined ? [] : [madeOn]), `${columns.length === 1 ? 'One text' : `${columns.length} texts`}, ${comparison.rows.length} claims and inferences`].join(' · '), type.small, 0, inner)
  heading.space(10)
  const heads = drawHeads(columns, type, inner, colours)
  const legend = drawLegend(type, inner, colours)
  const lines = linesOf(comparison).map((line) => drawLine(line, comparison, columns, type, inner, colours))
  const sheets: Picture[] = []
  let at = 0
  while (at < lines.length || sheets.length === 0) {
    const pieces: Piece[] = []
    let y = margin
    const put = (pen: SheetPen, role: Piece['role'], words?: () => string) => {
      pieces.push({ role, box: { x: margin, y, width: inner, height: pen.y }, at: { x: margin, y, scale: 1 }, shapes: pen.shapes, ...(words ? { words } : {}) })
      y += pen.y
    }
    if (sheets.length === 0) put(heading, 'heading')
    put(heads, 'marks')
    const bottom = page ? page.height - margin - legend.y - 8 : Infinity
    // A heading never stands last on a sheet; a line taller than a sheet stands on one of its own.
    for (let first = true; at < lines.length; first = false) {
      const line = lines[at]!
      const needs = line.pen.y + (line.isHead ? (lines[at + 1]?.pen.y ?? 0) : 0)
      if (!first && y + needs > bottom) break
      put(line.pen, 'legend', line.words)
      at += 1
    }
    if (page) y = page.height - margin - legend.y
    else y += 10
    put(legend, 'legend')
    sheets.push({ width: page?.width ?? inner + 2 * margin, height: page?.height ?? y + margin, title, paper: colours.paper, pieces })
  }
  return sheets
}

function typeOf({ ink, soft }: SceneColours) {
  return {
    title: { face: 'serifStrong', size: 17, leading: 21, colour: ink },
    small: { face: 'sans', size: 7.6, leading: 10.5, colour: soft },
    head: { face: 'sansStrong', size: 7.2, leading: 9, colour: ink },
    group: { face: 'sansStrong', size: 8, leading: 11, colour: soft },
    claim: { face: 'serif', size: 9, leading: 11.4, colour: ink },
    position: { face: 'serifStrong', size: 9, leading: 11.4, colour: ink },
    step: { face: 'serif', size: 8.4, leading: 10.6, colour: soft },
    cell: { face: 'sans', size: 7, leading: 9, colour: ink },
  } as const satisfies Record<string, TypeStyle>
}
type Type = ReturnType<typeof typeOf>

function drawHeads(columns: readonly Column[], type: Type, inner: number, colours: SceneColours): SheetPen {
  const pen = new SheetPen()
  const high = Math.max(0, ...columns.map(({ name }) => written(name, type.head, columnWidth - 6, 5).y))
  pen.beside(
    ...columns.map(({ name }, index) => () => {
      pen.y += high - written(name, type.head, columnWidth - 6, 5).y
      pen.text(name, type.head, label + gap + index * columnWidth, columnWidth - 6, 5)
    }),
  )
  pen.space(4)
  pen.rule(inner, colours.ink, 0.9)
  return pen
}

function written(words: string, style: TypeStyle, width: number, most: number): SheetPen {
  const pen = new SheetPen()
  pen.text(words, style, 0, width, most)
  return pen
}

type Line = { head: string; deep: boolean } | { row: Row }

function linesOf({ rows, input: { map } }: Comparison): Line[] {
  const lines: Line[] = []
  let [question, position]: (string | undefined)[] = [undefined, undefined]
  for (const row of rows) {
    if (row.question !== question && row.question !== undefined) lines.push({ head: claimWords(map, row.question).replace(/^“|”$/gu, ''), deep: false })
    if (row.position !== position && row.position !== undefined && row.target.claim !== row.position) lines.push({ head: claimWords(map, row.position).replace(/^“|”$/gu, ''), deep: true })
    ;[question, position] = [row.question, row.position]
    lines.push({ row })
  }
  return lines
}

function drawLine(line: Line, { cell }: Comparison, columns: readonly Column[], type: Type, inner: number, colours: SceneColours): { pen: SheetPen; isHead: boolean; words?: () => string } {
  const pen = new SheetPen()
  pen.space('head' in line ? 7 : 3.5)
  if ('head' in line) {
    pen.text(line.head, type.group, line.deep ? 8 : 0, inner, 2)
    pen.space(1)
    return { pen, isHead: true }
  }
  const { row } = line
  const style = row.kind === 'relation' ? type.step : row.kind === 'position' ? type.position : type.claim
  const indent = row.kind === 'position' ? 0 : 8
  pen.beside(
    () => pen.text(row.words, style, indent, label - indent, 4),
    ...columns.map(({ id }, index) => () => drawCell(pen, cell(row.id, id), label + gap + index * columnWidth, type, colours)),
  )
  pen.space(3.5)
  pen.rule(inner, colours.hairline, 0.5)
  const said = columns.flatMap(({ id, name }) => (cell(row.id, id).stance === 'unread' ? [] : [`${name}: ${wordOf(cell(row.id, id))}`]))
  return { pen, isHead: false, words: () => `${row.words} ${said.join('; ')}` }
}

const words: Record<Cell['stance'], string> = { asserts: 'asserts', denies: 'denies', uses: 'uses', rejects: 'rejects', mixed: 'both', changed: 'changed', none: 'no side', silent: 'silent', unread: '' }

function wordOf({ stance, derived, testimonies, silentBy }: Cell): string {
  if (stance === 'unread') return derived ? (derived.sign === 1 ? 'follows' : 'against') : ''
  const count = stance === 'silent' ? silentBy.length : testimonies.length
  return count > 1 ? `${words[stance]} ${count}` : words[stance]
}

function drawCell(pen: SheetPen, cell: Cell, x: number, type: Type, colours: SceneColours): void {
  const word = wordOf(cell)
  if (word === '') return
  const { stance, derived, explicit, qualified, reported } = cell
  const middle = pen.y + 5.5
  const side = stance === 'unread' ? (derived!.sign === 1 ? 'asserts' : 'denies') : stance
  const colour = side === 'silent' ? colours.soft : colours.stances[side === 'changed' ? 'mixed' : side]
  const shapes: readonly Shape[] =
    side === 'silent'
      ? [{ kind: 'path', d: `M${x + 1} ${middle}h7`, stroke: colours.soft, strokeWidth: 1.4 }]
      : side === 'changed'
        ? [{ kind: 'path', d: `M${x + 1} ${middle + 2.5}L${x + 4.5} ${middle - 3}L${x + 8} ${middle + 2.5}`, stroke: colour, strokeWidth: 1.4, round: true }]
        : stanceGlyph({ stance: side, qualified, implicit: !explicit || stance === 'unread', reported }, x + 4.5, middle, colours)
  pen.shapes.push(...shapes)
  pen.space(1)
  pen.text(word, { ...type.cell, colour }, x + 12.5, columnWidth - 14, 1)
}

function drawLegend(type: Type, inner: number, colours: SceneColours): SheetPen {
  const pen = new SheetPen()
  const glyphs = [['asserts', 'asserts, uses'], ['denies', 'denies, rejects'], ['mixed', 'says both'], ['none', 'takes no side']] as const
  glyphs.forEach(([stance, said], index) => {
    pen.shapes.push(...stanceGlyph({ stance, qualified: false, implicit: false, reported: false }, index * 88 + 4.5, 5.5, colours))
    pen.text(said, type.small, index * 88 + 13, 80, 1)
    pen.y = 0
  })
  // On a narrow picture below, on a wide one beside.
  if (inner <= 700) pen.space(type.small.leading + 2)
  pen.text('broken line: implied · a ring around: qualified · a peak: changed sides over time · –: looked for, not found · empty: not yet looked for · a number: passages', type.small, inner > 700 ? 356 : 0, inner > 700 ? inner - 356 : inner)
  return pen
}

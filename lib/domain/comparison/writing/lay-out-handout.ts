import { paperSizes } from '../../interchange/pdf/paper.ts'
import type { Picture, Piece } from '../../interchange/picture/shape.ts'
import type { RowId } from '../row.ts'
import { drawHandoutFoot, drawHandoutHead } from './draw-handout-frame.ts'
import { drawHandoutItem, type Measure } from './draw-handout-item.ts'
import type { Handout, HandoutItem } from './handout.ts'
import { handoutColours } from './handout-type.ts'
import type { SheetPen } from './sheet-pen.ts'

export const handoutPapers = ['a4', 'letter'] as const
export type HandoutPaper = (typeof handoutPapers)[number]

export interface HandoutOptions {
  paper?: HandoutPaper
  /** Items that are not wanted. */
  without?: ReadonlySet<RowId>
  /** “22 November 2026”. */
  madeOn?: string
}

export interface LaidHandout {
  /** One page, in points. */
  picture: Picture
  shown: readonly RowId[]
  /** Wanted, but there is no room. */
  left: readonly RowId[]
}

const margin = { side: 46, top: 40, bottom: 34 }
/** Between two items, at least and at most. */
const [leastGap, mostGap] = [12, 30]
/** From the most that is shown of each item to the least. */
const measures: readonly Measure[] = [
  { perSide: 3, longest: 340 },
  { perSide: 2, longest: 300 },
  { perSide: 2, longest: 210 },
  { perSide: 2, longest: 120 },
  { perSide: 1, longest: 260 },
  { perSide: 1, longest: 170 },
  { perSide: 1, longest: 110 },
]
/** Rather fewer words of each than fewer of these. */
const enough = 4

/** [HO2] The handout on one sheet: as many items as there is room for, in their order; it says how many it leaves out. */
export function layOutHandout(handout: Handout, { paper = 'a4', without = new Set(), madeOn }: HandoutOptions = {}): LaidHandout {
  const [width, height] = paperSizes[paper]
  const inner = width - 2 * margin.side
  const wanted = handout.items.filter(({ id }) => !without.has(id))
  const { heading, answers } = drawHandoutHead(handout, inner, madeOn)
  // The longest that it may become, so that nothing moves by what it says in the end.
  const footHeight = drawHandoutFoot(handout, inner, leftSentence(99, 99)).y
  const top = margin.top + heading.y + 7 + (answers.y > 0 ? answers.y + 3 : 0)
  const room = height - margin.bottom - footHeight - 8 - top
  const drawn = fill(wanted, inner, room - 12)
  const left = wanted.slice(drawn.length)
  const foot = drawHandoutFoot(handout, inner, leftSentence(left.length, handout.items.length - wanted.length))
  const pieces: Piece[] = []
  const put = (pen: SheetPen, y: number, role: Piece['role']) => {
    if (pen.shapes.length > 0) pieces.push({ role, box: { x: margin.side, y, width: inner, height: pen.y }, at: { x: margin.side, y, scale: 1 }, shapes: pen.shapes })
  }
  put(heading, margin.top, 'heading')
  put(answers, margin.top + heading.y + 7, 'legend')
  let y = top
  const over = room - drawn.reduce((sum, pen) => sum + pen.y, 0)
  const gap = Math.min(mostGap, Math.max(leastGap, over / (drawn.length + 1)))
  for (const pen of drawn) {
    // The first follows a rule, the others a hairline.
    y += 6
    pieces.push({ role: 'marks', box: { x: margin.side, y: y - 6, width: inner, height: 1 }, at: { x: margin.side, y: y - 6, scale: 1 }, shapes: [{ kind: 'path', d: `M0 0h${inner}`, stroke: pieces.length <= 2 ? handoutColours.ink : handoutColours.hairline, strokeWidth: pieces.length <= 2 ? 0.9 : 0.6 }] })
    put(pen, y, 'legend')
    y += pen.y + gap - 6
  }
  put(foot, height - margin.bottom - foot.y, 'sources')
  return { picture: { width, height, title: handout.title, paper: handoutColours.paper, pieces }, shown: wanted.slice(0, drawn.length).map(({ id }) => id), left: left.map(({ id }) => id) }
}

/**
 * The first items, as many as fit: told at the greatest length at which enough of them do; then each in turn at greater length while
 * there is room.
 */
function fill(items: readonly HandoutItem[], width: number, room: number): SheetPen[] {
  const draw = (index: number, measure: number) => drawHandoutItem(items[index]!, index + 1, width, measures[measure]!)
  let best: SheetPen[] = []
  let measure = 0
  for (const at of measures.keys()) {
    const drawn = asManyAsFit(items.length, room, (index) => draw(index, at))
    if (drawn.length > best.length) [best, measure] = [drawn, at]
    if (best.length >= Math.min(enough, items.length)) break
  }
  let used = best.reduce((sum, { y }) => sum + y + leastGap, 0)
  for (const [index, pen] of best.entries()) {
    for (let longer = 0; longer < measure; longer++) {
      const grown = draw(index, longer)
      if (used - pen.y + grown.y > room) continue
      used += grown.y - pen.y
      best[index] = grown
      break
    }
  }
  return best
}

function asManyAsFit(count: number, room: number, draw: (index: number) => SheetPen): SheetPen[] {
  const drawn: SheetPen[] = []
  let used = 0
  for (let index = 0; index < count; index++) {
    const pen = draw(index)
    if (used + pen.y > room) break
    used += pen.y + leastGap
    drawn.push(pen)
  }
  return drawn
}

function leftSentence(noRoom: number, unwanted: number): string {
  const said = [
    ...(noRoom > 0 ? [`${noRoom === 1 ? 'One more point' : `${noRoom} more points`} on which they part ${noRoom === 1 ? 'has' : 'have'} no room on this sheet`] : []),
    ...(unwanted > 0 ? [`${unwanted === 1 ? 'one was' : `${unwanted} were`} left out by choice`] : []),
  ]
  return said.length === 0 ? 'Nothing on which these texts part is left out.' : `${capital(said.join('; '))}. The whole comparison has them.`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

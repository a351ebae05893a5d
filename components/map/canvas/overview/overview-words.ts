import type { Claim } from '../../../../lib/domain/argument/claim.ts'
import { overlap, type Box } from '../../../../lib/domain/layout/box.ts'
import type { CardFace } from '../../../../lib/domain/layout/card-face.ts'
import { farSize } from '../../../../lib/domain/layout/far-size.ts'
import { measureText, wrapText } from '../../../../lib/domain/layout/measure-text.ts'

/** Words painted at one size whatever the zoom, or in their card where they are large enough there. Pixels of the screen. */
export interface PaintedWords {
  claim: Claim
  lines: readonly string[]
  size: number
  face: CardFace['face']
  /** The middle of the words, from the map's origin: add where the view lies. */
  x: number
  y: number
  width: number
  height: number
  /** They stand beyond their card: a ground must be painted under them. */
  floats: boolean
}

/** Smaller than this nobody reads. */
const least = 11.5
const leading = 1.18
const gap = 4
const sizes = { question: { size: 15, wide: 300, narrow: 190 }, position: { size: 12, wide: 190, narrow: 136 } }

/**
 * The words of questions and positions, legible at any zoom and never over one another: the question first, then its
 * positions. What finds no room beside its card is left out until one comes nearer.
 */
export function overviewWords(claims: Iterable<Claim>, boxes: ReadonlyMap<string, Box>, faces: ReadonlyMap<string, CardFace>, zoom: number, main?: string): PaintedWords[] {
  const loud = [...claims].filter(({ kind, text }) => (kind === 'question' || kind === 'position') && text.trim() !== '')
  loud.sort((a, b) => rank(a, main) - rank(b, main))
  const placed: PaintedWords[] = []
  const taken: Box[] = []
  for (const claim of loud) {
    const [box, face] = [boxes.get(claim.id), faces.get(claim.id)]
    if (!box || !face) continue
    const words = wishes(claim, box, face, zoom).find((wish) => taken.every((other) => !overlap(ground(wish), other, gap)))
    if (!words) continue
    placed.push(words)
    taken.push(ground(words))
  }
  return placed
}

function rank({ id, kind }: Claim, main: string | undefined): number {
  return id === main ? 0 : kind === 'question' ? 1 : 2
}

function ground({ x, y, width, height }: PaintedWords): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** Where a claim's words might stand, the best place first: in its card, on it, below, above; then in one line. */
function wishes(claim: Claim, box: Box, face: CardFace, zoom: number): PaintedWords[] {
  const [x, y] = [(box.x + box.width / 2) * zoom, (box.y + box.height / 2) * zoom]
  const base = { claim, face: face.face, x, y }
  const inside = rememberedSize(claim, face) * zoom
  if (inside >= least) {
    const lines = setLines(claim, face, (box.width - 20) * zoom, inside, Infinity)
    return [{ ...base, lines, size: inside, width: box.width * zoom, height: Math.max(box.height * zoom, lines.length * inside * leading), floats: false }]
  }
  const { size, wide, narrow } = sizes[claim.kind === 'question' ? 'question' : 'position']
  const floating = (width: number, most: number): PaintedWords => {
    const lines = setLines(claim, face, width, size, most)
    return { ...base, lines, size, width: widthOf(lines, face, size) + 10, height: lines.length * size * leading + 6, floats: true }
  }
  const beside = (words: PaintedWords): PaintedWords[] => {
    const [down, over] = [(box.height * zoom + words.height) / 2 + 1, (box.width * zoom + words.width) / 2 + 1]
    return [{ ...words, y: y + down }, { ...words, y: y - down }, { ...words, x: x + over }, { ...words, x: x - over }]
  }
  const [broad, high, short] = [floating(wide, 3), floating(narrow, 4), floating(narrow, 1)]
  return [broad, high, ...beside(broad), short, ...beside(short)]
}

const measured = new WeakMap<readonly string[], number>()

/** Lines beside a card are set once, at one size. */
function widthOf(lines: readonly string[], face: CardFace, size: number): number {
  let width = measured.get(lines)
  if (width === undefined) measured.set(lines, (width = Math.max(...lines.map((line) => measureText(line, face.face, size)))))
  return width
}

const setBefore = new WeakMap<CardFace, Map<string, readonly string[]>>()
const sizeBefore = new WeakMap<CardFace, number>()

/** In its card, words are set anew only at another size; beside it, once. */
function setLines(claim: Claim, face: CardFace, width: number, size: number, most: number): readonly string[] {
  // Words in a card scale with it: their lines are those of any zoom.
  const key = most === Infinity ? 'card' : `${width} ${most}`
  let known = setBefore.get(face)
  if (!known) setBefore.set(face, (known = new Map()))
  let lines = known.get(key)
  if (!lines) known.set(key, (lines = wrapText(claim.text, width, face.face, size, most)))
  return lines
}

function rememberedSize(claim: Claim, face: CardFace): number {
  let size = sizeBefore.get(face)
  if (size === undefined) sizeBefore.set(face, (size = farSize(claim, face)))
  return size
}

import type { Claim } from '../../../../lib/domain/argument/claim.ts'
import type { Box } from '../../../../lib/domain/layout/box.ts'
import { markHeight, type CardFace } from '../../../../lib/domain/layout/card-face.ts'
import { measureText } from '../../../../lib/domain/layout/measure-text.ts'
import type { OverviewColours } from './overview-colours.ts'
import type { OverviewPicture, OverviewView } from './overview-picture.ts'

/** Nearer than this a card has a frame and its text is strokes; nearer than the second its words themselves; and round corners. */
const framed = 0.11
const legible = 0.36
const rounded = 0.2

interface Painted {
  claim: Claim
  box: Box
  face: CardFace
}

export interface CardManner {
  /** Questions and positions whose words stand in their card; the others' cards are solid, because their words are beside them. */
  worded: ReadonlySet<string>
  /** Without text. */
  plain: boolean
}

/** Paints the cards of a part of the map; `context` is set to canvas pixels. */
export function paintCards(context: CanvasRenderingContext2D, picture: OverviewPicture, colours: OverviewColours, { zoom }: OverviewView, ids: readonly string[], manner: CardManner): void {
  const cards = ids.flatMap((id): Painted[] => {
    const [claim, box, face] = [picture.map.claims.get(id), picture.scene.boxes.get(id), picture.scene.faces.get(id)]
    return claim && box && face ? [{ claim, box, face }] : []
  })
  for (const card of cards) halo(context, card, picture, colours, zoom)
  const pale = cards.filter(({ claim }) => isPale(claim, picture))
  const full = pale.length === 0 ? cards : cards.filter(({ claim }) => !isPale(claim, picture))
  context.globalAlpha = 0.28
  if (pale.length > 0) paintAll(context, pale, colours, zoom, manner)
  context.globalAlpha = 1
  paintAll(context, full, colours, zoom, manner)
  for (const card of full) paintStanding(context, card, picture, colours, zoom)
}

/** What is refuted is struck out; what no reason holds for is pale; reasons both ways leave its edge dotted. */
function paintStanding(context: CanvasRenderingContext2D, { claim, box }: Painted, { stands }: OverviewPicture, colours: OverviewColours, zoom: number): void {
  const label = stands.marks.get(claim.id)?.label
  if (label === 'refuted') {
    const thick = Math.max(2, 1.4 / zoom)
    context.fillStyle = colours.soft
    context.fillRect(box.x + 6, box.y + (box.height - thick) / 2, box.width - 12, thick)
  } else if (label === 'unestablished') {
    context.globalAlpha = 0.55
    context.fillStyle = colours.paper
    context.fillRect(box.x, box.y, box.width, box.height)
    context.globalAlpha = 1
  } else if (label === 'contested') {
    const side = Math.max(4, 1.8 / zoom)
    context.fillStyle = colours.soft
    for (let y = box.y; y + side <= box.y + box.height; y += 2 * side) context.fillRect(box.x - side / 2, y, side, side)
  }
}

function isLoud({ kind }: Claim): boolean {
  return kind === 'question' || kind === 'position'
}

function isPale({ id }: Claim, { faded }: OverviewPicture): boolean {
  return faded.has(id)
}

function paintAll(context: CanvasRenderingContext2D, cards: readonly Painted[], colours: OverviewColours, zoom: number, { worded, plain }: CardManner): void {
  if (zoom < framed) return paintSpecks(context, cards, colours, zoom)
  const line = 1 / zoom
  for (const { claim, box } of cards) {
    if (isLoud(claim) && !worded.has(claim.id)) {
      context.fillStyle = colours.soft
      frame(context, box, 0, zoom)
      continue
    }
    if (claim.kind === 'question') {
      context.fillStyle = colours.ink
      context.fillRect(box.x + 14, box.y + box.height - 2.5 * line, box.width - 28, 1.5 * line)
      continue
    }
    const edge = claim.kind === 'position' ? Math.max(line, 1.75) : line
    context.fillStyle = claim.kind === 'position' ? colours.ink : colours.frame
    frame(context, box, 0, zoom)
    context.fillStyle = colours.card
    frame(context, box, edge, zoom)
  }
  if (!plain) for (const card of cards) paintText(context, card, colours, zoom)
}

function frame(context: CanvasRenderingContext2D, { x, y, width, height }: Box, inset: number, zoom: number): void {
  if (zoom < rounded) {
    context.fillRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset)
    return
  }
  context.beginPath()
  context.roundRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset, Math.max(0, 6 - inset))
  context.fill()
}

/** From farthest a card is a speck; questions and positions are darker, and their words stand over them. */
function paintSpecks(context: CanvasRenderingContext2D, cards: readonly Painted[], colours: OverviewColours, zoom: number): void {
  const least = 1.2 / zoom
  context.fillStyle = colours.speck
  for (const { claim, box } of cards) if (!isLoud(claim)) context.fillRect(box.x, box.y, Math.max(least, box.width), Math.max(least, box.height))
  context.fillStyle = colours.soft
  for (const { claim, box } of cards) if (isLoud(claim)) context.fillRect(box.x, box.y, Math.max(least, box.width), Math.max(least, box.height))
}

/** Questions and positions have their words painted over everything (`paintWords`). */
function paintText(context: CanvasRenderingContext2D, { claim, box, face }: Painted, colours: OverviewColours, zoom: number): void {
  if (isLoud(claim)) return
  const left = box.x + face.paddingX
  if (zoom >= legible) {
    if (face.label) {
      context.font = `500 10.5px ${colours.sans}`
      context.fillStyle = colours.faint
      context.fillText(face.label, left, box.y + face.labelBaseline)
    }
    context.font = `400 ${face.size}px ${colours.sans}`
    context.fillStyle = claim.text.trim() === '' ? colours.faint : colours.ink
    face.lines.forEach((words, index) => context.fillText(words, left, box.y + face.firstBaseline + index * face.lineHeight))
  } else {
    context.fillStyle = colours.stroke
    const thick = Math.max(1 / zoom, 5)
    lineWidths(face).forEach((width, index) => context.fillRect(left, box.y + face.firstBaseline - 3 - thick / 2 + index * face.lineHeight, width, thick))
  }
  if (zoom < rounded) return
  for (const mark of face.marks) {
    context.fillStyle = colours.documents[mark.hue - 1] ?? colours.faint
    context.fillRect(box.x + mark.x, box.y + mark.y + 2, Math.max(3, 1.5 / zoom), markHeight - 5)
  }
}

const measured = new WeakMap<CardFace, readonly number[]>()

function lineWidths(face: CardFace): readonly number[] {
  let widths = measured.get(face)
  if (!widths) measured.set(face, (widths = face.lines.map((line) => measureText(line, face.face, face.size))))
  return widths
}

/** What is chosen, followed, held by somebody else or changed has a ring, at one width whatever the zoom. */
function halo(context: CanvasRenderingContext2D, { claim, box }: Painted, { selected, holders, changes, emphasis }: OverviewPicture, colours: OverviewColours, zoom: number): void {
  const ring = (colour: string, width: number, alpha = 1) => {
    const by = width / zoom
    context.globalAlpha = alpha
    context.fillStyle = colour
    context.fillRect(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)
    context.globalAlpha = 1
  }
  const change = changes.get(claim.id)
  if (change) ring(colours.changes[change.change], 4, 0.6)
  const holder = holders.get(claim.id)?.[0]
  if (holder) ring(holder.colour, 3.5)
  if (selected.has(claim.id)) {
    ring(colours.accent, 3)
    ring(colours.paper, 1.2)
  } else if (emphasis?.ends.has(claim.id)) ring(colours.soft, 1.8)
}

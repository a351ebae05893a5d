import type { OverviewColours } from './overview-colours.ts'
import type { OverviewPicture, OverviewView } from './overview-picture.ts'
import type { PaintedWords } from './overview-words.ts'
import { paintCards } from './paint-cards.ts'
import { paintLines } from './paint-lines.ts'
import { paintMoves } from './paint-moves.ts'
import { paintWords } from './paint-words.ts'
import { seenBy } from './view-region.ts'

/** Paints what a view of the map shows. `plain`: straight lines and cards without text, for as long as the view moves too fast for more. */
export function paintOverview(context: CanvasRenderingContext2D, picture: OverviewPicture, colours: OverviewColours, view: OverviewView, words: readonly PaintedWords[], plain: boolean): void {
  const { x, y, zoom, width, height, density } = view
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, width, height)
  const seen = seenBy(view, view)
  context.setTransform(density * zoom, 0, 0, density * zoom, density * x, density * y)
  paintLines(context, picture, colours, view, picture.index.linesIn(seen), plain)
  paintMoves(context, picture, colours, view)
  paintCards(context, picture, colours, view, picture.index.cardsIn(seen), { worded: new Set(words.flatMap(({ claim, floats }) => (floats ? [] : [claim.id]))), plain })
  context.setTransform(density, 0, 0, density, 0, 0)
  paintWords(context, picture, colours, view, words)
}

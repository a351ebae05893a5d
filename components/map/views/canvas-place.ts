import type { ViewPlace } from '../../../lib/domain/argument/views/saved-view.ts'

/** What the canvas can do about the part of it that is seen. */
export interface PlacedCanvas {
  seen(): ViewPlace | null
  /** Null: the whole map. */
  goTo(place: ViewPlace | null): void
}

/** The part of the canvas that is seen, for what is outside the canvas. */
export interface CanvasPlace {
  /** Null while no canvas is shown. */
  seen(): ViewPlace | null
  /** Goes there, or once the canvas is there that is just being opened. */
  goTo(place: ViewPlace | null): void
  /** A canvas takes its part; what is returned ends it. */
  attach(canvas: PlacedCanvas): () => void
}

/** A canvas that opens later than this opens as it always does, in milliseconds. */
const patience = 3000

export function createCanvasPlace(now: () => number = Date.now): CanvasPlace {
  let canvas: PlacedCanvas | null = null
  let waiting: { place: ViewPlace | null; until: number } | null = null
  return {
    seen: () => canvas?.seen() ?? null,
    goTo(place) {
      if (canvas) canvas.goTo(place)
      else waiting = { place, until: now() + patience }
    },
    attach(own) {
      canvas = own
      if (waiting && now() <= waiting.until) own.goTo(waiting.place)
      waiting = null
      return () => {
        if (canvas === own) canvas = null
      }
    },
  }
}

import { fail, ok, type Result } from '../../result.ts'

/** A longer side is more than most programs open. */
export const longestSide = 20_000
/** What is drawn where nothing else is asked for: sharp on paper and on any screen, and a file that can still be sent. */
const usualSide = 8000

export interface PixelSize {
  width: number
  height: number
  /** Pixels of the picture a pixel of the canvas. */
  scale: number
}

/** [EX3] How many pixels a picture has, by its width or its scale: twice its own size where neither is given. */
export function pixelSize(picture: { width: number; height: number }, { width, scale }: { width?: number; scale?: number }): Result<PixelSize> {
  const longest = Math.max(picture.width, picture.height)
  const wanted = width !== undefined ? width / picture.width : (scale ?? Math.min(2, usualSide / longest))
  const size = { width: Math.max(1, Math.round(picture.width * wanted)), height: Math.max(1, Math.round(picture.height * wanted)), scale: wanted }
  if (size.width <= longestSide && size.height <= longestSide) return ok(size)
  const most = Math.floor(picture.width * (longestSide / longest))
  return fail('image-too-large', `A picture ${say(size.width)} pixels wide would be ${say(size.height)} high, and no side can be longer than ${say(longestSide)}. Ask for at most ${say(most)} pixels of width (scale ${Math.floor((longestSide / longest) * 100) / 100}), or take the PDF or the SVG, which stay sharp at any size.`)
}

function say(pixels: number): string {
  return pixels.toLocaleString('en')
}

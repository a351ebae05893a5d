import type { Claim } from '../argument/claim.ts'
import type { CardFace } from './card-face.ts'
import { measureText, wrapText } from './measure-text.ts'

const sizes = [30, 28, 26, 24, 22, 20, 18, 16, 15, 14]
const padding = { x: 10, y: 7 }
const leading = 1.16

/** The largest type in which a claim's words fill its card and no more: what can still be read from far. */
export function farSize(claim: Claim, { width, height, face }: CardFace): number {
  // A question has no frame: its words may rise above its card.
  const room = { width: width - 2 * padding.x, height: claim.kind === 'question' ? height * 1.5 : height - 2 * padding.y }
  const words = claim.text.split(/\s+/)
  const fits = (size: number) =>
    words.every((word) => measureText(word, face, size) <= room.width) && wrapText(claim.text, room.width, face, size).length * size * leading <= room.height
  return sizes.find(fits) ?? 13
}

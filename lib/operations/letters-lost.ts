import type { Piece } from '../domain/interchange/picture/shape.ts'
import type { Problem } from '../domain/result.ts'
import { missingLetters } from './image-fonts.ts'

/** Says which letters the fonts have no shape for: they come out as empty boxes. */
export function lettersLost(pieces: readonly Piece[], where: 'picture' | 'PDF'): Problem[] {
  const missing = new Set<string>()
  for (const { shapes } of pieces)
    for (const shape of shapes) {
      if (shape.kind !== 'text') continue
      for (const { words } of shape.lines) for (const letter of missingLetters(shape.face, words)) missing.add(letter)
    }
  if (missing.size === 0) return []
  const some = [...missing].slice(0, 8).join(' ')
  const which = missing.size === 1 ? `One letter (${some}) has` : `${missing.size.toLocaleString('en')} letters (${some}${missing.size > 8 ? ' …' : ''}) have`
  const instead = where === 'PDF' ? 'They show as empty boxes, though who copies the words gets them right.' : 'They show as empty boxes.'
  return [{ code: 'letters', message: `${which} no shape in the fonts of the program. ${instead} The SVG shows them in a font of whoever looks at it.` }]
}

import type { Stance } from '../../lib/domain/argument/evidence.ts'

/** A stance as a shape and a word, so that colour never speaks alone. */
export const stanceGlyphs: Record<Stance, { glyph: string; word: string }> = {
  asserts: { glyph: '●', word: 'asserts' },
  denies: { glyph: '⊘', word: 'denies' },
  uses: { glyph: '●', word: 'uses' },
  rejects: { glyph: '⊘', word: 'rejects' },
  none: { glyph: '○', word: 'bears on' },
}

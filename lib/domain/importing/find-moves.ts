import type { DraftBlock, DraftMove } from './draft-block.ts'
import type { Vocabulary } from './vocabulary.ts'

export function findMoves(_drafts: readonly DraftBlock[], _words: Vocabulary, _language: string | null): DraftMove[] {
  return []
}

import { assemble } from './assemble.ts'
import type { Assembled } from './assemble.ts'
import type { DraftBlock, DraftMove } from './draft-block.ts'
import { findMoves } from './find-moves.ts'
import { findParts } from './find-parts.ts'
import { offerStandfirst } from './offer-standfirst.ts'
import { readLanguage } from './read-language.ts'
import { readMetadata } from './read-metadata.ts'
import type { Metadata } from './read-metadata.ts'
import { restoreLostInitials } from './restore-lost-initials.ts'
import type { Vocabulary } from './vocabulary.ts'
import { warningsOf } from './warnings-of.ts'

export interface Finished extends Assembled, Metadata {
  language: string | null
  warnings: string[]
}

/**
 * The stages that every format goes through once its blocks are known: lost initials, metadata, parts, what is out of order, and the
 * canonical text.
 *
 * @param marksHeadings - the file says itself what its headings are and how deep
 * @param moves - by place in `drafts`, found by their lines
 */
export function finishDrafts(drafts: readonly DraftBlock[], words: Vocabulary, marksHeadings: boolean, moves: readonly DraftMove[] = []): Finished {
  const sample = drafts.filter((draft) => !draft.excluded).slice(0, 600).map((draft) => draft.content.text.slice(0, 2000)).join('\n')
  const language = readLanguage(sample)
  const restored = restoreLostInitials(drafts, words, language)
  const { metadata, blocks, rivals } = readMetadata(restored)
  // A file that marks its headings knows better than the shapes of lines what is one and how deep.
  const marked = marksHeadings ? blocks.map((block, index) => ({ ...block, kind: restored[index]!.kind, level: restored[index]!.level })) : blocks
  const offered = offerStandfirst(marked)
  const assembled = assemble(offered, reconcile(findMoves(offered, words, language), moves), findParts(offered))
  return { ...assembled, ...metadata, language: readLanguage(assembled.text), warnings: [...rivals, ...warningsOf(assembled, words)] }
}

/** Where both speak of the same, the one that is surer. */
function reconcile(byBlocks: readonly DraftMove[], byLines: readonly DraftMove[]): DraftMove[] {
  const sure = byBlocks.filter((move) => byLines.every((other) => !crosses(move, other) || move.confidence > other.confidence))
  return [...sure, ...byLines.filter((move) => !sure.some((other) => crosses(move, other)))]
}

/** Both speak of the same stretch, or of the same sentence broken off. */
function crosses(a: DraftMove, b: DraftMove): boolean {
  return (a.from < b.to && b.from < a.to) || a.after === b.after
}

import type { Cell } from '../../lib/domain/comparison/cell.ts'
import type { Evidence } from '../../lib/domain/argument/evidence.ts'
import type { ReaderPassage } from '../reader/reader-types.ts'

/** A passage that speaks in the chosen row, with what it is evidence of there. */
export interface RowPassage {
  passage: ReaderPassage
  evidence: Evidence
}

/** A cell's passages that have a place in the open text, in the order of the text; each once. `find`: a passage of that text. */
export function rowPassages(cell: Cell | null, find: (id: string) => ReaderPassage | undefined): RowPassage[] {
  const found = new Map<string, RowPassage>()
  for (const { evidence, report } of cell?.testimonies ?? []) {
    const passage = find(evidence.passage)
    // What the author says in their own voice tells more than what they make others say.
    if (passage && passage.start !== null && (!found.has(passage.id) || !report)) found.set(passage.id, { passage, evidence })
  }
  return [...found.values()].sort((a, b) => a.passage.start! - b.passage.start!)
}

/** Where one begins: at the first that takes a side, else at the first. */
export function firstOf(passages: readonly RowPassage[]): RowPassage | undefined {
  return passages.find(({ evidence }) => evidence.stance !== 'none') ?? passages[0]
}

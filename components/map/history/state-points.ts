import type { VersionAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'
import type { ToldLine } from './group-history.ts'
import type { StatePoint } from './comparison.ts'
import { momentWords } from './when-it-was.ts'

/** A named version as it is called in a sentence. */
export function pointOfVersion({ id, name, seq, at }: VersionAnswer): StatePoint {
  return { seq, version: id, words: `‘${name}’ (${momentWords(at)})` }
}

/** The map as it was after a line of its history; null where that is how it is now. */
export function pointAfter({ until, at }: ToldLine): StatePoint | null {
  return until === null ? null : { seq: until, words: momentWords(at) }
}

/** The map as it was before it. */
export function pointBefore({ since, at }: ToldLine): StatePoint {
  return { seq: since, words: `before ${momentWords(at)}` }
}

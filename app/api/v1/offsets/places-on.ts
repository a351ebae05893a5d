import type { Actor } from '../../../../lib/data/actor.ts'
import { wideTexts } from '../../../../lib/data/wide-texts.ts'
import type { RevisionId } from '../../../../lib/domain/ids.ts'
import type { OffsetUnit } from './offset-unit.ts'
import { placesIn, type Places } from './places.ts'

/** What of a call decides how places are told. */
export interface CountingCall {
  actor: Actor
  offsets: OffsetUnit
}

/** [AP10] How places on these revisions go out and come in. Texts are read only where the two units differ. */
export async function placesOn({ actor, offsets }: CountingCall, revisions: Iterable<RevisionId>): Promise<(revision: RevisionId) => Places> {
  if (offsets === 'utf-16') return () => placesIn(null, offsets)
  const texts = await wideTexts(actor, revisions)
  const known = new Map([...texts].map(([id, text]) => [id, placesIn(text, offsets)]))
  const same = placesIn(null, offsets)
  return (revision) => known.get(revision) ?? same
}

import type { ReaderPassage } from '../../../../components/reader/reader-types.ts'
import type { StoredPassage } from '../../../../lib/data/passages.ts'
import { tellRange } from '../offsets/places.ts'
import { placesOn, type CountingCall } from '../offsets/places-on.ts'

/** A passage as the reader takes it: where it stands on the document's current revision, which is the one that is open. */
export async function passageAsRead(call: CountingCall, passage: StoredPassage): Promise<ReaderPassage> {
  return (await passagesAsRead(call, [passage]))[0]!
}

/** The same for many, with the texts that they stand on looked at once. */
export async function passagesAsRead(call: CountingCall, passages: readonly StoredPassage[]): Promise<ReaderPassage[]> {
  const on = await placesOn(call, passages.flatMap(({ anchor }) => anchor?.revision ?? []))
  return passages.map(({ anchor, ...passage }) => {
    const places = anchor && on(anchor.revision)
    return {
      id: passage.id,
      exact: passage.exact,
      start: places && anchor.start !== undefined ? places.tell(anchor.start) : null,
      end: places && anchor.end !== undefined ? places.tell(anchor.end) : null,
      state: anchor?.state ?? 'orphaned',
      candidates: places ? (anchor.candidates ?? []).map((candidate) => tellRange(candidate, places)) : [],
      settledBy: anchor?.settled ? (anchor.settled.by?.name ?? 'someone') : null,
      note: passage.note ?? null,
      tags: passage.tags,
      page: passage.page ?? null,
      createdBy: passage.createdBy?.id ?? null,
      createdByName: passage.createdBy?.name ?? null,
    }
  })
}

import type { ReaderPassage } from '../../../../components/reader/reader-types.ts'
import type { StoredPassage } from '../../../../lib/data/passages.ts'

/** A passage as the reader takes it: where it stands on the document's current revision, which is the one that is open. */
export function passageAsRead(passage: StoredPassage): ReaderPassage {
  const { anchor } = passage
  return {
    id: passage.id,
    exact: passage.exact,
    start: anchor?.start ?? null,
    end: anchor?.end ?? null,
    state: anchor?.state ?? 'orphaned',
    candidates: anchor?.candidates ?? [],
    settledBy: anchor?.settled ? (anchor.settled.by?.name ?? 'someone') : null,
    note: passage.note ?? null,
    tags: passage.tags,
    page: passage.page ?? null,
    createdBy: passage.createdBy?.id ?? null,
    createdByName: passage.createdBy?.name ?? null,
  }
}

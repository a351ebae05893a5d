import type { CitedPassage } from '../domain/argument/map-file.ts'
import { anchorPassage } from '../domain/anchoring/anchor-passages.ts'
import { toUtf16 } from '../domain/document/text-offset.ts'
import { newId, type DocumentId, type GroupId, type PassageId, type RevisionId } from '../domain/ids.ts'
import type { Problem } from '../domain/result.ts'
import type { Actor } from '../data/actor.ts'
import { Conflict } from '../data/data-errors.ts'
import { createPassages, getPassages, listPassages } from '../data/passages.ts'

interface Place {
  document: DocumentId
  revision: RevisionId
  text: string
}

/**
 * Puts the passages that a file cites onto a text of the group: one that is highlighted there already, at the same place, is
 * used as it is. The file's id is kept where nobody has it; else the passage gets a new one. Gives the id here of each id in
 * the file; a passage whose words do not stand in the text is a problem.
 */
export async function bringPassages(actor: Actor, group: GroupId, { document, revision, text }: Place, cited: readonly CitedPassage[], problems: Problem[]): Promise<Map<PassageId, PassageId>> {
  const byRange = new Map<string, PassageId>((await listPassages(actor, document)).flatMap(({ id, anchor }) => (anchor?.start === undefined || anchor.end === undefined ? [] : [[`${anchor.start}-${anchor.end}`, id] as const])))
  const taken = new Set((await getPassages(actor, group, cited.map(({ id }) => id))).map(({ id }) => id))
  const brought = new Map<PassageId, PassageId>()
  const ranges: Parameters<typeof createPassages>[1]['ranges'][number][] = []
  for (const passage of cited) {
    const found = placeOf(passage, text)
    if (!found) {
      problems.push({ code: 'passage-not-found', message: `The words “${passage.exact.slice(0, 80)}” do not stand in the text; what cites them is kept without them.`, at: passage.id })
      continue
    }
    const key = `${found.start}-${found.end}`
    const id = byRange.get(key) ?? (isUuid(passage.id) && !taken.has(passage.id) ? passage.id : newId())
    if (!byRange.has(key)) ranges.push({ id, ...found, page: passage.page, note: passage.note, tags: passage.tags })
    byRange.set(key, id)
    brought.set(passage.id, id)
  }
  const renamed = await keep(actor, document, revision, ranges)
  return new Map([...brought].map(([theirs, ours]) => [theirs, renamed.get(ours) ?? ours]))
}

/** Another group, or what was removed here, may have such an id without our seeing it: then all get new ones. */
async function keep(actor: Actor, document: DocumentId, revision: RevisionId, ranges: Parameters<typeof createPassages>[1]['ranges']): Promise<Map<PassageId, PassageId>> {
  if (ranges.length === 0) return new Map()
  try {
    await createPassages(actor, { document, revision, ranges })
    return new Map()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const renamed = ranges.map((range) => ({ ...range, id: newId() }))
    await createPassages(actor, { document, revision, ranges: renamed })
    return new Map(ranges.map(({ id }, index) => [id, renamed[index]!.id]))
  }
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
}

/**
 * Where the passage stands, in UTF-16 units: where the file says, if its words are there, else at their only place, else where it is
 * found again by its words and their company.
 */
function placeOf(cited: CitedPassage, text: string): { start: number; end: number } | null {
  const { exact, prefix, suffix } = cited
  if (exact === '') return null
  const start = toUtf16(text, cited.start)
  if (text.startsWith(exact, start)) return { start, end: start + exact.length }
  const first = text.indexOf(exact)
  if (first !== -1 && text.indexOf(exact, first + 1) === -1) return { start: first, end: first + exact.length }
  const found = anchorPassage(text, { exact, prefix, suffix, start })
  return found.start === undefined || found.end === undefined ? null : { start: found.start, end: found.end }
}

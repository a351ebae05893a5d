import type { PageStart } from '../domain/document/canonical-text.ts'
import { lastAtOrBefore } from '../domain/document/last-at-or-before.ts'
import { makePassage } from '../domain/document/make-passage.ts'
import type { Passage } from '../domain/document/passage.ts'
import type { DocumentId, GroupId, PassageId, RevisionId, UserId } from '../domain/ids.ts'
import { demand, standingIn, type Action } from './access.ts'
import { userIdOf, type Actor } from './actor.ts'
import { anchorsOn } from './anchoring/anchors-on.ts'
import { asAnchor, keepAnchors, type KeptAnchor } from './anchoring/kept-anchor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import type { Prisma } from './generated/client.ts'
import { holdPassagesOf } from './passages-of-document.ts'
import { namesOf } from './users.ts'

export interface StoredPassage extends Passage {
  groupId: GroupId
  /** Where it stands on the document's current revision; null where it has not been looked for. */
  anchor: StoredAnchor | null
  version: number
  createdBy: { id: UserId; name: string } | null
  createdAt: Date
  updatedAt: Date
  removedAt: Date | null
}

/** Where a passage stands, on which revision, and who put it there; `settled` is null where the machine did. */
export type StoredAnchor = Omit<KeptAnchor, 'passage' | 'settled'> & { revision: RevisionId; settled: { by: { id: UserId; name: string } | null; at: Date } | null }

export interface NewPassage {
  /** A UUID made by the client, so that it can be linked before it is saved. */
  id: PassageId
  document: DocumentId
  revision: RevisionId
  /** UTF-16 code units of the revision's canonical text, half-open. */
  start: number
  end: number
  page?: string
  note?: string
  tags?: readonly string[]
}

/** Longer than any passage that one would cite. */
const longest = 50_000

/**
 * Keeps a highlight. Words and context are taken from the text here, so that a passage never says what its text does not.
 * The same passage sent twice (a client that lost the answer) is kept once.
 */
export async function createPassage(actor: Actor, { document, revision, ...range }: NewPassage): Promise<StoredPassage> {
  return (await createPassages(actor, { document, revision, ranges: [range] }))[0]!
}

/** The same for many of one text at once, all or none; they come back in the order given. */
export async function createPassages(
  actor: Actor,
  { document, revision, ranges }: Pick<NewPassage, 'document' | 'revision'> & { ranges: readonly Omit<NewPassage, 'document' | 'revision'>[] },
): Promise<StoredPassage[]> {
  return withActor(actor, async (tx) => {
    const seen = await tx.document.findUnique({ where: { id: document }, select: { groupId: true } })
    if (!seen) throw notFound('document')
    await demand(tx, actor, seen.groupId, 'highlight a passage', { what: 'document' })
    await holdPassagesOf(tx, document, 'shared')
    const of = await tx.document.findUniqueOrThrow({ where: { id: document }, select: { groupId: true, removedAt: true, currentRevisionId: true } })
    if (of.removedAt) throw notFound('document')
    const text = await tx.revision.findUnique({ where: { id: revision }, select: { text: true, documentId: true, pages: true } })
    if (text?.documentId !== document) throw notFound('text')
    const pages = text.pages as unknown as PageStart[]
    const rows = ranges.map((range) => ({ ...quote(text.text, range), id: range.id, page: pageOf(range.page) ?? pageAt(pages, range.start), note: textOf(range.note), tags: tagsOf(range.tags ?? []) }))

    // Of two requests with one id the second waits on the key and then sees the first's row.
    await tx.$executeRaw`
      INSERT INTO passages (id, exact, prefix, suffix, start, "end", page, note, tags, group_id, document_id, revision_id, created_by)
      SELECT x.*, ${of.groupId}, ${document}, ${revision}, ${userIdOf(actor)}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id text, exact text, prefix text, suffix text, start int, "end" int, page text, note text, tags text[])
      ON CONFLICT (id) DO NOTHING`
    const kept = await readPassages(tx, { id: { in: rows.map((row) => row.id) } })
    const byId = new Map(kept.map((passage) => [passage.id, passage]))
    // What was sent before, and may have been settled since, stays as it is.
    const anchored = new Set((await tx.passageAnchor.findMany({ where: { passageId: { in: rows.map(({ id }) => id) } }, select: { passageId: true } })).map(({ passageId }) => passageId))
    for (const row of rows) {
      const there = byId.get(row.id)
      const same = there?.revision === revision && there.start === row.start && there.end === row.end && (there.createdBy?.id ?? null) === userIdOf(actor)
      if (!same) throw new Conflict('passage-exists', 'There is another passage with this id.')
    }
    const exact = rows.map(({ id, start, end }): KeptAnchor => ({ passage: id, state: 'exact', start, end, score: 1, settled: null }))
    const made = rows.filter(({ id }) => !anchored.has(id)).map(({ id }) => id)
    await keepAnchors(tx, of.groupId, revision, exact.filter(({ passage }) => made.includes(passage)))
    // [RV7] Made on a text that is no longer the current one, it belongs on the current one all the same.
    if (revision !== of.currentRevisionId) await keepAnchors(tx, of.groupId, of.currentRevisionId, await anchorsOn(tx, document, revision, await textOfRevision(tx, of.currentRevisionId), { only: made }))
    const whole = new Map((await readPassages(tx, { id: { in: rows.map((row) => row.id) } })).map((passage) => [passage.id, passage]))
    return rows.map((row) => whole.get(row.id)!)
  })
}

async function textOfRevision(tx: Tx, id: RevisionId): Promise<string> {
  return (await tx.revision.findUniqueOrThrow({ where: { id }, select: { text: true } })).text
}

/** The page that a place of the text stands on; null where the original has none. */
function pageAt(pages: readonly PageStart[], at: number): string | null {
  const page = pages[lastAtOrBefore(pages.length, (index) => pages[index]!.start, at)]
  return page && page.start <= at ? page.label : null
}

function quote(text: string, { id, start, end }: Pick<NewPassage, 'id' | 'start' | 'end'>) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Invalid('passage-id', 'A passage’s id is a UUID.')
  checkRange(text, { start, end })
  const { exact, prefix, suffix } = makePassage(text, start, end)
  return { exact, prefix, suffix, start, end }
}

/** Throws Invalid unless a passage may stand there: UTF-16 code units of the text, half-open. */
export function checkRange(text: string, { start, end }: { start: number; end: number }): void {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end)) throw new Invalid('range', 'A passage begins before it ends.')
  if (end - start > longest) throw new Invalid('range', `A passage has at most ${longest.toLocaleString('en')} characters.`)
  if (end > text.length) throw new Invalid('range', 'The passage ends after the text does.')
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) throw new Invalid('range', 'The passage cuts a character in two.')
}

/** A document's passages in the order of the text; `on` one of its revisions, those that have been looked for there, as they stand on it. */
export async function listPassages(actor: Actor, documentId: DocumentId, { includeRemoved = false, on }: { includeRemoved?: boolean; on?: RevisionId | undefined } = {}): Promise<StoredPassage[]> {
  return withActor(actor, async (tx) => {
    const document = await tx.document.findUnique({ where: { id: documentId }, select: { currentRevisionId: true } })
    if (!document) throw notFound('document')
    if (on !== undefined && (await tx.revision.findUnique({ where: { id: on }, select: { documentId: true } }))?.documentId !== documentId) throw notFound('text')
    const passages = await readPassages(tx, { documentId, ...(includeRemoved ? {} : { removedAt: null }) }, { on })
    return on === undefined || on === document.currentRevisionId ? passages : passages.filter((passage) => passage.anchor !== null)
  })
}

/** One passage. A removed one only when asked for. */
export async function getPassage(actor: Actor, passageId: PassageId, { includeRemoved = false }: { includeRemoved?: boolean } = {}): Promise<StoredPassage> {
  const [passage] = await withActor(actor, (tx) => readPassages(tx, { id: passageId }))
  if (!passage || (passage.removedAt && !includeRemoved)) throw notFound('passage')
  return passage
}

/** Those of the ids that the group has, removed ones too: what a map cites keeps its words. */
export async function getPassages(actor: Actor, groupId: GroupId, ids: readonly PassageId[]): Promise<StoredPassage[]> {
  return withActor(actor, (tx) => readPassages(tx, { groupId, id: { in: [...ids] } }))
}

export interface PassageInGroup extends StoredPassage {
  documentTitle: string
  documentAuthors: readonly string[]
}

/** So many are read at once: each is asked after by its id, and a statement takes only so many of these. */
const atOnce = 5_000

interface AskedPassages {
  query?: string | undefined
  document?: DocumentId | undefined
  /** At most so many; without, all. */
  limit?: number | undefined
  /** Only those that come after this one. */
  after?: { at: Date; id: PassageId } | undefined
}

/**
 * The passages that can be put on a map, of one document or of all, in the order in which they were made; `query` is looked for in the
 * words, notes and tags.
 */
export async function passagesOfGroup(actor: Actor, groupId: GroupId, { query = '', document, limit = Infinity, after }: AskedPassages = {}): Promise<PassageInGroup[]> {
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    const documents = await tx.document.findMany({ where: { groupId, removedAt: null, ...(document ? { id: document } : {}) }, select: { id: true, title: true, authors: true } })
    const titleOf = new Map(documents.map((row) => [row.id, row]))
    const contains = { contains: query.trim(), mode: 'insensitive' as const }
    const matching: Prisma.PassageWhereInput = query.trim() === '' ? {} : { OR: [{ exact: contains }, { note: contains }, { tags: { has: query.trim() } }] }
    const passages: StoredPassage[] = []
    for (let last = after; passages.length < limit; ) {
      const take = Math.min(atOnce, limit - passages.length)
      const beyond: Prisma.PassageWhereInput = last ? { OR: [{ createdAt: { gt: last.at } }, { createdAt: last.at, id: { gt: last.id } }] } : {}
      const page = await readPassages(tx, { groupId, documentId: { in: [...titleOf.keys()] }, removedAt: null, AND: [matching, beyond] }, { take, made: true })
      passages.push(...page)
      const end = page.at(-1)
      if (!end || page.length < take) break
      last = { at: end.createdAt, id: end.id }
    }
    return passages.map((passage) => {
      const of = titleOf.get(passage.document)!
      return { ...passage, documentTitle: of.title, documentAuthors: of.authors }
    })
  })
}

export interface PassageChanges {
  note?: string | null
  page?: string | null
  tags?: readonly string[]
}

/** Throws Conflict `changed-meanwhile` when `expectedVersion` is given and no longer the passage's. */
export async function updatePassage(actor: Actor, passageId: PassageId, changes: PassageChanges, expectedVersion?: number): Promise<StoredPassage> {
  await withActor(actor, async (tx) => {
    const row = await hold(tx, actor, passageId, 'edit a passage')
    if (row.removedAt) throw notFound('passage')
    if (expectedVersion !== undefined && row.version !== expectedVersion) {
      throw new Conflict('changed-meanwhile', 'Someone else changed this passage in the meantime. Look at it again before you save.', { version: row.version })
    }
    await tx.passage.update({
      where: { id: passageId },
      data: {
        ...(changes.note === undefined ? {} : { note: textOf(changes.note) }),
        ...(changes.page === undefined ? {} : { page: pageOf(changes.page) }),
        ...(changes.tags === undefined ? {} : { tags: tagsOf(changes.tags) }),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
    })
  })
  return getPassage(actor, passageId)
}

export async function removePassage(actor: Actor, passageId: PassageId): Promise<void> {
  await withActor(actor, async (tx) => {
    const row = await hold(tx, actor, passageId, 'remove a passage')
    if (!row.removedAt) await tx.passage.update({ where: { id: passageId }, data: { removedAt: new Date(), removedBy: userIdOf(actor) } })
  })
}

export async function restorePassage(actor: Actor, passageId: PassageId): Promise<StoredPassage> {
  await withActor(actor, async (tx) => {
    await hold(tx, actor, passageId, 'remove a passage')
    await tx.passage.update({ where: { id: passageId }, data: { removedAt: null, removedBy: null } })
  })
  return getPassage(actor, passageId)
}

async function hold(tx: Tx, actor: Actor, passageId: PassageId, action: Action) {
  const seen = await tx.passage.findUnique({ where: { id: passageId }, select: { groupId: true, createdBy: true } })
  if (!seen) throw notFound('passage')
  await demand(tx, actor, seen.groupId, action, { what: 'passage', subject: seen })
  await tx.$queryRaw`SELECT 1 AS held FROM passages WHERE id = ${passageId} FOR UPDATE`
  return tx.passage.findUniqueOrThrow({ where: { id: passageId } })
}

/** In the order of the documents and their text; `made`: in the order in which they were made. */
async function readPassages(tx: Tx, where: Prisma.PassageWhereInput, { take, on, made = false }: { take?: number; on?: RevisionId | undefined; made?: boolean } = {}): Promise<StoredPassage[]> {
  const rows = await tx.passage.findMany({ where, orderBy: made ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ documentId: 'asc' }, { start: 'asc' }, { id: 'asc' }], ...(take ? { take } : {}) })
  const documents = await tx.document.findMany({ where: { id: { in: [...new Set(rows.map((row) => row.documentId))] } }, select: { currentRevisionId: true } })
  const anchors = await tx.passageAnchor.findMany({
    where: { revisionId: { in: on ? [on] : documents.map((document) => document.currentRevisionId) }, passageId: { in: rows.map((row) => row.id) } },
  })
  const anchorOf = new Map(anchors.map((anchor) => [anchor.passageId, { ...asAnchor(anchor), revision: anchor.revisionId }]))
  const people = await namesOf(tx, [...rows.map((row) => row.createdBy), ...anchors.map((anchor) => anchor.settledBy)])
  const named = ({ passage: _, settled, ...anchor }: KeptAnchor & { revision: RevisionId }): StoredAnchor => ({ ...anchor, settled: settled && { by: (settled.by && people.get(settled.by)) || null, at: settled.at } })
  const passages = rows.map((row): StoredPassage => {
    const anchor = anchorOf.get(row.id)
    return {
      id: row.id, groupId: row.groupId, document: row.documentId, revision: row.revisionId,
      exact: row.exact, prefix: row.prefix, suffix: row.suffix, start: row.start, end: row.end,
      ...(row.page === null ? {} : { page: row.page }), ...(row.note === null ? {} : { note: row.note }), tags: row.tags,
      anchor: anchor ? named(anchor) : null,
      version: row.version, createdBy: (row.createdBy && people.get(row.createdBy)) || null,
      createdAt: row.createdAt, updatedAt: row.updatedAt, removedAt: row.removedAt,
    }
  })
  if (made) return passages
  const placeOf = ({ anchor, start }: StoredPassage) => anchor?.start ?? start
  return passages.sort((a, b) => (a.document === b.document ? placeOf(a) - placeOf(b) : a.document < b.document ? -1 : 1))
}

function splitsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}

/** The half of a character that a client cut in two: the database takes it neither in a list nor in JSON. */
const halves = /\p{Surrogate}/gu

function pageOf(page: string | null | undefined): string | null {
  return page?.replace(halves, '').trim() || null
}

function textOf(note: string | null | undefined): string | null {
  const kept = note?.replace(halves, '').trim() || null
  if (kept && kept.length > 20_000) throw new Invalid('note', 'A note has at most 20,000 characters.')
  return kept
}

function tagsOf(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, 60).replace(halves, '')).filter((tag) => tag !== ''))].slice(0, 50)
}

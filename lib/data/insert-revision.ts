import { createHash } from 'node:crypto'
import type { ReadDocument } from '../domain/document/canonical-text.ts'
import type { Correction } from '../domain/document/correction.ts'
import type { OffsetRun } from '../domain/importing/offset-runs.ts'
import { newId, type DocumentId, type GroupId, type RevisionId } from '../domain/ids.ts'
import { userIdOf, type Actor } from './actor.ts'
import type { Tx } from './database.ts'
import type { StoredPart } from './documents.ts'
import type { Prisma } from './generated/client.ts'
import { storable } from './storable.ts'
import { chunksOf } from './text-chunks.ts'

/** A document as read; with what was extracted and the way back to it where that is known. */
export type ReadToKeep = ReadDocument & { extracted?: string | null; runs?: readonly OffsetRun[] }

export interface NewRevision {
  id: RevisionId
  document: DocumentId
  group: GroupId
  number: number
  read: ReadToKeep
  /** What people changed in it since the file was read. */
  corrections?: readonly Correction[]
  /** The revision it was made from; null for the first. */
  basis: RevisionId | null
  originalName: string
  /** Lower-case hex SHA-256 of the file's bytes. */
  originalSha: string
  /** The file; left out where another revision of the document keeps it. */
  original?: Uint8Array
  parts: readonly StoredPart[]
}

/** Lower-case hex SHA-256 of a canonical text in UTF-8. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The parts of a reading as they are kept. One that is the same as a part of `before` keeps its id. */
export function partsToKeep(read: ReadDocument, before: readonly StoredPart[] = []): StoredPart[] {
  const left = [...before]
  return read.parts.map(({ title, authors, date, start, end, role, evidence }) => {
    const same = left.findIndex((part) => part.title === title && part.date === date && part.role === role && part.authors.join('\n') === authors.join('\n'))
    const id = same === -1 ? newId() : left.splice(same, 1)[0]!.id
    return { id, title, authors, date, start, end, role, evidence }
  })
}

/** [TX] Keeps a revision with its search words and parts, within the transaction of whatever makes it current. */
export async function insertRevision(tx: Tx, actor: Actor, made: NewRevision): Promise<void> {
  const { id, group, document, read } = made
  const { text, blocks, repairs, offers, pages, warnings, title, authors, organisation, date, language } = read
  await tx.revision.create({
    data: {
      id, groupId: group, documentId: document, number: made.number, text, sha256: hashText(text), wordCount: wordsIn(text),
      blocks: json(blocks), repairs: json(repairs), offers: json(offers), pages: json(pages), warnings: json(warnings),
      metadata: json({ title, authors, organisation, date, language }),
      corrections: json(made.corrections ?? []), basisRevisionId: made.basis,
      extracted: read.extracted === undefined || read.extracted === null ? null : bytesOf(read.extracted), runs: json(packRuns(read.runs ?? [])),
      originalName: storable(made.originalName), originalSha256: made.originalSha, original: made.original ? new Uint8Array(made.original) : null, createdBy: userIdOf(actor),
    },
    select: { id: true },
  })
  const chunks = chunksOf(text, blocks)
  const texts = chunks.map(({ start, end }) => text.slice(start, end))
  // Their search words are made by the database, which knows the language (SPEC: SE).
  await tx.$executeRaw`
    INSERT INTO text_chunks (revision_id, ordinal, group_id, document_id, start, text, words)
    SELECT ${id}, c.ordinal, ${group}, ${document}, c.start, c.text, ''
    FROM unnest(${chunks.map((_, index) => index)}::int[], ${chunks.map(({ start }) => start)}::int[], ${texts}::text[]) AS c(ordinal, start, text)`
  if (made.parts.length) {
    await tx.documentPart.createMany({ data: made.parts.map((part) => ({ ...part, authors: [...part.authors], documentId: document, revisionId: id, groupId: group })) })
  }
}

function json(value: unknown): Prisma.InputJsonValue {
  return storable(value) as Prisma.InputJsonValue
}

/** As bytes, because what comes out of a file may hold zeros, which the database's text may not. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'utf8'))
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0
}

/** [at, origin] of each run, and a third where it is held: a book has tens of thousands. */
function packRuns(runs: readonly OffsetRun[]): number[][] {
  return runs.map(({ at, origin, held }) => (held ? [at, origin, 1] : [at, origin]))
}

export function unpackRuns(packed: unknown): OffsetRun[] {
  return (packed as number[][]).map(([at, origin, held]) => (held ? { at: at!, origin: origin!, held: true } : { at: at!, origin: origin! }))
}

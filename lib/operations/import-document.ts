import { userIdOf, type Actor } from '../data/actor.ts'
import type { DocumentMeta } from '../data/document-fields.ts'
import { createDocument, demandMayAdd, type FullDocument } from '../data/documents.ts'
import type { Correction } from '../domain/document/correction.ts'
import { reportOf, type ImportReport } from '../domain/importing/import-report.ts'
import type { GroupId } from '../domain/ids.ts'
import { ok, type Result } from '../domain/result.ts'
import { titleFromName } from '../domain/title-from-name.ts'
import { readSource, type ReadOptions, type Source } from './read-source.ts'

export interface ImportRequest {
  group: GroupId
  source: Source
  /** What a person put right before it was kept. */
  corrections?: readonly Correction[]
  /** What the person said of it; the rest is taken as read. */
  meta?: Partial<DocumentMeta>
}

/**
 * Reads a file, a text or a page and keeps it in a group's library, all or nothing. What cannot be read is a failure with a
 * sentence; who may not, and what is there already, is thrown by lib/data.
 */
export async function importDocument(actor: Actor, { group, source, corrections = [], meta: given }: ImportRequest, options: ReadOptions = {}): Promise<Result<{ document: FullDocument; report: ImportReport }>> {
  await demandMayAdd(actor, group)
  const found = await readSource(source, corrections, { ...options, person: userIdOf(actor) ?? undefined })
  if (!found.ok) return found
  const { read, fileName, bytes, sha, url } = found.value
  const named = titleFromName(fileName)
  const meta = { ...(url !== undefined && { source: url }), ...given, title: given?.title ?? read.title?.value ?? named }
  const document = await createDocument(actor, { group, meta, read, corrections, originalName: fileName, original: bytes, originalSha: sha })
  const report = reportOf(read)
  const untitled = meta.title === named && !read.title ? ['The text does not say what it is called, so the file’s name was taken. You can change it.'] : []
  return ok({ document, report: { ...report, title: document.title, warnings: [...untitled, ...report.warnings] } })
}

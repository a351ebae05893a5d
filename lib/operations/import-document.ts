import { createHash } from 'node:crypto'
import type { Actor } from '../data/actor.ts'
import { createDocument, type DocumentMeta, type FullDocument } from '../data/documents.ts'
import { reportOf, type ImportReport } from '../domain/importing/import-report.ts'
import type { GroupId } from '../domain/ids.ts'
import { ok, type Result } from '../domain/result.ts'
import type { ExtractOptions } from '../extractors/extract-file.ts'
import { readDocument } from './read-document.ts'

export interface ImportRequest {
  group: GroupId
  bytes: Uint8Array
  fileName: string
  /** What the person said of it; the rest is taken as read. */
  meta?: Partial<DocumentMeta>
}

/**
 * Reads a file and keeps it in a group's library, all or nothing. A file that cannot be read is a failure with a sentence;
 * who may not, and what is there already, is thrown by lib/data.
 */
export async function importDocument(actor: Actor, request: ImportRequest, options: ExtractOptions = {}): Promise<Result<{ document: FullDocument; report: ImportReport }>> {
  const { group, bytes, fileName } = request
  const read = await readDocument(bytes, fileName, options)
  if (!read.ok) return read
  const meta = { ...request.meta, title: request.meta?.title ?? read.value.title?.value ?? titleFromName(fileName) }
  const document = await createDocument(actor, {
    group, meta, read: read.value, originalName: fileName, original: bytes,
    originalSha: createHash('sha256').update(bytes).digest('hex'),
  })
  const report = reportOf(read.value)
  const untitled = meta.title === titleFromName(fileName) && !read.value.title ? ['The text does not say what it is called, so the file’s name was taken. You can change it.'] : []
  return ok({ document, report: { ...report, title: document.title, warnings: [...untitled, ...report.warnings] } })
}

/** “the_revolution-betrayed.txt” → “the revolution betrayed”. */
export function titleFromName(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,8}$/, '').replace(/[_-]+/g, ' ').trim()
  return name === '' ? 'Untitled text' : name
}

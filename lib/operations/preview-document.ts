import { userIdOf, type Actor } from '../data/actor.ts'
import { findSameDocument } from '../data/documents.ts'
import type { ReadingAnswer } from '../domain/document/revision-answers.ts'
import { reportOf } from '../domain/importing/import-report.ts'
import { ok, type Result } from '../domain/result.ts'
import type { ImportRequest } from './import-document.ts'
import { readSource, type ReadOptions } from './read-source.ts'

/** [RV1] What a source would become in a group's library. Nothing is kept. */
export async function previewDocument(actor: Actor, { group, source, corrections = [] }: Omit<ImportRequest, 'meta'>, options: ReadOptions = {}): Promise<Result<ReadingAnswer>> {
  const found = await readSource(source, corrections, { ...options, person: userIdOf(actor) ?? undefined })
  if (!found.ok) return found
  const { read, fileName, sha } = found.value
  const already = await findSameDocument(actor, group, sha, read.text)
  return ok({ reading: { ...read, fileName }, report: reportOf(read), already })
}

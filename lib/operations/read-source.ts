import { createHash } from 'node:crypto'
import type { Correction } from '../domain/document/correction.ts'
import type { ImportedText } from '../domain/importing/import-text.ts'
import { ok, type Result } from '../domain/result.ts'
import { titleFromName } from '../domain/title-from-name.ts'
import { fetchUrl } from '../extractors/fetch-url.ts'
import { correctInTurn } from './correct-in-turn.ts'
import { readDocument } from './read-document.ts'

/** What a document is read from. */
export type Source =
  | { kind: 'file'; bytes: Uint8Array; fileName: string }
  | { kind: 'text'; text: string; format: 'text' | 'markdown' | 'html'; title?: string }
  | { kind: 'url'; url: string }

export interface ReadSource {
  read: ImportedText
  fileName: string
  bytes: Uint8Array
  /** Lower-case hex SHA-256 of `bytes`. */
  sha: string
  /** Where it was fetched from, after redirects. */
  url?: string
}

export interface ReadOptions {
  /** Whose work it is. */
  person?: string
  signal?: AbortSignal
  onProgress?: (step: string, done?: number, of?: number) => void
}

const endings = { text: 'txt', markdown: 'md', html: 'html' }

/** [RV2] Reads a source and makes the corrections. Nothing is kept. The same source and corrections give the same reading. */
export async function readSource(source: Source, corrections: readonly Correction[], options: ReadOptions): Promise<Result<ReadSource>> {
  const found = await bytesOf(source, options)
  if (!found.ok) return found
  const { bytes, fileName, url } = found.value
  const read = await readDocument(bytes, fileName, options)
  if (!read.ok) return read
  const corrected = await correctInTurn(read.value, corrections)
  if (!corrected.ok) return corrected
  return ok({ read: corrected.value, fileName, bytes, sha: createHash('sha256').update(bytes).digest('hex'), ...(url !== undefined && { url }) })
}

async function bytesOf(source: Source, { signal, onProgress }: ReadOptions): Promise<Result<{ bytes: Uint8Array; fileName: string; url?: string }>> {
  if (source.kind === 'file') return ok(source)
  if (source.kind === 'text') {
    const name = source.title?.trim() ? titleFromName(source.title) : 'Pasted text'
    return ok({ bytes: new TextEncoder().encode(source.text), fileName: `${name}.${endings[source.format]}` })
  }
  onProgress?.('fetching')
  return fetchUrl(source.url, { signal })
}

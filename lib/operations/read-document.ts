import { basename } from 'node:path'
import type { ImportedText } from '../domain/importing/import-text.ts'
import type { Result } from '../domain/result.ts'
import { extractFile, type ExtractOptions } from '../extractors/extract-file.ts'

/** What is in a file, read and cleaned, in a worker that can be stopped. Nothing is kept. */
export async function readDocument(bytes: Uint8Array, fileName: string, options: ExtractOptions = {}): Promise<Result<ImportedText>> {
  return extractFile(bytes, basename(fileName), options)
}

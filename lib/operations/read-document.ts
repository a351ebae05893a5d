import { basename } from 'node:path'
import type { ImportedText } from '../domain/importing/import-text.ts'
import { fail, type Result } from '../domain/result.ts'
import { extractFile, type ExtractOptions } from '../extractors/extract-file.ts'
import { takeTurn } from './take-turn.ts'

/** What is in a file, read and cleaned, in a worker that can be stopped; a few at a time, the others wait, a `person`'s next after the first of others. Nothing is kept. */
export async function readDocument(bytes: Uint8Array, fileName: string, { person, ...options }: ExtractOptions & { person?: string } = {}): Promise<Result<ImportedText>> {
  const endTurn = await takeTurn(options.signal, () => options.onProgress?.('waiting'), person)
  if (!endTurn) return options.signal?.aborted ? fail('cancelled', 'Import was cancelled.') : fail('too-busy', 'Very many files are being read just now. Try again in a minute.')
  try {
    return await extractFile(bytes, basename(fileName), options)
  } finally {
    endTurn()
  }
}

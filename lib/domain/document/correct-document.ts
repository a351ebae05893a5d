import type { ImportedText } from '../importing/import-text.ts'
import { ok, type Result } from '../result.ts'
import type { Correction } from './correction.ts'

/** The document after a row of corrections. */
export function correctDocument(read: ImportedText, corrections: readonly Correction[]): Result<ImportedText> {
  void corrections
  return ok(read)
}

import { setImmediate as turn } from 'node:timers/promises'
import { correctDocument } from '../domain/document/correct-document.ts'
import type { Correction } from '../domain/document/correction.ts'
import type { ImportedText } from '../domain/importing/import-text.ts'
import { fail, ok, type Result } from '../domain/result.ts'

/** So many at once, then others who are served by this process have their turn. */
const ATONCE = 50

/** `correctDocument` in slices, so that a long row of corrections keeps nobody waiting. A failure says which correction it was (`at`). */
export async function correctInTurn(read: ImportedText, corrections: readonly Correction[]): Promise<Result<ImportedText>> {
  let document = read
  for (let from = 0; from < corrections.length; from += ATONCE) {
    const made = correctDocument(document, corrections.slice(from, from + ATONCE))
    if (!made.ok) return fail(made.error.code, made.error.message, String(from + Number(made.error.at ?? 0)))
    document = made.value
    if (from + ATONCE < corrections.length) await turn()
  }
  return ok(document)
}

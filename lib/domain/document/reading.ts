import type { ImportedText } from '../importing/import-text.ts'

/** A document as read and corrected, with the name of the file it was read from: what the import screen works on. */
export interface Reading extends ImportedText {
  fileName: string
}

/** The same of a revision that is kept: one older than this had no room for what was extracted, and then has no way back to it. */
export interface StoredReading extends Omit<Reading, 'extracted'> {
  extracted: string | null
}

import type { DocumentId } from '../../lib/domain/ids.ts'

/** A document as the library lists it. */
export interface LibraryDocument {
  id: DocumentId
  title: string
  authors: readonly string[]
  organisation: string | null
  tradition: string | null
  date: string | null
  source: string | null
  language: string | null
  /** The first year that `date` names. */
  year: number | null
  version: number
  wordCount: number
  passages: number
  /** Passages whose place in the current revision is not settled: ambiguous or orphaned. */
  unsettled: number
  /** The revision that is read. */
  revisionId: string
  addedAt: string
}

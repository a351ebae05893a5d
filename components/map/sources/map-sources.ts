import type { DocumentPart } from '../../../lib/domain/argument/map-file.ts'
import type { DocumentId, PassageId } from '../../../lib/domain/ids.ts'

export interface SourceDocument {
  id: DocumentId
  title: string
  authors: readonly string[]
  organisation?: string | null
  date?: string | null
  /** Its pieces with authors and dates of their own, in the order of the text; in the units of the passages' `start`. */
  parts?: readonly DocumentPart[]
  /** "Trotsky 1936". */
  shortName: string
  /** Its number among the documents the map cites, in the order they were added to the group; null where the map does not cite it. As in exports. */
  key: string | null
  /** 1–8, by the same order; from the ninth document on hues come again, with a pattern. */
  hue: number
  patterned: boolean
}

export interface SourcePassage {
  id: PassageId
  document: DocumentId
  exact: string
  note?: string | null
  page?: string | null
  start: number
}

/** The group's documents and passages, as evidence names them. A passage may not have arrived yet: `passages.get` is then undefined. */
export interface MapSources {
  documents: ReadonlyMap<DocumentId, SourceDocument>
  passages: ReadonlyMap<PassageId, SourcePassage>
  status: 'loading' | 'ready' | 'failed'
  /** While it loads: how many passages are here already. */
  arrived?: number
  refresh(): void
}

import type { PartRole } from '../document/canonical-text.ts'
import type { DocumentId, PassageId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import type { ArgumentMap } from './argument-map.ts'

/** A document as a map file carries it. A bundle stands at the border, so its offsets are Unicode code points; whoever has the text converts. */
export interface CitedDocument {
  id: DocumentId
  title: string
  authors: readonly string[]
  organisation?: string
  tradition?: string
  /** As the text gives it: a year, a month, a day, a span. */
  date?: string
  source?: string
  language?: string
  /** Lower-case hex SHA-256 of the canonical text in UTF-8. */
  sha256: string
  /** The canonical text; a file may leave it out. */
  text?: string
  parts?: readonly DocumentPart[]
  unknown?: JsonObject
}

/** A piece of a document with its own authors and date: an article in a pamphlet, a reprint. */
export interface DocumentPart {
  id: string
  title?: string
  authors: readonly string[]
  date?: string
  /** Half-open range of the canonical text, in code points. */
  start: number
  end: number
  role: PartRole
}

/** A passage as a map file carries it: quote, context and position; `start` and `end` in code points of the document's canonical text, half-open. */
export interface CitedPassage {
  id: PassageId
  document: DocumentId
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
  page?: string
  note?: string
  tags: readonly string[]
  unknown?: JsonObject
}

/** Everything a `*.sic.json` file holds: a map, the documents and passages it cites, and judgements of cells. */
export interface MapBundle {
  map: ArgumentMap
  documents: readonly CitedDocument[]
  passages: readonly CitedPassage[]
  /** {target, column, value, by, at}: the comparison's records; their screens come later. */
  judgements: readonly Json[]
}

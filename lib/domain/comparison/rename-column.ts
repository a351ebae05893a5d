import type { DocumentId } from '../ids.ts'
import { documentColumn, partColumn, type ColumnId } from './column.ts'

/** What texts and their parts are called where a map comes to: another group knows a text by an id of its own. */
export interface NewNames {
  documents: Map<DocumentId, DocumentId>
  /** By `partKey`. */
  parts: Map<string, string>
}

export function partKey(document: DocumentId, part: string): string {
  return JSON.stringify([document, part])
}

/** The text that a column of a document or part listens to. */
export function documentOfColumn(column: ColumnId): DocumentId | null {
  return namesIn(column)?.[0] ?? null
}

/** The same column under the new names; what has none, and voices and sets, stay as they are. */
export function renameColumn(column: ColumnId, { documents, parts }: NewNames): ColumnId {
  const [document, part] = namesIn(column) ?? []
  const renamed = document === undefined ? undefined : documents.get(document)
  if (document === undefined || renamed === undefined) return column
  if (part === undefined) return documentColumn(renamed)
  const samePart = parts.get(partKey(document, part))
  return samePart === undefined ? column : partColumn(renamed, samePart)
}

function namesIn(column: ColumnId): [document: DocumentId, part?: string] | null {
  const found = /^(?:document:([^/]+)|part:([^/]+)\/([^/]+))$/.exec(column)
  if (!found) return null
  try {
    return found[1] === undefined ? [decodeURIComponent(found[2]!), decodeURIComponent(found[3]!)] : [decodeURIComponent(found[1])]
  } catch {
    return null
  }
}

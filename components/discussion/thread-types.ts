export interface Comment {
  id: string
  text: string
  createdBy: string | null
  createdByName: string | null
  /** ISO 8601. */
  createdAt: string
  editedAt: string | null
}

/** A conversation about a passage (or about the document, then without one). */
export interface Thread {
  id: string
  passage: string | null
  resolvedAt: string | null
  resolvedByName: string | null
  comments: readonly Comment[]
}

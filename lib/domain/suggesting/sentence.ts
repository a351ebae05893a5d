/** A sentence of a document, or a piece of one that is very long. [start, end): UTF-16 offsets into the document's text. */
export interface Sentence {
  /** Index of its document in the library. */
  document: number
  start: number
  end: number
}

/** Thrown for a cursor that no list of ours has given: 400. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}

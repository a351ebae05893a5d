/** Instead of text[from, to) stands `put`. UTF-16 code units of the text before. */
export interface Edit {
  from: number
  to: number
  put: string
}

/** A text after edits that do not overlap, and where a range of it went. */
export class EditedText {
  readonly text: string
  private readonly edits: readonly Edit[]

  constructor(text: string, edits: readonly Edit[]) {
    this.edits = [...edits].sort((a, b) => a.from - b.from || a.to - b.to)
    let edited = ''
    let at = 0
    for (const { from, to, put } of this.edits) {
      if (from < at) throw new Error('Two edits overlap.')
      edited += text.slice(at, from) + put
      at = to
    }
    this.text = edited + text.slice(at)
  }

  /** What is put in at the beginning or the end of a range is not of it. */
  range(start: number, end: number): { start: number; end: number } {
    return { start: this.moved(start, true), end: this.moved(end, false) }
  }

  private moved(offset: number, after: boolean): number {
    let shift = 0
    for (const { from, to, put } of this.edits) {
      if (to < offset || (to === offset && (after || to > from))) shift += put.length - (to - from)
      else if (from < offset) return from + shift
    }
    return offset + shift
  }
}

/** Years on the drawing, in CSS pixels from its left end. */
export interface Scale {
  from: number
  to: number
  left: number
  right: number
  /** Where what has no date begins; null where everything has one. */
  beside: number | null
  xOf: (year: number) => number
}

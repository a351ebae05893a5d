/**
 * How large a map may grow by commands. The live document is judged by `documentSlack` times as much, because two good
 * edits of two people may add up to more than either was allowed (SPEC: MC9, YD8).
 */
export const mapLimits = {
  /** Claims; the same number holds for relations, evidence and voices, each. */
  items: 20_000,
  /** UTF-16 code units of any one string of an item: a claim's text, a note, a qualification. */
  text: 10_000,
  /** UTF-16 code units. */
  id: 500,
  /** UTF-16 code units. */
  tag: 200,
  /** Tags of a claim, premises of a relation, reports of one piece of evidence. */
  list: 500,
  /** Pairs of claims that somebody judged to be different. */
  different: 2_000,
  /** Characters, roughly, of one saved view or step written as JSON. */
  record: 400_000,
  /** Levels of arrays and objects inside a value that the program only keeps. */
  depth: 64,
  /** Characters, roughly, of one such value written as JSON. */
  value: 4_000_000,
} as const

export const documentSlack = 10

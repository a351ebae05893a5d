/** One stretch of text replaced by another. Offsets are UTF-16, zero-based; `start` is in the text before. */
export interface TextChange {
  start: number
  removed: number
  inserted: string
}

/** The smallest single change that makes `after` of `before`. Never cuts a surrogate pair in two. */
export function textChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return { start, removed: before.length - start - end, inserted: after.slice(start, after.length - end) }
}

export function applyTextChange(text: string, change: TextChange): string {
  return text.slice(0, change.start) + change.inserted + text.slice(change.start + change.removed)
}

/**
 * What `base` becomes when both `mine` and `theirs` were made of it. Where the two touch different stretches, both
 * changes are in the result; null where they cut into one another and nobody can say what was meant.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (base === theirs || mine === theirs) return mine
  if (base === mine) return theirs
  const a = textChange(base, mine)
  const b = textChange(base, theirs)
  if (a.start + a.removed <= b.start) return applyTextChange(theirs, a)
  if (b.start + b.removed <= a.start) return applyTextChange(theirs, { ...a, start: a.start + b.inserted.length - b.removed })
  return null
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

import type * as Y from 'yjs'

export interface TextEdit {
  /** UTF-16 code unit in the old text. */
  at: number
  /** How many code units of the old text go. */
  remove: number
  insert: string
}

/**
 * The smallest single edit from one text to another that cuts no grapheme in two: Yjs replaces both halves of a split
 * surrogate pair by U+FFFD, and two people's halves of one letter would meet as a third (SPEC: YD5). Null when nothing changes.
 */
export function smallestEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  while (start > 0 && !(isBoundary(before, start) && isBoundary(after, start))) start--
  let end = 0
  const room = shorter - start
  while (end < room && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++
  while (end > 0 && !(isBoundary(before, before.length - end) && isBoundary(after, after.length - end))) end--
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

/** Makes a live text read `text` by the smallest edit, so that what someone else types elsewhere in it stays. */
export function setText(live: Y.Text, text: string): void {
  const edit = smallestEdit(live.toString(), text)
  if (!edit) return
  if (edit.remove > 0) live.delete(edit.at, edit.remove)
  if (edit.insert !== '') live.insert(edit.at, edit.insert)
}

let segmenter: Intl.Segmenter | undefined

// How far a grapheme is looked back for; none that people type is longer, flags and family emoji included.
const reach = 64

function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const left = text.charCodeAt(at - 1)
  const right = text.charCodeAt(at)
  // Below the first combining mark only \r\n belongs together.
  if (left < 0x300 && right < 0x300) return !(left === 0x0d && right === 0x0a)
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let from = Math.max(0, at - reach)
  for (let i = at - 1; i > from; i--) {
    if (text.charCodeAt(i) < 0x300 && text.charCodeAt(i) !== 0x0a) {
      from = i
      break
    }
  }
  const near = text.slice(from, at + reach)
  return segmenter.segment(near).containing(at - from)?.index === at - from
}

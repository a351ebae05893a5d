import { chanceFrom } from '../../../../corpus/degrade/chance.ts'
import type { PassageSelector } from '../../document/make-passage.ts'
import { viewText } from '../text-view.ts'
import { editKinds, type EditName } from './edit-kinds.ts'
import { EditedText } from './edited-text.ts'
import { passageToEdit } from './passage-to-edit.ts'

/** A passage, a text after an edit, and where the passage is in it. */
export interface EditCase {
  name: EditName
  seed: number
  selector: PassageSelector
  text: string
  /** UTF-16 code units of `text`; null: it is gone; 'either': nobody can tell which. */
  expected: { start: number; end: number } | null | 'either'
}

/** Windows of about this length are all that some cases show of the edited text; the passage's own offset stays that of the whole. */
const WINDOW = 1_500

/** The case of this kind and seed over one of the texts, or null where the passage drawn does not lend itself to it. */
export function editCase(name: EditName, seed: number, texts: readonly string[]): EditCase | null {
  const chance = chanceFrom(seed)
  const text = chance.pick(texts)
  const passage = passageToEdit(text, chance)
  const done = editKinds[name](passage, chance)
  // Words that stood twice in the same near company are the same after an edit of one of them.
  if (!done || standsTwice(text, passage.selector)) return null
  const edited = new EditedText(text, done.edits)
  const range = edited.range(passage.start, passage.end)
  const whole = edited.text
  let expected: EditCase['expected'] = null
  if (done.passage === 'either') expected = 'either'
  else if (done.passage === 'kept') expected = trimmed(whole, range)
  else if (done.passage !== 'gone') {
    const start = whole.indexOf(done.passage.put)
    // Words that stood twice before they were moved can be taken for each other by right.
    if (start < 0 || whole.indexOf(done.passage.put, start + 1) >= 0) return null
    expected = { start, end: start + done.passage.put.length }
  }
  if (expected === null && name !== 'deleted, refrain elsewhere' && passage.exact.length > 24 && hasLetters(whole, passage.exact)) return null
  if (expected === 'either' || chance.yes(0.5)) return { name, seed, selector: passage.selector, text: whole, expected }
  const middle = expected ? (expected.start + expected.end) >> 1 : range.start
  const reach = Math.max(WINDOW, expected ? expected.end - expected.start + 600 : 0) >> 1
  const from = wordStart(whole, middle - chance.between(reach >> 1, reach))
  const to = wordStart(whole, from + 2 * reach)
  if (expected && (expected.start < from || expected.end > to)) return null
  return { name, seed, selector: passage.selector, text: whole.slice(from, to), expected: expected && { start: expected.start - from, end: expected.end - from } }
}

function standsTwice(text: string, { exact, prefix, suffix }: PassageSelector): boolean {
  const twice = (words: string) => text.indexOf(words) !== text.lastIndexOf(words)
  return twice(prefix.slice(-16) + exact) || twice(exact + suffix.slice(0, 16))
}

function hasLetters(text: string, quote: string): boolean {
  const letters = (of: string) => String.fromCharCode(...viewText(of).letters.slice(0, 60_000))
  return letters(text).includes(letters(quote))
}

/** An edit that took away a word at the edge may have left its space. */
function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end)
  return { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) }
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space < 0 ? text.length : space + 1
}

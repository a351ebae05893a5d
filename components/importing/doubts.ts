import type { Correction } from '../../lib/domain/document/correction.ts'
import type { Offer, Repair } from '../../lib/domain/document/canonical-text.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { DOUBTFUL } from './sure-words.ts'
import type { Step } from './correction-row.ts'

/** Something that waits for a person: a repair that is offered, or one that was made and may be wrong. */
export type Doubt = { kind: 'offer'; index: number; offer: Offer } | { kind: 'repair'; index: number; repair: Repair }

/** In the order of the text. `settled`: keys of repairs that somebody has looked at. */
export function doubtsOf(doc: ImportedText, settled: ReadonlySet<string>): Doubt[] {
  const offers = doc.offers.map((offer, index): Doubt => ({ kind: 'offer', index, offer }))
  const repairs = doc.repairs.flatMap((repair, index): Doubt[] => (repair.confidence < DOUBTFUL && repair.kind !== 'by-hand' && !settled.has(repairKey(doc, repair)) ? [{ kind: 'repair', index, repair }] : []))
  return [...offers, ...repairs].sort((a, b) => placeOf(a).start - placeOf(b).start)
}

export function placeOf(doubt: Doubt): Repair {
  return doubt.kind === 'offer' ? doubt.offer : doubt.repair
}

/** The same for a repair whatever else was corrected before it. */
export function repairKey(doc: ImportedText, repair: Repair): string {
  return [repair.kind, repair.before, repair.after, doc.text.slice(Math.max(0, repair.start - 16), repair.start), doc.text.slice(repair.end, repair.end + 16)].join('|')
}

/** “Yes”: the offer is taken, the repair stays. */
export function yesTo(doc: ImportedText, doubt: Doubt): Step {
  if (doubt.kind === 'offer') return { words: `Took the offer: ${shortened(doubt.offer.after || doubt.offer.before)}`, corrections: [{ do: 'take-offer', offer: doubt.index }] }
  return { words: `Looked at and left: ${shortened(doubt.repair.after)}`, settled: [repairKey(doc, doubt.repair)] }
}

/** “No”: the offer is declined, the repair undone. */
export function noTo(doc: ImportedText, doubt: Doubt): Step {
  if (doubt.kind === 'offer') return { words: `Declined: ${shortened(doubt.offer.after || doubt.offer.before)}`, corrections: [{ do: 'decline-offer', offer: doubt.index }] }
  return { words: `Undid a repair: ${shortened(doubt.repair.after)}`, corrections: undoOf(doc, doubt.index) }
}

/** What undoes repair `index`. A piece that was left out is put back as a block. */
export function undoOf(doc: ImportedText, index: number): Correction[] {
  const repair = doc.repairs[index]!
  if (repair.kind !== 'excluded') return [{ do: 'undo-repair', repair: index }]
  const block = doc.blocks.findIndex((each) => each.excluded && each.start === repair.start && each.text === repair.before)
  return block < 0 ? [] : [{ do: 'restore-block', block }]
}

/** A change with the words around it, as one reads it: what stood there, and what stands there now (or would). */
export function changeInContext(doc: ImportedText, change: Repair, offered: boolean): { lead: string; before: string; after: string; tail: string } {
  const from = startOfWord(doc.text, change.start)
  const to = endOfWord(doc.text, change.end)
  const here = doc.text.slice(change.start, change.end)
  const wordStart = doc.text.slice(from, change.start)
  const wordEnd = doc.text.slice(change.end, to)
  return {
    lead: doc.text.slice(Math.max(0, from - 40), from).replace(/^\S*\s/, '').replace(/\s+/g, ' '),
    before: wordStart + (offered ? here : change.before) + wordEnd,
    after: wordStart + (offered ? change.after : here) + wordEnd,
    tail: doc.text.slice(to, to + 40).replace(/\s\S*$/, '').replace(/\s+/g, ' '),
  }
}

function startOfWord(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 24 && !/\s/.test(text[from - 1]!)) from -= 1
  return from
}

function endOfWord(text: string, at: number): number {
  let to = at
  while (to < text.length && to - at < 24 && !/\s/.test(text[to]!)) to += 1
  return to
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 40 ? `“${flat.slice(0, 38)}…”` : `“${flat}”`
}

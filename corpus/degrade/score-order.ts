import type { Offer, ReadDocument, Repair } from '../../lib/domain/document/canonical-text.ts'
import { letterStream, lettersOf } from './letter-stream.ts'
import { fault, short, type Tally } from './score-reading.ts'
import type { Truth } from './truth.ts'

const WINDOW = 12

/** Sentences whose next line is elsewhere in the file: back together, or offered so. A move to where it does not belong is wrong. */
export function scoreOrder(tally: Tally, read: ReadDocument, truth: Truth): void {
  const broken = truth.joints.filter((joint) => joint.over === 'order' || joint.over === 'box')
  tally.of = broken.length
  const found = letterStream(read.text).letters
  const offers = read.offers.filter((offer) => offer.kind === 'moved-block')
  const clean = lettersOf(truth.blocks.map((block) => block.text).join(' '))
  for (const joint of broken) {
    const { text } = truth.blocks[joint.block]!
    const [before, after] = [lettersOf(text.slice(0, joint.at)).slice(-WINDOW), lettersOf(text.slice(joint.at)).slice(0, WINDOW)]
    if (found.includes(before + after)) tally.right += 1
    else if (offers.some((offer) => meets(offer, read, before, after))) tally.offered += 1
    else tally.faults.push(`not brought together (${joint.over}): “${short(text.slice(Math.max(0, joint.at - 30), joint.at))}¦${short(text.slice(joint.at, joint.at + 30))}”`)
  }
  for (const move of [...offers, ...read.repairs.filter((repair) => repair.kind === 'moved-block')])
    if (!isTrue(move, read, clean)) fault(tally, `moved to where it does not belong: “${short(read.text.slice(move.start, move.end))}”`)
}

/** The offer would put `after` behind `before`: by moving either of them to the other. */
function meets(offer: Offer, read: ReadDocument, before: string, after: string): boolean {
  const [left, , right] = sidesOf(offer, read)
  const own = lettersOf(read.text.slice(offer.start, offer.end))
  return (left.endsWith(before) && own.startsWith(after)) || (own.endsWith(before) && right.startsWith(after))
}

function isTrue(move: Offer | Repair, read: ReadDocument, clean: string): boolean {
  const [left, own, right] = sidesOf(move, read)
  return clean.includes(left.slice(-WINDOW) + own.slice(0, WINDOW)) || clean.includes(own.slice(-WINDOW) + right.slice(0, WINDOW))
}

function sidesOf(move: Offer | Repair, read: ReadDocument): [string, string, string] {
  const to = 'to' in move && move.to !== undefined ? move.to : null
  const left = to === null ? read.text.slice(Math.max(0, move.start - 60), move.start) : read.text.slice(Math.max(0, to - 60), to)
  const right = to === null ? read.text.slice(move.end, move.end + 60) : read.text.slice(to, to + 60)
  return [lettersOf(left), lettersOf(read.text.slice(move.start, move.end)), lettersOf(right)]
}

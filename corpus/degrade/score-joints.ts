import type { ReadDocument } from '../../lib/domain/document/canonical-text.ts'
import { letterStream } from './letter-stream.ts'
import type { Scores } from './score-reading.ts'
import type { Truth } from './truth.ts'

/** Letters on each side by which a place is known again. */
const WINDOW = 14

/**
 * What became of every place at which a block was broken: cut words, compounds that fell on a line's end, and plain line ends, where
 * gluing two words is the worst that can be done. Places whose halves are not side by side in the file are scored as reading order.
 */
export function scoreJoints(scores: Scores, read: ReadDocument, truth: Truth): void {
  const found = letterStream(read.text)
  truth.blocks.forEach((block, index) => {
    const joints = truth.joints.filter((joint) => joint.block === index && joint.over !== 'order')
    if (joints.length === 0) return
    const own = letterStream(block.text)
    for (const joint of joints) {
      if (joint.between === '\n') continue
      const tally = joint.between === '' ? scores['word joins'] : joint.between === '-' ? scores['compounds kept'] : scores['line ends']
      tally.of += 1
      const cut = own.at.findIndex((at) => at >= joint.at)
      const now = cut <= 0 ? null : stands(found, own.letters, cut, read.text)
      const where = `${joint.over}: “${block.text.slice(Math.max(0, joint.at - 24), joint.at)}¦${block.text.slice(joint.at, joint.at + 20)}”`
      const right = joint.between === ' ' ? now !== null && /^[^\p{L}]*\s[^\p{L}]*$/u.test(now) && !now.includes('\n\n') : now === joint.between
      if (right) tally.right += 1
      else {
        // A word that was not joined is a pity; one that was glued, or lost its own hyphen, is a wrong word of the author's.
        const glued = joint.between !== '' && now === ''
        if (glued) tally.wrong += 1
        else if (joint.between === '' && isOffered(read, found, own.letters, cut)) tally.offered += 1
        tally.faults.push(`${glued ? 'glued' : now === null ? 'apart' : `left as ${JSON.stringify(now)}`} over ${where}`)
      }
    }
  })
}

/** What the text has between the letters `cut - 1` and `cut` of a block; null where they are not side by side. */
function stands(found: { letters: string; at: readonly number[] }, letters: string, cut: number, text: string): string | null {
  const before = letters.slice(Math.max(0, cut - WINDOW), cut)
  const place = found.letters.indexOf(before + letters.slice(cut, cut + WINDOW))
  if (place < 0) return null
  const last = found.at[place + before.length - 1]!
  return text.slice(last + 1, found.at[place + before.length]!)
}

function isOffered(read: ReadDocument, found: { letters: string; at: readonly number[] }, letters: string, cut: number): boolean {
  const before = letters.slice(Math.max(0, cut - WINDOW), cut)
  const place = found.letters.indexOf(before + letters.slice(cut, cut + WINDOW))
  if (place < 0) return false
  const at = found.at[place + before.length]!
  return read.offers.some((offer) => offer.kind === 'joined-word' && offer.start <= at && offer.end >= at - 2)
}

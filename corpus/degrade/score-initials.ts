import type { ReadDocument } from '../../lib/domain/document/canonical-text.ts'
import { letterStream } from './letter-stream.ts'
import { fault, short, type Tally } from './score-reading.ts'
import type { Truth } from './truth.ts'

/** Whether each lost or displaced initial is back; a letter that is not the author's is wrong, and so is one put where none was lost. */
export function scoreInitials(tally: Tally, read: ReadDocument, truth: Truth): void {
  const found = letterStream(read.text)
  tally.of = truth.initials.length
  const homes = new Set<number>()
  for (const initial of truth.initials) {
    const { text } = truth.blocks[initial.block]!
    const own = letterStream(text)
    const place = found.letters.indexOf(own.letters.slice(1, 22))
    const home = place < 0 ? -1 : found.at[place]!
    const before = home > 0 ? read.text[home - 1]! : ''
    if (home >= 0) homes.add(home)
    if (before === initial.letter) tally.right += 1
    else if (/\p{L}/u.test(before)) fault(tally, `wrong letter “${before}” before “${short(text.slice(1, 40))}” (${initial.how}; should be ${initial.letter})`)
    else {
      const offer = read.offers.find((candidate) => candidate.kind === 'restored-initial' && candidate.start <= home && candidate.end >= home)
      if (offer?.after.startsWith(initial.letter)) tally.offered += 1
      tally.faults.push(`${initial.how} initial ${initial.letter} ${offer ? `offered as “${offer.after}”` : 'not restored'}: “${short(text.slice(0, 40))}”`)
    }
  }
  for (const repair of read.repairs)
    if (repair.kind === 'restored-initial' && !homes.has(repair.end) && !homes.has(repair.start + 1)) fault(tally, `a letter put where none was lost: “${short(read.text.slice(repair.start, repair.start + 30))}”`)
}

import type { Assembled } from './assemble.ts'
import { originOf } from './offset-runs.ts'
import { looksBeheaded } from './restore-initials.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Sentences for a person: what import saw and did not dare to mend. */
export function warningsOf({ text, blocks, repairs, offers, runs }: Assembled, words: Vocabulary): string[] {
  const warnings: string[] = []
  const shown = blocks.filter((block) => !block.excluded)
  if (shown.length === 0) return ['No text was found in this file.']
  const beheaded = shown.filter((block) => block.kind !== 'list-item' && looksBeheaded(text.slice(block.start, block.start + 60), words))
  if (beheaded.length > 0) {
    const first = text.slice(beheaded[0]!.start, beheaded[0]!.start + 40)
    warnings.push(`${count(beheaded.length, 'paragraph seems', 'paragraphs seem')} to have lost a first letter, such as “${first}…”. Nothing was guessed there: compare with the original.`)
  }
  // A letter brought home stands where another was found; one that was put back stands for the place of the next.
  const restored = repairs.filter((repair) => repair.kind === 'restored-initial' && originOf(runs, repair.end - 1) === originOf(runs, repair.end)).length
  if (restored > 0) warnings.push(`${count(restored, 'first letter', 'first letters')} that ${restored === 1 ? 'is' : 'are'} nowhere in the file ${restored === 1 ? 'was' : 'were'} put back, where only one makes a word that fits.`)
  const moved = offers.filter((offer) => offer.kind === 'moved-block').length
  if (moved > 0) warnings.push(`${count(moved, 'stretch', 'stretches')} of the text may stand out of order. Nothing was moved: look at what is offered.`)
  const odd = text.match(/\uFFFD/g)?.length ?? 0
  if (odd > 0) warnings.push(`${count(odd, 'character', 'characters')} could not be read and ${odd === 1 ? 'is' : 'are'} shown as “\uFFFD”. The file may be damaged, or written in another encoding.`)
  const notices = blocks.filter((block) => block.excluded && block.reason === 'says where the text goes on').length
  if (notices > 0) warnings.push(`${count(notices, 'place says', 'places say')} that the text goes on another page. Check that it reads on rightly there.`)
  const captions = blocks.filter((block) => block.excluded && block.kind === 'caption').length
  if (captions > 0) warnings.push(`${count(captions, 'caption', 'captions')} that stood in the middle of a sentence ${captions === 1 ? 'was' : 'were'} left out of the text.`)
  const repeated = shown.find((block, index) => {
    const next = shown[index + 1]
    const opening = text.slice(block.start, block.end).replace(/^["“]/, '').slice(0, 160)
    return next && opening.length === 160 && text.slice(next.start, next.end).startsWith(opening)
  })
  if (repeated) warnings.push(`Two paragraphs begin with the same words, “${text.slice(repeated.start, repeated.start + 40)}…”: the first may be a standfirst. Both were kept.`)
  return warnings
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

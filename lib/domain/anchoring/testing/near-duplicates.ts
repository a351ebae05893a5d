import { chanceFrom } from '../../../../corpus/degrade/chance.ts'
import { makePassage, type PassageSelector } from '../../document/make-passage.ts'
import { EditedText, type Edit } from './edited-text.ts'

const words = 'mill river council harbour bench steamer engineer autumn winter letter salt rope lamp cider paper slate tallow glass bishop brother frost bill herring lantern quay crane ferry price duke hat bridge stone'.split(' ')

/** A text of paragraphs that differ in few words, edited here and there, passages made on it before, and where each is now. */
export function nearDuplicates(paragraphs: number, count: number, seed: number): { text: string; passages: PassageSelector[]; range: (passage: number) => { start: number; end: number } } {
  const chance = chanceFrom(seed)
  const model = Array.from({ length: 24 }, () => chance.pick(words)).join(' ')
  const before = Array.from({ length: paragraphs }, (_, index) => `${model.replace(/\w+/g, (word) => (chance.yes(0.05) ? chance.pick(words) : word))}. Number ${index}.`).join('\n\n')
  const edits: Edit[] = []
  for (const { index, 0: word } of before.matchAll(/[a-z]{3,}/g)) if (chance.yes(0.025)) edits.push({ from: index, to: index + word.length, put: chance.pick(words) })
  const edited = new EditedText(before, [{ from: 0, to: 0, put: 'A preface.\n\n' }, ...edits.filter(({ from }) => from > 0)])
  const passages = Array.from({ length: count }, () => {
    const length = chance.between(40, 240)
    const start = chance.between(0, before.length - length)
    return makePassage(before, start, start + length)
  })
  return { text: edited.text, passages: passages.map(({ exact, prefix, suffix, start }) => ({ exact, prefix, suffix, start })), range: (passage) => edited.range(passages[passage]!.start, passages[passage]!.end) }
}

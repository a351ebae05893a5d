import type { Chance } from '../../../../corpus/degrade/chance.ts'
import { denied, editorsSentence, misspelt, nearQuotation, scanned, someWord, someWords } from './edit-words.ts'
import type { Edit } from './edited-text.ts'
import { paragraphsOf, sentencesOf, wordsOf, type PassageToEdit } from './passage-to-edit.ts'

/** What was done to a text, and what has become of the passage. */
export interface Done {
  edits: Edit[]
  /** `kept`: where the edits take it; a range of the edited text; `gone`; `either`: nobody can tell. */
  passage: 'kept' | 'gone' | 'either' | { put: string }
}

/** An edit of a text around or in a passage; null where it cannot be made of this one. */
export type EditKind = (passage: PassageToEdit, chance: Chance) => Done | null

const kept = (edits: Edit[]): Done | null => (edits.length === 0 ? null : { edits, passage: 'kept' })
const at = (place: number, put: string): Edit => ({ from: place, to: place, put })

/** The sentence before and the one after, where there is one in the same paragraph. */
function neighbours({ text, start, end, paragraph }: PassageToEdit) {
  const sentences = sentencesOf(text, paragraph)
  return { before: sentences.findLast((one) => one.end <= start), after: sentences.find((one) => one.start >= end) }
}

function otherParagraph({ text, start, end }: PassageToEdit, chance: Chance) {
  // Not the next one: what is put at its edge would stand in the passage's own company.
  const others = paragraphsOf(text).filter((one) => one.end < start - 80 || one.start > end + 80)
  return others.length === 0 ? null : chance.pick(others)
}

const inner = ({ text, start, end }: PassageToEdit) => wordsOf(text, { start, end }).slice(1, -1)
const insideAll = (passage: PassageToEdit, found: RegExp, put: (match: string) => string): Edit[] =>
  [...passage.exact.matchAll(found)].map((match) => ({ from: passage.start + match.index, to: passage.start + match.index + match[0].length, put: put(match[0]) }))

/** Takes the passage out, with the space after it. */
const cut = ({ text, start, end }: PassageToEdit): Edit => ({ from: start, to: text[end] === ' ' ? end + 1 : end, put: '' })

export const editKinds = {
  'edit elsewhere': (passage, chance) => {
    const other = otherParagraph(passage, chance)
    return other && kept([{ from: other.start, to: chance.yes(0.3) ? other.end : other.start, put: 'A paragraph that an editor has written in this place instead. ' }])
  },
  'typo': (passage, chance) => {
    const word = chance.pick(wordsOf(passage.text, passage))
    if (word.end - word.start < 4) return null
    return kept([{ from: word.start, to: word.end, put: misspelt(passage.text.slice(word.start, word.end), chance) }])
  },
  'scanned anew': (passage, chance) => {
    const [from, to] = [Math.max(0, passage.start - 200), Math.min(passage.text.length, passage.end + 200)]
    const share = chance.pick([0.02, 0.04, 0.06, 0.08])
    if (passage.exact.length < 25) return null
    const pieces = [[from, passage.start], [passage.start, passage.end], [passage.end, to]] as const
    return kept(pieces.filter(([a, b]) => b > a).map(([a, b]) => ({ from: a, to: b, put: scanned(passage.text.slice(a, b), share, chance) })))
  },
  'word inserted': (passage, chance) => {
    const words = inner(passage)
    return words.length === 0 ? null : kept([at(chance.pick(words).start, `${someWords(chance)} `)])
  },
  'word deleted': (passage, chance) => {
    const words = inner(passage)
    if (words.length < 3) return null
    const word = chance.pick(words)
    return kept([{ from: word.start, to: passage.text[word.end] === ' ' ? word.end + 1 : word.end, put: '' }])
  },
  'word replaced': (passage, chance) => {
    const words = inner(passage)
    if (words.length < 3) return null
    const word = chance.pick(words)
    return kept([{ from: word.start, to: word.end, put: someWord(chance) }])
  },
  'first or last word replaced': (passage, chance) => {
    const words = wordsOf(passage.text, passage)
    if (words.length < 5) return null
    const word = chance.yes(0.5) ? words[0]! : words.at(-1)!
    return kept([{ from: word.start, to: word.end, put: someWord(chance) }])
  },
  'denied in its place': (passage) => {
    if (passage.exact.length < 30) return null
    const put = denied(passage.exact)
    return kept([{ from: passage.start, to: passage.end, put }])
  },
  'signs changed': (passage) =>
    kept(insideAll(passage, /["'“”‘’]|--|[–—]|…|\.\.\.|, /g, (sign) => ({ '"': '“', "'": '’', '“': '"', '”': '"', '‘': "'", '’': "'", '--': '—', '…': '...', '...': '…', ', ': '; ' })[sign] ?? ' – ')),
  'spaces changed': (passage, chance) => kept(insideAll(passage, /\s+/g, () => chance.pick([' ', '  ', '\u00a0', '\n', '\u2009']))),
  'capitals': (passage) => (passage.exact.toUpperCase() === passage.exact ? null : kept([{ from: passage.start, to: passage.end, put: passage.exact.toUpperCase() }])),
  'hyphenated': (passage, chance) =>
    kept(insideAll(passage, /\p{L}{7,}/gu, (word) => (chance.yes(0.5) ? `${word.slice(0, 3)}${chance.pick(['-', '- ', '-\n', '\u00ad'])}${word.slice(3)}` : word)).filter(({ put }) => /[-\u00ad]/.test(put))),
  'decomposed': (passage) => kept([{ from: passage.start, to: passage.end, put: passage.exact.normalize('NFD').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ') }]),
  'paragraph split': (passage) => {
    const words = inner(passage)
    if (words.length < 4) return null
    const word = words[words.length >> 1]!
    return kept([{ from: word.end, to: word.end + (passage.text[word.end] === ' ' ? 1 : 0), put: '\n\n' }])
  },
  'furniture put in': (passage, chance) => {
    const words = inner(passage)
    if (words.length < 8) return null
    const word = words[words.length >> 1]!
    return kept([at(word.end, chance.pick([' 17 ', '\n\nSeptember 1991 page 17\n\n', '\n\nThe Reading Room, No. 48\n\nContinued overleaf\n\n']))])
  },
  'sentence put before': (passage, chance) => kept([at(passage.start, `${editorsSentence(passage.exact, chance)} `)]),
  'sentence put after': (passage, chance) => kept([at(passage.end, ` ${editorsSentence(passage.exact, chance)}`)]),
  'neighbours rewritten': (passage, chance) => {
    const { before, after } = neighbours(passage)
    const both = [before, after].filter((one) => one !== undefined && chance.yes(0.8)) as { start: number; end: number }[]
    return passage.exact.length < 40 ? null : kept(both.map(({ start, end }) => ({ from: start, to: end, put: `Here the editors have put ${someWord(chance)} and ${someWord(chance)}.` })))
  },
  'repeated elsewhere': (passage, chance) => {
    const other = otherParagraph(passage, chance)
    return other && kept([at(other.start, `${passage.exact}\n\n`)])
  },
  'repeated in its paragraph’s front': (passage) => (passage.paragraph.start === passage.start ? null : kept([at(passage.paragraph.start, `${passage.exact}\n\n`)])),
  'likeness put in': (passage, chance) => {
    const other = otherParagraph(passage, chance)
    return other && kept([at(other.end, ` ${nearQuotation(passage.exact, chance)}`)])
  },
  'moved': (passage, chance) => {
    const other = otherParagraph(passage, chance)
    if (!other || passage.exact.length < 40) return null
    return { edits: [cut(passage), chance.yes(0.7) ? at(other.end, ` ${passage.exact}`) : at(other.start, `${passage.exact} `)], passage: { put: passage.exact } }
  },
  'half deleted': (passage, chance) => {
    const words = wordsOf(passage.text, passage)
    if (words.length < 10) return null
    const half = words[words.length >> 1]!
    return kept([chance.yes(0.5) ? { from: passage.start, to: half.start, put: '' } : { from: half.start, to: passage.end, put: '' }])
  },
  'deleted': (passage) => ({ edits: [cut(passage)], passage: 'gone' }),
  'deleted with its neighbour': (passage, chance) => {
    const { before, after } = neighbours(passage)
    if (chance.yes(0.5) && before) return { edits: [{ from: before.start, to: passage.end, put: '' }], passage: 'gone' }
    return after ? { edits: [{ from: passage.start, to: after.end, put: '' }], passage: 'gone' } : null
  },
  'deleted, likeness elsewhere': (passage, chance) => {
    const other = otherParagraph(passage, chance)
    if (!other || passage.exact.length < 25) return null
    return { edits: [cut(passage), at(other.end, ` ${chance.yes(0.5) ? nearQuotation(passage.exact, chance) : denied(passage.exact)}`)], passage: 'gone' }
  },
  'deleted, likeness near by': (passage, chance) => {
    const { before, after } = neighbours(passage)
    const place = chance.yes(0.5) ? before?.start : after?.end
    const between = before && place === before.start ? passage.start - before.start : after ? after.end - passage.end : 0
    if (place === undefined || passage.exact.length < 25 || between < 20) return null
    return { edits: [cut(passage), at(place, ` ${nearQuotation(passage.exact, chance)} `)], passage: 'gone' }
  },
  'deleted, refrain elsewhere': (passage, chance) => {
    const other = otherParagraph(passage, chance)
    if (!other || passage.exact.length > 24) return null
    return { edits: [cut(passage), at(other.end, ` ${passage.exact}`)], passage: 'gone' }
  },
  'replaced': (passage, chance) => {
    const put = `Nothing of what stood here has been kept, save for a ${someWord(chance)}.`
    return put.includes(passage.exact) ? null : { edits: [{ from: passage.start, to: passage.end, put }], passage: 'gone' }
  },
  'same words in the same company': (passage) => {
    const { start, end } = passage.paragraph
    if (passage.start - start < 70 || end - passage.end < 70 || passage.end > end) return null
    return { edits: [at(start, `Printed twice. ${passage.text.slice(start, end)}\n\n`), at(end, '\n\nPrinted twice, as was said.')], passage: 'either' }
  },
  'several at once': (passage, chance) => {
    const words = inner(passage)
    if (words.length < 8) return null
    const { before } = neighbours(passage)
    const [one, two] = [words[1]!, words[words.length - 2]!]
    const edits: Edit[] = [
      { from: one.start, to: one.end, put: misspelt(passage.text.slice(one.start, one.end), chance) },
      chance.yes(0.5) ? at(two.start, `${someWords(chance)} `) : { from: two.start, to: two.end, put: someWord(chance) },
    ]
    if (before) edits.push({ from: before.start, to: before.end, put: 'This the editors have put shorter.' })
    return kept([...edits, at(0, 'A word before. ')])
  },
} satisfies Record<string, EditKind>

export type EditName = keyof typeof editKinds

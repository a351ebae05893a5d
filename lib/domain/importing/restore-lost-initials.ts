import type { DraftBlock, DraftOffer } from './draft-block.ts'
import { startersOf } from './common-words.ts'
import { countUsage } from './count-usage.ts'
import type { Usage } from './count-usage.ts'
import { everydayWords, isEverydayWord } from './everyday-words.ts'
import { fitsAfter } from './fits-after.ts'
import type { Lexicon } from './lexicon.ts'
import { authorsIn, dateIn, endsSentence } from './line-shape.ts'
import { insertedText, joinTraced } from './traced-text.ts'
import { foldWord } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A letter is put back when the reading with it is this many times likelier than all others together. */
const MADE = 10
/** … and offered from here on. */
const OFFERED = 1.5

const alphabets: readonly [RegExp, string][] = [
  [/^\p{Script=Cyrillic}+$/u, 'абвгдежзийклмнопрстуфхцчшщэюяіїєґ'],
  [/^\p{Script=Greek}+$/u, 'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ'],
  [/^\p{Script=Latin}+$/u, 'abcdefghijklmnopqrstuvwxyzàáâäåæçèéêëíîïñóôöøúûüœ'],
]

interface Evidence {
  usage: Usage
  language: string | null
  lexicon: Lexicon | undefined
  habit: boolean
  /** Every paragraph ends as one does: none has lost its second half, which might begin small elsewhere. */
  whole: boolean
}

interface Suspect {
  index: number
  fragment: string
  /** The first line is set in capitals: “OURGEOIS propagandists”. */
  capitals: boolean
  /** Stands under a heading or a dateline, and the text before is whole. */
  section: boolean
  /** The fragment is a word itself. */
  isWord: boolean
  /** … and one that the text or everyone uses. */
  usual: boolean
  /** Each with its first letter, folded. */
  readings: string[]
}

/**
 * [IM30] A first letter that is nowhere in the file, for it was a picture. It is put back where only one letter makes a word that
 * fits what follows; where several might, the likeliest is offered; else the place is only reported.
 */
export function restoreLostInitials(drafts: readonly DraftBlock[], words: Vocabulary, language: string | null): DraftBlock[] {
  const suspects = findSuspects(drafts, words, language)
  if (suspects.length === 0) return [...drafts]
  const usage = countUsage(
    drafts.filter((draft) => !draft.excluded).map((draft) => draft.content.text),
    new Set(suspects.flatMap((suspect) => suspect.readings)),
  )
  // Where sentences often begin small, a small letter says nothing.
  if (usage.small > usage.sentences * 0.1) return [...drafts]
  const evidence: Evidence = {
    usage,
    language,
    lexicon: language === 'en' ? words.lexicon : undefined,
    // Where sections begin with what is no word, their first letters were pictures, and those of the others too.
    habit: suspects.filter((suspect) => suspect.section && !suspect.isWord).length > 1,
    whole: drafts.every((draft) => draft.excluded || draft.kind !== 'paragraph' || draft.content.text.length < 80 || endsWhole(draft.content.text)),
  }
  const result = [...drafts]
  for (const suspect of suspects) result[suspect.index] = mend(drafts[suspect.index]!, suspect, evidence)
  return result
}

function findSuspects(drafts: readonly DraftBlock[], words: Vocabulary, language: string | null): Suspect[] {
  const starters = startersOf(language)
  const lexicon = language === 'en' ? words.lexicon : undefined
  const suspects: Suspect[] = []
  const halves = brokenHalves(drafts, words)
  const cut = drafts.some((draft) => !draft.excluded && /\p{L}-$/u.test(draft.content.text))
  const beginnings = new Map<string, number>()
  for (const draft of drafts) {
    const first = foldWord(/^\p{Ll}[\p{L}\p{M}]*/u.exec(draft.content.text)?.[0] ?? '')
    if (first !== '') beginnings.set(first, (beginnings.get(first) ?? 0) + 1)
  }
  let before: DraftBlock | null = null
  // A file may begin in mid-sentence, where its columns were taken in the wrong order.
  let section = false
  for (const [index, draft] of drafts.entries()) {
    if (draft.excluded) continue
    const { text } = draft.content
    if (draft.kind === 'heading') {
      section = true
      continue
    }
    if (text.length < 60 && (dateIn(text) !== null || authorsIn(text) !== null)) continue
    const found = draft.kind === 'paragraph' || draft.kind === 'quotation' ? /^(\p{Ll}[\p{L}\p{M}]*|\p{Lu}+)(?=[\s,’'-])/u.exec(text) : null
    if (found && text.length > 25) {
      const fragment = found[1]!
      const folded = foldWord(fragment)
      const capitals = /^\p{Lu}/u.test(fragment)
      // It is no word for standing here, and at other paragraphs' beginnings, beheaded.
      const isWord = starters.has(folded) || (folded.length > 2 && (lexicon?.has(folded) ?? false)) || (folded.length > 1 && (words.get(folded) ?? 0) > (beginnings.get(folded) ?? 0) + (section ? 2 : 0))
      const whole = before === null || endsWhole(before.content.text)
      const goesOn = halves.some(({ half, cut: hyphen }) => (hyphen || folded.length > 2) && (words.get(half + folded) ?? 0) > 0)
      const plausible = capitals ? section && whole && !(fragment.length === 1 && isWord) && /^\p{Lu}+['’]?\s\p{Ll}/u.test(text) : (!isWord && (section || (!cut && (whole || lexicon !== undefined)))) || (section && whole) || (draft.apart === true && !whole && (lexicon !== undefined || folded.length > 3))
      // “l’éclairage”: an article that was elided, and no rest of a word.
      const elided = /^\p{Ll}{1,2}[’']/u.test(text)
      const halved = /\p{L}-$/u.test(before?.content.text ?? '')
      if (plausible && !goesOn && !elided && !halved) {
        const known = (reading: string) => starters.has(reading) || (words.get(reading) ?? 0) > 0 || ((language === 'en' || language === null) && everydayWords.has(reading)) || (section && whole && (lexicon?.has(reading) ?? false))
        const letters = alphabets.find(([script]) => script.test(folded))?.[1] ?? ''
        const readings = [...letters].map((letter) => letter + folded).filter(known)
        if (readings.length > 0) suspects.push({ index, fragment, capitals, section: section && whole, isWord, usual: starters.has(folded) || isEverydayWord(folded) || (words.get(folded) ?? 0) > (beginnings.get(folded) ?? 0), readings })
      }
    }
    section = false
    before = draft
  }
  return suspects
}

/** A paragraph that is complete, by its last mark. */
function endsWhole(text: string): boolean {
  return endsSentence(text) || /[:]["”’)]*$/.test(text)
}

/** “evi” of a word that a column's end cut in two: its other half is no beheaded word. */
function brokenHalves(drafts: readonly DraftBlock[], words: Vocabulary): { half: string; cut: boolean }[] {
  return drafts.flatMap((draft) => {
    if (draft.excluded || draft.kind === 'heading') return []
    const half = /(\p{L}{2,})(-?)$/u.exec(draft.content.text.slice(-40))
    // Without a hyphen the last word is half a word only where the text does not use it.
    return half && (half[2] || (words.get(foldWord(half[1]!)) ?? 0) <= 1) ? [{ half: foldWord(half[1]!), cut: half[2] !== '' }] : []
  })
}

function mend(draft: DraftBlock, suspect: Suspect, evidence: Evidence): DraftBlock {
  const { content } = draft
  const [best, odds] = weigh(content.text, suspect, evidence)
  if (!best || odds < OFFERED) return draft
  const letter = best[0]!.toUpperCase()
  const quote = lostQuote(content.text)
  const confidence = Math.min(0.98, Math.round((odds / (1 + odds)) * 100) / 100)
  // Outside the beginning of a section a small letter may simply go on with what stands elsewhere; a word that nobody uses hardly does.
  if (odds >= MADE && (suspect.section || !suspect.isWord || (!suspect.usual && odds >= MADE * 10))) {
    const mark = { kind: 'restored-initial' as const, before: '', confidence }
    return { ...draft, content: joinTraced([insertedText(quote + letter, content.origins[0]!, mark), content]) }
  }
  const word = /^[\p{L}\p{M}]+/u.exec(content.text)![0]
  const offer: DraftOffer = {
    kind: 'restored-initial', at: 0, length: word.length, after: quote + letter + word, confidence,
    why: `The paragraph seems to have lost its first letter; “${letter}${word}” fits best, but another word might stand there.`,
  }
  return { ...draft, offers: [...(draft.offers ?? []), offer] }
}

/** “ane Smith”, “oland was”: what follows is a second name, or what a name does. */
function mayBeName(text: string, fragment: string): boolean {
  const next = text.slice(fragment.length)
  return fragment.length > 2 && /^(?:[’']s\b|,|\s(?:\p{Lu}|and\s\p{Lu}|(?:is|was|has|had|did|does|will|would|could|can|may|might|must|said|says|\p{L}+ed)\b))/u.test(next)
}

/** The likeliest reading, and its odds against all others. */
function weigh(text: string, suspect: Suspect, { usage, language, lexicon, habit, whole }: Evidence): [string | null, number] {
  const starters = startersOf(language)
  const later = [...text.slice(suspect.fragment.length, suspect.fragment.length + 200).matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)].map((match) => foldWord(match[0]))
  const following = later.slice(0, 3)
  const next = following[0] ?? ''
  const asks = /^[^.!?]*\?/.test(text)
  const english = language === 'en' || language === null
  const likelihoods = suspect.readings.map((reading): [string, number] => {
    const times = usage.times.get(reading) ?? 0
    const begun = (starters.get(reading) ?? 0) * 0.2 + (usage.begins.get(reading) ?? 0) + Math.min(times, 20) * 0.005 + (times > 0 || starters.has(reading) || everydayWords.has(reading) ? 0.01 : 0.003)
    const fits = english ? fitsAfter(reading, following, asks, later) : 1
    const pair = ((usage.pairs.get(`${reading} ${next}`) ?? 0) + 10) / (times + 500)
    const near = following.slice(1).reduce((product, word) => product * (1 + Math.min(4, usage.near.get(`${reading} ${word}`) ?? 0) / Math.sqrt(times + 1)), 1)
    return [reading, begun * fits * pair * near]
  })
  likelihoods.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  // Words that nobody thought of, likelier the shorter the fragment; and that nothing was lost, where the fragment is a word.
  const unthought = suspect.fragment.length >= 5 ? 0.0001 : suspect.fragment.length >= 2 ? 0.03 : 0.02
  // [IM37] The list of words has thought of all but names, and short names are many.
  const unknown = (lexicon && !mayBeName(text, suspect.fragment) ? unthought / 100 : unthought) * 0.02
  // A capital says of itself that nothing is missing.
  const none = suspect.isWord ? (suspect.capitals ? 2 : 0.4) * (suspect.usual ? 1 : 0.05) * (whole ? 0.02 : habit ? 0.1 : 1) * (english ? fitsAfter(foldWord(suspect.fragment), following, asks, later) : 1) * 0.02 : 0
  const others = likelihoods.slice(1).reduce((sum, [, likelihood]) => sum + likelihood, unknown + none)
  const best = likelihoods[0]
  return best ? [best[0], best[1] / others] : [null, 0]
}

/** A closing quotation mark with none opened before it: the opening one was lost with the letter. */
function lostQuote(text: string): string {
  const closing = text.indexOf('”')
  if (closing < 0) return ''
  const opening = text.indexOf('“')
  return opening < 0 || opening > closing ? '“' : ''
}

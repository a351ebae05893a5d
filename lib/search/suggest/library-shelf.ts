import type { Asked } from '../../domain/suggesting/score-sentences.ts'
import { suggestClaims, type SuggestedClaim } from '../../domain/suggesting/suggest-claims.ts'
import { suggestPassages, type Stretch, type SuggestedPassage, type Where } from '../../domain/suggesting/suggest-passages.ts'
import { sentencesToEncode, suggestionLibrary, withMeaning, type SuggestionLibrary, type SuggestionText } from '../../domain/suggesting/suggestion-library.ts'
import { VectorCache } from './vector-cache.ts'

/** Sentences of one group whose vectors are held: some 3.6 kB each. More is suggested from by wording alone. */
const mostEncoded = 80_000

/** Words that stood somewhere in a document: looked for in the text that it has now, nearest to where they were. */
export interface Remembered {
  document: string
  exact: string
  start: number
}

export interface FoundPassage extends SuggestedPassage {
  /** Its words. */
  exact: string
}

export interface Opened {
  /** Of all its texts. */
  sentences: number
  /** The texts that have no vectors yet, with how many sentences they have. */
  missing: { name: string; sentences: number }[]
  meaning: boolean
  /** There is more text than can be held with its vectors. */
  tooMuch: boolean
}

interface Shelved {
  texts: readonly SuggestionText[]
  library: SuggestionLibrary
  fresh: Map<string, readonly Float32Array[]>
}

/** [SG11] Libraries of several groups, made ready once and asked often: lives in a thread of its own. */
export class LibraryShelf {
  readonly #cache: VectorCache
  readonly #shelved = new Map<string, Shelved>()

  constructor(folder: string) {
    this.#cache = new VectorCache(folder)
  }

  /** Makes a group's texts ready, in place of those it had. `encoded`: vectors are wanted. */
  open(group: string, texts: readonly SuggestionText[], encoded: boolean): Opened {
    const shelved: Shelved = { texts, library: suggestionLibrary(texts), fresh: new Map() }
    this.#shelved.set(group, shelved)
    const sentences = shelved.library.sentences.length
    const tooMuch = sentences > mostEncoded
    if (!encoded || tooMuch) return { sentences, missing: [], meaning: false, tooMuch: encoded && tooMuch }
    const lacking = (kept: (sentences: readonly string[]) => boolean) =>
      texts.flatMap((text) => {
        const own = sentencesToEncode(text)
        return own.length === 0 || kept(own) ? [] : [{ name: text.name, sentences: own.length }]
      })
    const missing = lacking((own) => this.#cache.has(own))
    if (missing.length > 0) return { sentences, missing, meaning: false, tooMuch: false }
    if (this.enrich(group)) return { sentences, missing, meaning: true, tooMuch: false }
    // What is kept of some text is damaged.
    return { sentences, missing: lacking((own) => this.#cache.read(own) !== undefined), meaning: false, tooMuch: false }
  }

  sentences(group: string, name: string): string[] {
    const text = this.#shelved.get(group)?.texts.find((text) => text.name === name)
    return text ? sentencesToEncode(text) : []
  }

  /** Of texts that are on no shelf. */
  sentencesOf(texts: readonly SuggestionText[]): string[] {
    return texts.flatMap(sentencesToEncode)
  }

  /** @param sentences what was encoded: the text may be another by now */
  keep(group: string, name: string, sentences: readonly string[], vectors: readonly Float32Array[]): void {
    this.#cache.keep(sentences, vectors)
    if (this.sentences(group, name).join('\n') === sentences.join('\n')) this.#shelved.get(group)?.fresh.set(name, vectors)
  }

  /** Takes in the vectors of all texts; false where some are not there. */
  enrich(group: string): boolean {
    const shelved = this.#shelved.get(group)
    if (!shelved) return false
    const vectors: Float32Array[] = []
    for (const text of shelved.texts) {
      const sentences = sentencesToEncode(text)
      const own = sentences.length === 0 ? [] : (shelved.fresh.get(text.name) ?? this.#cache.read(sentences))
      if (!own) return false
      for (const vector of own) vectors.push(vector)
    }
    shelved.library = withMeaning(shelved.library, vectors)
    shelved.fresh.clear()
    return true
  }

  passages(group: string, asked: Asked, most: number, { without = [], ...where }: Where, remembered: readonly Remembered[]): FoundPassage[] {
    const shelved = this.#shelved.get(group)
    if (!shelved) return []
    const texts = new Map(shelved.texts.map(({ name, text }) => [name, text]))
    const aside = remembered.flatMap((words) => placeOf(texts.get(words.document), words) ?? [])
    return suggestPassages(shelved.library, asked, most, { ...where, without: [...without, ...aside] }).map((passage) => ({ ...passage, exact: texts.get(passage.document)!.slice(passage.start, passage.end) }))
  }

  claims(claims: readonly SuggestionText[], vectors: readonly Float32Array[] | undefined, passage: readonly Asked[], most: number): SuggestedClaim[] {
    return suggestClaims(suggestionLibrary(claims, vectors), passage, most)
  }

  drop(group: string): void {
    this.#shelved.delete(group)
  }
}

function placeOf(text: string | undefined, { document, exact, start }: Remembered): Stretch | undefined {
  if (text === undefined || exact === '') return undefined
  const [after, before] = [text.indexOf(exact, start), text.lastIndexOf(exact, start)]
  const at = after < 0 ? before : before < 0 || after - start <= start - before ? after : before
  return at < 0 ? undefined : { document, start: at, end: at + exact.length }
}

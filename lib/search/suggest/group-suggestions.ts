import type { DocumentId, GroupId, RevisionId } from '../../domain/ids.ts'
import type { SuggestedClaim } from '../../domain/suggesting/suggest-claims.ts'
import type { Where } from '../../domain/suggesting/suggest-passages.ts'
import type { SuggestionText } from '../../domain/suggesting/suggestion-library.ts'
import type { EncoderQueue } from './encoder-queue.ts'
import type { FoundPassage, Opened, Remembered } from './library-shelf.ts'
import type { LibraryThread } from './library-thread.ts'

/** The texts of a group, as whoever asks may read them. */
export interface TextSource {
  texts: readonly { document: DocumentId; revision: RevisionId }[]
  load: (revisions: readonly RevisionId[]) => Promise<ReadonlyMap<RevisionId, string>>
}

/** What suggestions went by, and whether they will go by more in a while. */
export interface Basis {
  basis: 'meaning' | 'wording'
  /** While sentences are being encoded: how many of them are. */
  encoding: { done: number; total: number } | null
  /** Why they go by wording alone, where that is not how it was meant. */
  problem: string | null
}

export interface PassagesAsked extends Where {
  words: string
  most: number
  remembered: readonly Remembered[]
}

interface Shelf {
  key: string
  opened: Promise<Opened>
  meaning: boolean
  /** Sentences. */
  total: number
  done: number
  missing: string[]
  /** Of the text that is being encoded. */
  begun: Float32Array[]
  encoding: boolean
  askedAt: number
  problem: string | null
}

/** So few sentences at a time that whoever waits for a claim waits no longer than for these. */
const handful = 4
const mostGroups = 6
/** When nobody has asked for so long, encoding pauses. Milliseconds. */
const interest = 10 * 60_000
const tooMuch = 'The group has more text than can be compared by meaning at once, so this goes by wording alone.'

/** [SG11] Suggestions for the groups of this process: one thread with their libraries, one encoder for all. Without an encoder they go by wording alone. */
export class GroupSuggestions {
  readonly #thread: Pick<LibraryThread, 'ask' | 'close'>
  readonly #encoder: EncoderQueue | undefined
  readonly #now: () => number
  readonly #shelves = new Map<GroupId, Shelf>()
  readonly #claims = new Set<GroupId>()

  constructor({ thread, encoder, now = Date.now }: { thread: (onEnd: () => void) => Pick<LibraryThread, 'ask' | 'close'>; encoder?: EncoderQueue; now?: () => number }) {
    this.#thread = thread(() => this.#shelves.clear())
    this.#encoder = encoder
    this.#now = now
  }

  async passages(group: GroupId, source: TextSource, { words, most, remembered, ...where }: PassagesAsked): Promise<Basis & { passages: FoundPassage[] }> {
    const shelf = await this.#open(group, source)
    let vector: Float32Array | undefined
    let problem = shelf.problem
    if (shelf.meaning) {
      const asked = await this.#encoder!.encode([words], { urgent: true, remember: true })
      if (asked.ok) vector = asked.value[0]
      else problem = asked.error.message
    } else void this.#encode(group, shelf)
    const passages = await this.#thread.ask('passages', group, { claim: words, ...(vector && { vector }) }, most, where, remembered)
    return { passages, ...this.#basis(shelf, vector !== undefined, problem) }
  }

  /** @param passage its sentences */
  async claims(group: GroupId, claims: readonly SuggestionText[], passage: readonly string[], most: number): Promise<Basis & { claims: SuggestedClaim[] }> {
    const texts = claims.map(({ name, text }) => ({ name, text: text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '')
    const sentences = this.#encoder ? (await this.#thread.ask('sentencesOf', texts)) : []
    const unknown = sentences.filter((sentence) => !this.#encoder?.knows(sentence))
    const encoded = this.#encoder && unknown.length === 0 && sentences.length > 0 ? await this.#encoder.encode([...sentences, ...passage], { urgent: true, remember: true }) : undefined
    if (unknown.length > 0) void this.#encodeClaims(group, unknown)
    const vectors = encoded?.ok ? encoded.value : undefined
    const found = await this.#thread.ask('claims', texts, vectors?.slice(0, sentences.length), passage.map((claim, at) => ({ claim, ...(vectors && { vector: vectors[sentences.length + at]! }) })), most)
    const encoding = unknown.length > 0 && this.#claims.has(group) ? { done: sentences.length - unknown.length, total: sentences.length } : null
    return { claims: found, basis: vectors ? 'meaning' : 'wording', encoding, problem: encoded && !encoded.ok ? encoded.error.message : null }
  }

  close(): void {
    this.#shelves.clear()
    this.#encoder?.close()
    this.#thread.close()
  }

  async #open(group: GroupId, source: TextSource): Promise<Shelf> {
    const key = source.texts.map(({ document, revision }) => `${document} ${revision}`).join('\n')
    let shelf = this.#shelves.get(group)
    if (shelf?.key !== key) shelf = this.#fill(group, key, source)
    // The group asked for last is the last to be forgotten.
    this.#shelves.delete(group)
    this.#shelves.set(group, shelf)
    this.#forget()
    shelf.askedAt = this.#now()
    await shelf.opened
    return shelf
  }

  #fill(group: GroupId, key: string, { texts, load }: TextSource): Shelf {
    const open = async () => {
      const loaded = await load(texts.map(({ revision }) => revision))
      const own = texts.flatMap(({ document, revision }) => (loaded.has(revision) ? [{ name: document, text: loaded.get(revision)! }] : []))
      return this.#thread.ask('open', group, own, this.#encoder !== undefined)
    }
    const shelf: Shelf = { key, opened: open(), meaning: false, total: 0, done: 0, missing: [], begun: [], encoding: false, askedAt: this.#now(), problem: null }
    shelf.opened.then(
      ({ sentences, missing, meaning, tooMuch: over }) => {
        const lacking = missing.reduce((sum, text) => sum + text.sentences, 0)
        Object.assign(shelf, { meaning, total: sentences, done: sentences - lacking, missing: missing.map(({ name }) => name), problem: over ? tooMuch : null })
      },
      // The next who asks tries anew.
      () => this.#shelves.get(group) === shelf && this.#shelves.delete(group),
    )
    return shelf
  }

  #forget(): void {
    for (const group of this.#shelves.keys()) {
      if (this.#shelves.size <= mostGroups) return
      this.#shelves.delete(group)
      void this.#thread.ask('drop', group).catch(() => {})
    }
  }

  #basis(shelf: Shelf, byMeaning: boolean, problem: string | null): Basis {
    return { basis: byMeaning ? 'meaning' : 'wording', encoding: !byMeaning && shelf.encoding && shelf.problem === null ? { done: shelf.done, total: shelf.total } : null, problem }
  }

  /** Text by text, as long as somebody asks; what is done of a text is kept for when it goes on. */
  async #encode(group: GroupId, shelf: Shelf): Promise<void> {
    if (!this.#encoder || shelf.encoding || shelf.missing.length === 0) return
    shelf.encoding = true
    try {
      for (let name = shelf.missing[0]; name !== undefined; name = shelf.missing[0]) {
        const sentences = await this.#thread.ask('sentences', group, name)
        while (shelf.begun.length < sentences.length) {
          if (this.#shelves.get(group) !== shelf || this.#now() - shelf.askedAt > interest) return
          const made = await this.#encoder.encode(sentences.slice(shelf.begun.length, shelf.begun.length + handful))
          if (!made.ok) {
            if (made.error.code !== 'cancelled') shelf.problem = made.error.message
            return
          }
          shelf.problem = null
          shelf.begun.push(...made.value)
          shelf.done += made.value.length
        }
        await this.#thread.ask('keep', group, name, sentences, shelf.begun)
        shelf.begun = []
        shelf.missing.shift()
      }
      if (this.#shelves.get(group) === shelf) shelf.meaning = await this.#thread.ask('enrich', group)
    } catch {
      // The thread has ended; whoever asks next begins anew.
    } finally {
      shelf.encoding = false
    }
  }

  async #encodeClaims(group: GroupId, sentences: readonly string[]): Promise<void> {
    if (!this.#encoder || this.#claims.has(group)) return
    this.#claims.add(group)
    try {
      for (let at = 0; at < sentences.length; at += handful) {
        const made = await this.#encoder.encode(sentences.slice(at, at + handful), { remember: true })
        if (!made.ok) return
      }
    } finally {
      this.#claims.delete(group)
    }
  }
}

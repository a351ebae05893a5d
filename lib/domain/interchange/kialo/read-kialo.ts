import { mapLimits } from '../../argument/map-limits.ts'
import type { RelationKind } from '../../argument/relation.ts'
import { fail, ok, type Result } from '../../result.ts'
import { BundleDraft } from '../drafting/bundle-draft.ts'
import type { ReadMap } from '../map-format.ts'
import { plainWords } from '../markdown-outline/plain-words.ts'
import { kialoLines, parentOf, type KialoEntry, type KialoText } from './kialo-lines.ts'

const links = /\[([^[\]]{0,2000})\]\((https?:[^()\s]{1,2000})(?:\s+"[^"]{0,500}")?\)|<(https?:[^<>\s]{1,2000})>/g
const asks = /[?？؟]["'”’)\]]*$/

/**
 * Reads the text that Kialo exports of a discussion: claims by their numbers, Pro and Con as support and attack of what they stand under,
 * theses as positions on the question, a claim that is linked in several places as one claim. Addresses stand in the claims' notes.
 */
export function readKialo(source: string): Result<ReadMap> {
  const text = kialoLines(source)
  if (text.entries.length === 0) return fail('wrong-format', 'This is not the text of a Kialo discussion: it has no numbered claims (“1.1. Pro: …”).')
  const draft = new BundleDraft()
  const discussion = new Discussion(draft, text)
  return ok(draft.finish({ id: 'kialo', title: plainWords(text.title), ...(text.preface === '' ? {} : { description: text.preface }), ...discussion.read() }))
}

class Discussion {
  readonly #draft: BundleDraft
  readonly #text: KialoText
  readonly #entries: ReadonlyMap<string, KialoEntry>
  /** The claim that stands at a number: its own, or the one it refers to. */
  readonly #claims = new Map<string, string | null>()

  constructor(draft: BundleDraft, text: KialoText) {
    this.#draft = draft
    this.#text = text
    this.#entries = new Map(text.entries.map((entry) => [entry.number, entry]))
  }

  /** The question's id, where there is one. */
  read(): { question?: string } {
    for (const entry of this.#text.entries) if (entry.see === undefined) this.#claims.set(entry.number, this.#addClaim(entry))
    for (const { number, see } of this.#text.entries) if (see !== undefined) this.#referred(number)
    const question = this.#question()
    for (const entry of this.#text.entries) this.#relate(entry, question)
    return question === null ? {} : { question }
  }

  #addClaim(entry: KialoEntry): string | null {
    const sources: string[] = []
    for (const found of entry.text.matchAll(links)) {
      const address = found[2] ?? found[3]!
      sources.push(found[1] && found[1].trim() !== '' && found[1] !== address ? `${found[1].trim()}: ${address}` : address)
    }
    const words = plainWords(entry.text).replace(/[^\S\n]+/g, ' ')
    return this.#draft.addClaim(entry.number, words, sources.length === 0 ? {} : { note: [...new Set(sources)].join('\n').slice(0, mapLimits.text) })
  }

  /** Follows “see” from number to number; nothing where that leads in a circle or nowhere. */
  #referred(start: string): void {
    const way = new Set<string>()
    let claim: string | null | undefined
    for (let number: string | undefined = start; number !== undefined && claim === undefined && !way.has(number); number = this.#entries.get(number)?.see) {
      claim = this.#claims.get(number)
      if (claim === undefined && this.#entries.has(number)) way.add(number)
    }
    // What refers to what has been followed is not followed again: a thousand in a row are no million.
    for (const number of way) this.#claims.set(number, claim ?? null)
    if (claim === null || claim === undefined) this.#draft.count('see-missing', (count) => `${count === 1 ? 'A place refers' : `${count} places refer`} to a claim that is not in the file; left out.`, start)
  }

  /** The question: a first entry with theses under it, or else a title that asks. */
  #question(): string | null {
    const first = this.#text.entries[0]!
    const claim = this.#claims.get(first.number) ?? null
    const hasTheses = this.#text.entries.some(({ number, side }) => side === null && parentOf(number) === first.number)
    if (claim !== null && (hasTheses || asks.test(this.#draft.claims.get(claim)!.text))) {
      this.#turn(claim, 'question')
      return claim
    }
    const title = plainWords(this.#text.title)
    return asks.test(title) ? this.#draft.addClaim('question', title, { kind: 'question' }) : null
  }

  #turn(claim: string, kind: 'question' | 'position'): void {
    const known = this.#draft.claims.get(claim)!
    if (known.kind === 'claim') this.#draft.claims.set(claim, { ...known, kind })
  }

  #relate(entry: KialoEntry, question: string | null): void {
    const claim = this.#claims.get(entry.number)
    if (claim === undefined || claim === null) return
    const above = this.#above(entry)
    const target = above ?? (entry.side === null && claim !== question ? question : null)
    if (target === claim) this.#draft.count('self', (count) => `${count === 1 ? 'A place has a claim' : `${count} places have a claim`} speak for or against itself; left out.`, entry.number)
    if (target === null || target === claim) return
    const answers = entry.side === null && target === question && claim !== question
    if (answers) this.#turn(claim, 'position')
    else if (entry.side === null) this.#draft.count('no-side', (count) => `${count === 1 ? 'A claim says' : `${count} claims say`} neither Pro nor Con; read as support of what it stands under.`, entry.number)
    const kind: RelationKind = answers ? 'answers' : entry.side === 'con' ? 'attacks' : 'supports'
    this.#draft.addRelation(entry.number, { kind, premises: [{ claim }], target: { claim: target } })
  }

  /** What a claim stands under; where that is missing, what is above that. */
  #above({ number }: KialoEntry): string | null {
    const parent = parentOf(number)
    for (let at = parent; at !== ''; at = parentOf(at)) {
      const claim = this.#claims.get(at)
      if (claim === undefined) continue
      if (at !== parent) this.#draft.count('parent-missing', (count) => `${count === 1 ? 'A claim stands' : `${count} claims stand`} under one that is not in the file; hung on the nearest above.`, number)
      return claim
    }
    if (parent !== '') this.#draft.count('parent-missing', (count) => `${count === 1 ? 'A claim stands' : `${count} claims stand`} under one that is not in the file; hung on the nearest above.`, number)
    return null
  }
}

import type { Claim } from '../../argument/claim.ts'
import { cleanText } from '../../argument/clean-text.ts'
import type { Evidence, Report } from '../../argument/evidence.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import { isPlainObject } from '../../argument/item-fields.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import { claimShape, evidenceShape } from '../../argument/item-schemas.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { BundleDraft } from '../drafting/bundle-draft.ts'
import { field, keptFields, objectField, objectsField, textField, type Raw } from '../drafting/json-field.ts'
import { idOfIri, isIri } from './annotation-words.ts'
import { derivedMotivation } from './derived-motivation.ts'
import { plainMotivation, readBodies, type AnnotationText } from './read-bodies.ts'
import { readTargets, type AnnotationTarget } from './read-target.ts'

const known = ['@context', 'id', '@id', 'type', '@type', 'body', 'hasBody', 'oa:hasBody', 'resource', 'bodyValue', 'target', 'hasTarget', 'oa:hasTarget', 'on', 'text', 'tags', 'uri', 'document', 'sic:page', 'motivation', 'partOf']
const bodyKnown = ['type', '@type', 'purpose', 'value', 'chars', 'cnt:chars', 'format', 'creator', 'created', 'sic:claim', 'sic:evidence', 'sic:kind', 'sic:term', 'sic:stance', 'sic:explicit', 'sic:settled', 'sic:force', 'sic:qualification', 'sic:note', 'sic:reports', 'sic:of']

/** Reads annotations one after another into one draft. */
export class AnnotationReader {
  readonly #draft: BundleDraft
  readonly #documents = new Map<string, string>()
  /** The claims that each annotation made, by the annotation's IRI: what replies speak about. */
  readonly #claims = new Map<string, string[]>()
  readonly #replies: { to: string; words: string }[] = []

  constructor(draft: BundleDraft) {
    this.#draft = draft
  }

  read(raw: Raw): void {
    const iri = cleanText(textField(raw, 'id') ?? textField(raw, '@id') ?? '')
    const { texts, tags, others } = readBodies(raw)
    const targets = readTargets(raw)
    const replied = repliedTo(raw, targets, this.#claims)
    if (replied !== undefined) {
      for (const { words } of texts) this.#replies.push({ to: replied, words: `${nameOf(field(raw, 'creator') ?? field(raw, 'user')) ?? 'Reply'}: ${words.trim()}` })
      return
    }
    if (targets.length === 0) this.#draft.count('no-target', (count) => `${count === 1 ? 'An annotation says' : `${count} annotations say`} not what ${count === 1 ? 'it is' : 'they are'} about; left out.`, iri.slice(0, 80))
    const id = idOfIri('passage', iri).slice(0, mapLimits.id - 20)
    const made = new Map<AnnotationText, string>()
    for (const [index, target] of targets.entries()) this.#readTarget(raw, target, index === 0 ? id : `${id}~${index + 1}`, { iri, made, texts, tags, others })
  }

  /** What is said about several stretches is one claim that cites them all: `made` holds the claims of this annotation. */
  #readTarget(raw: Raw, target: AnnotationTarget, id: string, { iri, made, texts, tags, others }: ReturnType<typeof readBodies> & { iri: string; made: Map<AnnotationText, string> }): void {
    const document = this.#documentOf(raw, target)
    const notes = texts.filter((text) => textField(text.raw, 'sic:of') === 'passage')
    const claims = texts.filter((text) => !notes.includes(text) && (text.words.trim() !== '' || Object.hasOwn(text.raw, 'sic:claim')))
    const passage = this.#passageOf(raw, target, document, id, { note: notes.map(({ words }) => words).join('\n'), tags, others, isSaid: claims.length > 0 })
    for (const [index, text] of claims.entries()) {
      const claim = made.get(text) ?? this.#claimOf(text, iri, `${id === '' ? (passage ?? 'claim') : id}${index === 0 ? '' : `/${index + 1}`}`)
      if (claim === null) return
      made.set(text, claim)
      if (passage !== null) this.#cite(raw, text, claim, passage)
    }
  }

  #passageOf(raw: Raw, target: AnnotationTarget, document: string, id: string, own: { note: string; tags: string[]; others: unknown[]; isSaid: boolean }): string | null {
    if (!target.quote && !target.position) {
      this.#draft.count('no-selector', (count) => `${count === 1 ? 'An annotation is' : `${count} annotations are`} about a whole text, not about words of it; what ${count === 1 ? 'it says is a claim' : 'they say are claims'} without a passage.`, target.iri.slice(0, 80))
      return null
    }
    if (!target.quote) this.#draft.count('no-quote', (count) => `${count === 1 ? 'An annotation gives' : `${count} annotations give`} a place in the text and not its words.`, target.iri.slice(0, 80))
    const tags = [...new Set(own.tags.map((tag) => cleanText(tag.trim().slice(0, mapLimits.tag))).filter((tag) => tag !== ''))].slice(0, mapLimits.list).sort(byCodeUnit)
    const motivation = plainMotivation(raw)
    const more: JsonObject = { ...(own.others.length > 0 ? { bodies: own.others as Json[] } : {}), ...(Object.hasOwn(raw, 'motivation') && motivation !== derivedMotivation({ ...own, tags }) ? { motivation: field(raw, 'motivation') as Json } : {}) }
    const page = textField(raw, 'sic:page') ?? target.page
    return this.#draft.addPassage(id === '' ? undefined : id, {
      document,
      ...(target.quote ?? { exact: '', prefix: '', suffix: '' }),
      ...(target.position ?? { start: 0, end: 0 }),
      ...(page ? { page } : {}),
      ...(own.note === '' ? {} : { note: this.#draft.text(own.note) }),
      tags,
      ...keptFields(raw, known, 'webannotation', 'annotation', this.#draft.problems, more),
    })
  }

  #claimOf(text: AnnotationText, iri: string, fallback: string): string | null {
    const named = textField(text.raw, 'sic:claim')
    const claim = named !== undefined && this.#draft.claims.has(named) ? named : this.#draft.addClaim(named ?? fallback, named === undefined ? text.words.trim() : text.words, kindOf(text))
    if (claim === null) return null
    const list = this.#claims.get(iri)
    if (list) list.push(claim)
    else this.#claims.set(iri, [claim])
    return claim
  }

  #cite(raw: Raw, text: AnnotationText, claim: string, passage: string): void {
    const by = nameOf(field(text.raw, 'creator') ?? field(raw, 'creator') ?? field(raw, 'user'))
    const at = textField(text.raw, 'created') ?? textField(raw, 'created')
    const kept = keptFields(text.raw, bodyKnown, 'webannotation', 'body', this.#draft.problems)
    this.#draft.addEvidence(textField(text.raw, 'sic:evidence') ?? `${claim}/${passage}`.slice(0, mapLimits.id), { target: { claim }, passage, ...this.#stanceOf(text.raw), ...(by ? { by } : {}), ...(at ? { at } : {}), ...kept })
  }

  #stanceOf(body: Raw): Pick<Evidence, 'stance' | 'explicit' | 'settled'> & Partial<Evidence> {
    const said = { stance: field(body, 'sic:stance') ?? 'none', explicit: field(body, 'sic:explicit') ?? true, settled: field(body, 'sic:settled') ?? false, force: field(body, 'sic:force'), qualification: field(body, 'sic:qualification'), note: field(body, 'sic:note') }
    const good = Object.entries(said).filter(([name, value]) => value !== undefined && evidenceShape[name as 'stance'].safeParse(value).success)
    const reports = objectsField(body, 'sic:reports').flatMap((report): Report[] => {
      const voice = objectField(report, 'voice')
      const id = textField(voice, 'id')
      if (id === undefined || id === '') return []
      const known = this.#draft.voices.has(id) ? id : this.#draft.addVoice(id, textField(voice, 'name') ?? '', textField(voice, 'kind') ?? '')
      const read = { voice: known, stance: field(report, 'stance'), mode: field(report, 'mode') }
      return evidenceShape.reports.safeParse([read]).success ? [read as Report] : []
    })
    return { stance: 'none', explicit: true, settled: false, ...(Object.fromEntries(good) as Partial<Evidence>), ...(reports.length > 0 ? { reports } : {}) }
  }

  #documentOf(raw: Raw, { source, iri }: AnnotationTarget): string {
    const key = textField(source, 'sic:document') ?? iri
    const there = this.#documents.get(key)
    if (there !== undefined) return there
    const text = (name: string) => {
      const value = [field(source, name)].flat()[0]
      return typeof value === 'string' && value !== '' ? value : undefined
    }
    const named = textField(source, 'sic:document')
    const own = named === undefined && iri.startsWith('urn:sic-et-non:') ? idOfIri('document', iri) : undefined
    const hypothesis = [field(objectField(raw, 'document'), 'title')].flat()[0]
    const title = text('dcterms:title') ?? text('title') ?? text('label') ?? (typeof hypothesis === 'string' ? hypothesis : undefined) ?? (own === undefined && named === undefined ? iri : '')
    const link = text('sic:source') ?? (isIri(iri) && !iri.startsWith('urn:sic-et-non:') ? iri : undefined)
    const details: [string, string | undefined][] = [['date', text('dcterms:date')], ['organisation', text('dcterms:publisher')], ['language', text('language')], ['tradition', text('sic:tradition')], ['source', link]]
    const authors = [field(source, 'dcterms:creator')].flat().filter((name): name is string => typeof name === 'string')
    const id = this.#draft.addDocument(named ?? own ?? (iri === '' ? undefined : iri), { title, authors, sha256: text('sic:sha256') ?? '', ...(Object.fromEntries(details.filter(([, value]) => value !== undefined)) as Record<string, string>) })
    this.#documents.set(key, id)
    return id
  }

  /** Replies stand in the notes of the claims they answer: what they say of them is for people to settle. */
  addReplies(): void {
    for (const { to, words } of this.#replies) {
      const [claim] = this.#claims.get(to) ?? []
      const item: Claim | undefined = claim === undefined ? undefined : this.#draft.claims.get(claim)
      if (item === undefined) this.#draft.count('reply-lost', (count) => `${count === 1 ? 'A reply answers' : `${count} replies answer`} something that is not in the file; left out.`, to.slice(0, 80))
      else {
        this.#draft.count('replies', (count) => `${count === 1 ? 'A reply stands' : `${count} replies stand`} in the ${count === 1 ? 'note of the claim it answers' : 'notes of the claims they answer'}.`, item.id)
        this.#draft.claims.set(item.id, { ...item, note: this.#draft.text(item.note === undefined ? words : `${item.note}\n${words}`) })
      }
    }
  }
}

function kindOf({ raw, words, purpose }: AnnotationText): Partial<Claim> {
  const kind = field(raw, 'sic:kind')
  const term = textField(raw, 'sic:term')
  if (Object.hasOwn(raw, 'sic:claim')) return { ...(claimShape.kind.safeParse(kind).success ? { kind: kind as Claim['kind'] } : {}), ...(term ? { term } : {}) }
  return purpose === 'questioning' || /[?？؟]["'”’)\]]*\s*$/.test(words) ? { kind: 'question' } : {}
}

function nameOf(agent: unknown): string | undefined {
  const one: unknown = Array.isArray(agent) ? agent[0] : agent
  if (typeof one === 'string') return one
  return isPlainObject(one) ? (textField(one, 'name') ?? textField(one, 'nickname') ?? textField(one, 'id')) : undefined
}

/** The annotation that this one answers: named by Hypothesis, or its target is one that came before. */
function repliedTo(raw: Raw, targets: readonly AnnotationTarget[], claims: ReadonlyMap<string, string[]>): string | undefined {
  const references = field(raw, 'references')
  if (Array.isArray(references) && typeof references[0] === 'string') return references[0]
  const [target] = targets
  return target !== undefined && !target.quote && !target.position && claims.has(target.iri) ? target.iri : undefined
}

import { isPlainObject } from '../../argument/item-fields.ts'
import { cleanText } from '../../argument/clean-text.ts'
import type { Target } from '../../argument/relation.ts'
import { sha256Hex } from '../../document/sha256-hex.ts'
import type { JsonObject } from '../../json.ts'
import type { BundleDraft } from '../drafting/bundle-draft.ts'
import { idOf } from '../drafting/free-id.ts'
import { field, keptFields, numberField, objectField, textField, type Raw } from '../drafting/json-field.ts'
import { quotePlacer } from '../drafting/quote-placer.ts'

interface Resource {
  document: string
  place: ReturnType<typeof quotePlacer>
}

const named = (core: Raw, ...names: string[]) => names.map((name) => field(core, name)).find((value) => typeof value === 'string' && value !== '') as string | undefined

/** The texts that a SADFace file carries, as documents, and what is quoted from them, as passages linked to the claims and steps that quote it. */
export class SadfaceSources {
  readonly #draft: BundleDraft
  readonly #resources = new Map<string, Resource>()
  readonly #passages = new Map<string, string>()

  constructor(draft: BundleDraft, resources: readonly Raw[]) {
    this.#draft = draft
    for (const raw of resources) {
      const wanted = idOf(field(raw, 'id')) ?? undefined
      const document = this.#addResource(raw, wanted)
      if (wanted !== undefined && !this.#resources.has(wanted)) this.#resources.set(wanted, document)
    }
  }

  #addResource(raw: Raw, wanted: string | undefined): Resource {
    const content = textField(raw, 'content')
    const text = content === undefined ? undefined : cleanText(content)
    const metadata = objectField(raw, 'metadata')
    const core = objectField(metadata, 'core')
    const { authors, ...details } = readCore(core)
    const coreRest = keptFields(core, ['title', 'author', 'date', 'url', 'organisation', 'language', 'tradition'], 'core', 'resource', this.#draft.problems).unknown ?? {}
    const metadataRest = keptFields(metadata, ['core'], 'metadata', 'resource', this.#draft.problems, coreRest).unknown ?? {}
    const kept = keptFields(raw, ['id', 'content', 'metadata', 'type'], 'sadface', 'resource', this.#draft.problems, { ...metadataRest, ...(textField(raw, 'type') === 'text' || textField(raw, 'type') === undefined ? {} : { type: textField(raw, 'type')! }) })
    const document = this.#draft.addDocument(wanted, { title: '', authors, ...details, sha256: text === undefined ? '' : sha256Hex(text), ...(text === undefined ? {} : { text }), ...kept })
    return { document, place: quotePlacer(text ?? '') }
  }

  /** What an atom or a scheme node names as its sources. */
  link(raw: Raw, target: Target): void {
    const sources = field(raw, 'sources')
    const list: unknown[] = Array.isArray(sources) ? sources : sources === undefined || sources === null ? [] : [sources]
    for (const source of list) {
      const said: Raw | null = typeof source === 'string' ? { text: source } : isPlainObject(source) ? source : null
      if (said) this.#linkOne(said, target)
      else this.#draft.count('unknown-source', (count) => `${count === 1 ? 'A source' : `${count} sources`} of the file could not be read.`)
    }
  }

  #linkOne(source: Raw, target: Target): void {
    const passage = this.#passageOf(source)
    const id = `${target.claim ?? target.relation}/${passage}`.slice(0, 480)
    if (this.#draft.ids.evidence.has(id)) return
    const kept = keptFields(source, ['resource_id', 'text', 'offset', 'length'], 'sadface', 'source', this.#draft.problems)
    // That the text says so is what a source is for; that its author means it is a guess.
    this.#draft.addEvidence(id, { target, passage, stance: 'asserts', explicit: true, settled: false, ...kept })
  }

  #passageOf(source: Raw): string {
    const name = idOf(field(source, 'resource_id'))
    const { document, place } = (name === null ? undefined : this.#resources.get(name)) ?? this.#missing(name ?? 'source')
    const exact = cleanText(textField(source, 'text') ?? '')
    const { state, ...quote } = place(exact, numberField(source, 'offset'))
    const hasText = this.#draft.documents.get(document)!.text !== undefined
    const offset = Math.max(0, Math.trunc(numberField(source, 'offset') ?? 0))
    const at = hasText ? quote : { ...quote, start: offset, end: offset + [...exact].length }
    const key = `${document}:${at.start}-${at.end}:${exact}`
    const known = this.#passages.get(key)
    if (known !== undefined) return known
    if (hasText && state === 'moved' && numberField(source, 'offset') !== undefined) this.#draft.count('source-moved', (count) => `${count === 1 ? 'A source stands' : `${count} sources stand`} elsewhere in the text than the file says; found by the words.`, exact.slice(0, 80))
    if (hasText && state === 'lost') this.#draft.count('source-lost', (count) => `${count === 1 ? 'The words of a source are' : `The words of ${count} sources are`} not in the text that the file gives for them; kept without a place.`, exact.slice(0, 80))
    const id = this.#draft.addPassage(this.#draft.ids.passage.has(`${document}:${at.start}-${at.end}`) ? undefined : `${document}:${at.start}-${at.end}`.slice(-480), { document, ...at, tags: [] })
    this.#passages.set(key, id)
    return id
  }

  #missing(name: string): Resource {
    this.#draft.count('resource-missing', (count) => `${count === 1 ? 'A source is' : `${count} sources are`} from a text that is not in the file; its words are kept.`, name.slice(0, 80))
    const resource = { document: this.#draft.addDocument(name, { title: '', authors: [], sha256: '' }), place: quotePlacer('') }
    this.#resources.set(name, resource)
    return resource
  }
}

function readCore(core: Raw): { title?: string; authors: string[]; date?: string; source?: string; organisation?: string; language?: string; tradition?: string } {
  const author = field(core, 'author')
  const authors = Array.isArray(author) ? author.filter((name): name is string => typeof name === 'string') : typeof author === 'string' && author.trim() !== '' ? author.split(/\s+and\s+/) : []
  const pairs: [string, string | undefined][] = [
    ['title', named(core, 'title')],
    ['date', named(core, 'date')],
    ['source', named(core, 'url')],
    ['organisation', named(core, 'organisation')],
    ['language', named(core, 'language')],
    ['tradition', named(core, 'tradition')],
  ]
  return { authors, ...(Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as JsonObject as Record<string, string>) }
}

import { emptyMap } from '../../argument/argument-map.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { Claim } from '../../argument/claim.ts'
import { cleanText } from '../../argument/clean-text.ts'
import type { Evidence, Voice } from '../../argument/evidence.ts'
import type { CitedDocument, CitedPassage } from '../../argument/map-file.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import { readMap } from '../../argument/read-map.ts'
import type { Relation } from '../../argument/relation.ts'
import { inOrder } from '../../argument/run-command.ts'
import type { JsonObject } from '../../json.ts'
import type { ReadMap } from '../map-format.ts'
import { mostPremises } from '../most-premises.ts'
import { ProblemList } from '../sic-json/problem-list.ts'
import { FreeIds, idOf } from './free-id.ts'

interface MapMeta {
  id: string
  title: string
  description?: string
  question?: string
  unknown?: JsonObject
}

/**
 * What a reader of another program's file puts together, piece by piece: ids stay the file's own and free of doubles, what is too
 * long or too much is cut and told, and what comes out is a map as everyone reads it.
 */
export class BundleDraft {
  readonly problems = new ProblemList()
  readonly claims = new Map<string, Claim>()
  readonly relations = new Map<string, Relation>()
  readonly evidence = new Map<string, Evidence>()
  readonly voices = new Map<string, Voice>()
  readonly documents = new Map<string, CitedDocument>()
  readonly passages = new Map<string, CitedPassage>()
  readonly ids = { claim: new FreeIds(), relation: new FreeIds(), evidence: new FreeIds(), voice: new FreeIds(), document: new FreeIds(), passage: new FreeIds() }
  #premises = 0
  readonly #counts = new Map<string, { sentence: (count: number) => string; count: number; at?: string }>()

  /** A problem that may befall many: told once, with how many there were. `at` is where the first was. */
  count(code: string, sentence: (count: number) => string, at?: string): void {
    const known = this.#counts.get(code)
    if (known) known.count += 1
    else this.#counts.set(code, { sentence, count: 1, ...(at === undefined ? {} : { at }) })
  }

  /** The claim's id, or null where the map is full. A second of the same id has another, and it is told. */
  addClaim(wanted: unknown, text: string, over: Partial<Omit<Claim, 'id' | 'text'>> = {}): string | null {
    if (!this.#hasRoom('claims', this.claims.size)) return null
    const id = this.#id('claim', wanted, `c${this.claims.size + 1}`)
    const tags = [...new Set((over.tags ?? []).map((tag) => cut(tag.trim(), mapLimits.tag)).filter((tag) => tag !== ''))].slice(0, mapLimits.list).sort(byCodeUnit)
    const note = over.note === undefined ? {} : { note: this.text(over.note) }
    this.claims.set(id, inOrder('claim', { kind: 'claim', ...over, ...note, id, text: this.text(text), tags }))
    return id
  }

  /** The relation's id, or null where the map is full. Its ends need not be there yet. */
  addRelation(wanted: unknown, relation: Omit<Relation, 'id'>): string | null {
    return this.putRelation(this.newRelationId(wanted), relation)
  }

  /** An id for a relation that others point at before it is put. */
  newRelationId(wanted: unknown): string {
    return this.#id('relation', wanted, `r${this.relations.size + 1}`)
  }

  putRelation(id: string, relation: Omit<Relation, 'id'>): string | null {
    if (!this.#hasRoom('relations', this.relations.size)) return null
    let premises = [...new Map(relation.premises.map((premise) => [premise.claim, premise])).values()]
    if (premises.length > mapLimits.list) this.count('too-many-premises', () => `A step can have at most ${mapLimits.list} premises; the others are left out.`, id)
    premises = premises.slice(0, mapLimits.list)
    if (this.#premises + premises.length > mostPremises) {
      this.count('too-many-joined', (count) => `${count === 1 ? 'A step with many premises is' : `${count} steps with many premises are`} more than a map can hold; left out.`, id)
      return null
    }
    this.#premises += premises.length
    const scheme = relation.scheme === undefined ? {} : { scheme: cut(relation.scheme, mapLimits.id) }
    this.relations.set(id, inOrder('relation', { ...relation, ...scheme, premises, id }))
    return id
  }

  addEvidence(wanted: unknown, evidence: Omit<Evidence, 'id'>): string | null {
    if (!this.#hasRoom('evidence', this.evidence.size)) return null
    const id = this.#id('evidence', wanted, `e${this.evidence.size + 1}`)
    this.evidence.set(id, { ...evidence, id })
    return id
  }

  addVoice(wanted: unknown, name: string, kind: string): string {
    const id = this.#id('voice', wanted, `v${this.voices.size + 1}`)
    this.voices.set(id, { id, name: this.text(name), kind })
    return id
  }

  addDocument(wanted: unknown, document: Omit<CitedDocument, 'id'>): string {
    const id = this.#id('document', wanted, `d${this.documents.size + 1}`)
    this.documents.set(id, { ...document, id })
    return id
  }

  addPassage(wanted: unknown, passage: Omit<CitedPassage, 'id'>): string {
    const id = this.#id('passage', wanted, `p${this.passages.size + 1}`)
    this.passages.set(id, { ...passage, id })
    return id
  }

  /** As much of a text as a claim, a note or a name can hold. */
  text(raw: string): string {
    if (raw.length > mapLimits.text) this.count('too-long', (count) => (count === 1 ? 'A text was longer than a claim can be. Its end is missing.' : `${count} texts were longer than a claim can be. Their ends are missing.`))
    return cut(raw, mapLimits.text)
  }

  finish({ id, title, ...over }: MapMeta): ReadMap {
    for (const [code, { sentence, count, at }] of this.#counts) this.problems.add(code, sentence(count), at)
    const stored = {
      ...emptyMap(id, cut(title, 1000)),
      ...over,
      ...(over.description === undefined ? {} : { description: this.text(over.description) }),
      claims: this.claims,
      relations: this.relations,
      evidence: this.evidence,
      voices: this.voices,
    }
    const { map, problems } = readMap(stored)
    for (const { code, message, at } of problems) this.problems.add(code, message, at)
    return { bundle: { map, documents: byId(this.documents), passages: byId(this.passages), judgements: [] }, problems: this.problems.all() }
  }

  #hasRoom(what: string, size: number): boolean {
    if (size < mapLimits.items) return true
    this.count(`too-many-${what}`, (count) => `A map can hold ${mapLimits.items} ${what}; ${count} more are left out.`)
    return false
  }

  #id(kind: keyof BundleDraft['ids'], wanted: unknown, otherwise: string): string {
    const id = this.ids[kind].take(wanted, otherwise)
    const own = idOf(wanted)
    if (own !== null && own !== id) this.problems.add('duplicate-id', `The file uses one id for two things; the second, of kind ${kind}, is read as “${id.slice(0, 80)}”.`, own.slice(0, 80))
    return id
  }
}

/** What can be kept of a text: cut to length, without half a sign at its end. */
function cut(text: string, most: number): string {
  return cleanText(text.slice(0, most))
}

function byId<T extends { id: string }>(items: ReadonlyMap<string, T>): T[] {
  return [...items.values()].sort((a, b) => byCodeUnit(a.id, b.id))
}

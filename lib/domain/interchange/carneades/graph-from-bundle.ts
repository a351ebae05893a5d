import type { ArgumentMap } from '../../argument/argument-map.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { Claim } from '../../argument/claim.ts'
import { isPlainObject } from '../../argument/item-fields.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import { bearingOn } from '../../argument/reach.ts'
import type { Relation } from '../../argument/relation.ts'
import type { ClaimId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../result.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { FreeIds } from '../drafting/free-id.ts'
import { metaFields } from './bundle-from-graph.ts'
import { proofStandards, type CarneadesArgument, type CarneadesGraph, type CarneadesIssue, type CarneadesStatement, type ProofStandard } from './carneades-graph.ts'
import { GraphLosses } from './graph-losses.ts'
import { theoryOf } from './theory.ts'

/** The scheme of a reason that is only there until something speaks against it, and what it weighs. */
const presumption = { id: 'presumption', weight: 0.1 }

export interface GraphOfBundle {
  graph: CarneadesGraph
  /** The issue that each question is; questions that are none are no statements either. */
  issues: ReadonlyMap<string, string>
  /** By relation: the argument that it is, or the statement that undercuts. */
  relations: ReadonlyMap<string, { argument: string } | { undercutter: string }>
  losses: Problem[]
}

/**
 * A map as an argument graph of Carneades. A map that was read from Carneades gives the graph it was; in any other an attack on a
 * claim is an argument for its denial and an issue between the two, and a claim without reasons is assumed until something speaks against it.
 * With `granted` that is assumed, and nothing else.
 */
export function graphFromBundle(bundle: MapBundle, granted?: ReadonlySet<ClaimId>): GraphOfBundle {
  return new GraphBuilder(cleanBundle(bundle), granted).build()
}

class GraphBuilder {
  readonly #bundle: MapBundle
  readonly #map: ArgumentMap
  readonly #granted: ReadonlySet<ClaimId> | undefined
  readonly #file: JsonObject | undefined
  readonly #bearing: ReturnType<typeof bearingOn>
  readonly #statements = new Map<string, CarneadesStatement>()
  readonly #issues = new Map<string, { id: string; positions: string[]; standard?: ProofStandard; rest: JsonObject }>()
  readonly #arguments = new Map<string, CarneadesArgument>()
  readonly #atIssue = new Map<string, string>()
  readonly #relations = new Map<string, { argument: string } | { undercutter: string }>()
  readonly #questions = new Map<string, string>()
  readonly #ids = { statement: new FreeIds(), issue: new FreeIds(), argument: new FreeIds() }
  readonly #losses = new GraphLosses()
  #presumes = false

  constructor(bundle: MapBundle, granted: ReadonlySet<ClaimId> | undefined) {
    this.#bundle = bundle
    this.#granted = granted
    this.#map = bundle.map
    this.#file = ownPart(bundle.map.unknown)
    this.#bearing = bearingOn(this.#map.relations)
  }

  build(): GraphOfBundle {
    const used = this.#usedClaims()
    for (const claim of this.#map.claims.values()) if (claim.kind !== 'question' || used.has(claim.id)) this.#addStatement(claim)
    for (const claim of this.#map.claims.values()) if (claim.kind === 'question') this.#addQuestion(claim, used)
    this.#addExclusions()
    const simple = this.#simpleUndercuts()
    for (const relation of this.#map.relations.values()) if (relation.kind === 'supports' || relation.kind === 'attacks') this.#addStep(relation, simple)
    this.#assumeTheRest()
    const all = [this.#map, ...this.#map.claims.values(), ...this.#map.relations.values()]
    this.#losses.count('others', all.filter(({ unknown }) => unknown && Object.keys(unknown).some((format) => format !== 'carneades')).length)
    this.#losses.count('places', [...this.#map.claims.values()].filter(({ pos }) => pos !== undefined).length)
    this.#losses.count('views', this.#map.views.length + this.#map.steps.length)
    this.#losses.count('documents', this.#bundle.documents.length)
    this.#losses.count('evidence', this.#map.evidence.size)
    this.#losses.count('voices', this.#map.voices.size)
    const issues = new Map([...this.#issues].filter(([, { positions }]) => positions.length > 0).map(([id, issue]): [string, CarneadesIssue] => [id, { ...issue, positions: [...issue.positions].sort(byCodeUnit) }]))
    return { graph: { statements: this.#statements, issues, arguments: this.#arguments, rest: this.#rest() }, issues: this.#questions, relations: this.#relations, losses: this.#losses.all() }
  }

  /** Claims that some step starts from or bears on. */
  #usedClaims(): Set<string> {
    const used = new Set<string>()
    for (const { kind, premises, target } of this.#map.relations.values()) {
      if (kind !== 'supports' && kind !== 'attacks') continue
      for (const { claim } of premises) used.add(claim)
      if (target.claim !== undefined) used.add(target.claim)
    }
    return used
  }

  #addStatement(claim: Claim): void {
    const own: JsonObject = { ...ownPart(claim.unknown) }
    const meta: JsonObject = isPlainObject(own['meta']) ? { ...(own['meta'] as JsonObject) } : {}
    for (const field of metaFields) {
      const value = claim[field]
      if (value !== undefined && !(Array.isArray(value) && value.length === 0)) meta[field] = value as string
    }
    const rest = Object.keys(meta).length > 0 ? { ...own, meta } : own
    this.#ids.statement.take(claim.id, claim.id)
    this.#statements.set(claim.id, { id: claim.id, text: claim.text.trim() || claim.id, assumed: this.#granted ? this.#granted.has(claim.id) : claim.granted === true, rest })
    if (claim.kind === 'definition' || (claim.kind === 'question' && claim.exclusive !== true)) this.#losses.count('kinds', 1)
  }

  #addQuestion(claim: Claim, used: ReadonlySet<string>): void {
    const answers = (this.#bearing.claim.get(claim.id) ?? []).filter(({ kind }) => kind === 'answers')
    if (claim.exclusive !== true) {
      if (!used.has(claim.id)) this.#losses.count('questions', 1)
      this.#losses.count('answers', answers.length)
      return
    }
    const own: JsonObject = { ...ownPart(claim.unknown) }
    const meta = isPlainObject(own['meta']) ? (own['meta'] as JsonObject) : {}
    const issue = { id: claim.id, positions: [] as string[], ...standardOf(claim), rest: { ...own, meta: { ...meta, title: claim.text.trim() } } }
    this.#ids.issue.take(claim.id, claim.id)
    this.#issues.set(claim.id, issue)
    this.#questions.set(claim.id, claim.id)
    for (const { premises } of answers) for (const premise of premises) this.#addPosition(issue.id, premise.claim)
  }

  #addPosition(issue: string, statement: string): boolean {
    const at = this.#atIssue.get(statement)
    if (at === issue) return true
    if (at !== undefined || !this.#statements.has(statement)) {
      this.#losses.count('two-issues', 1)
      return false
    }
    this.#atIssue.set(statement, issue)
    this.#issues.get(issue)!.positions.push(statement)
    return true
  }

  /** Claims that all exclude one another are positions on one issue. */
  #addExclusions(): void {
    const exclusions = new Map<string, Set<string>>()
    const pairs: [string, string, string][] = []
    for (const { id, kind, premises: [premise], target } of this.#map.relations.values()) {
      if (kind === 'equals' || kind === 'specialises' || kind === 'rephrases') this.#losses.count('sameness', 1)
      if ((kind !== 'contrary' && kind !== 'contradictory') || !premise || target.claim === undefined) continue
      const [one, other] = [premise.claim, target.claim]
      if (!this.#statements.has(one) || !this.#statements.has(other)) continue
      pairs.push([id, one, other])
      for (const [from, to] of [[one, other], [other, one]] as const) exclusions.set(from, (exclusions.get(from) ?? new Set()).add(to))
    }
    const made = new Set<string>()
    for (const [id, one, other] of pairs) {
      const [at, otherAt] = [this.#atIssue.get(one), this.#atIssue.get(other)]
      const issue = at ?? otherAt
      if (at !== undefined && otherAt !== undefined) {
        this.#losses.count(at === otherAt ? 'exclusions-as-issues' : 'exclusions', 1)
      } else if (issue === undefined) {
        this.#losses.count('exclusions-as-issues', 1)
        const taken = this.#ids.issue.take(id, id)
        made.add(taken)
        this.#issues.set(taken, { id: taken, positions: [], rest: {} })
        for (const claim of [one, other]) this.#addPosition(taken, claim)
      } else {
        const free = at === undefined ? one : other
        const fits = made.has(issue) && this.#issues.get(issue)!.positions.every((position) => exclusions.get(free)!.has(position))
        this.#losses.count(fits ? 'exclusions-as-issues' : 'exclusions', 1)
        if (fits) this.#addPosition(issue, free)
      }
    }
  }

  /** Undercuts that Carneades can name beside the argument: the only one of a step, from one claim, and nothing bears on it. */
  #simpleUndercuts(): Set<string> {
    const simple = new Set<string>()
    for (const on of this.#bearing.relation.values()) {
      const [only, ...others] = on.filter(({ kind }) => kind === 'attacks')
      if (!only || others.length > 0 || only.premises.length !== 1 || this.#bearing.relation.has(only.id)) continue
      const { scheme, weight, note, unknown } = only
      if ([scheme, weight, note, unknown].every((detail) => detail === undefined)) simple.add(only.id)
    }
    return simple
  }

  /** A support or an attack: only these are arguments, or undercut others. */
  #isStep(id: string): boolean {
    const relation = this.#map.relations.get(id)
    return relation?.kind === 'attacks' || (relation?.kind === 'supports' && relation.target.claim !== undefined)
  }

  #addStep(relation: Relation, simple: ReadonlySet<string>): void {
    if (relation.target.relation !== undefined && relation.kind === 'supports') return this.#losses.count('backings', 1)
    if (relation.target.relation !== undefined && !this.#isStep(relation.target.relation)) return this.#losses.count('not-of-steps', 1)
    if (simple.has(relation.id)) return void this.#relations.set(relation.id, { undercutter: relation.premises[0]!.claim })
    const conclusion = relation.target.claim === undefined ? this.#undercutterOf(relation.target.relation) : relation.kind === 'supports' ? relation.target.claim : this.#denialOf(relation.target.claim)
    const id = this.#ids.argument.take(relation.id, relation.id)
    const on = (this.#bearing.relation.get(relation.id) ?? []).filter(({ kind }) => kind === 'attacks')
    const undercutter = on.length === 0 ? undefined : simple.has(on[0]!.id) ? on[0]!.premises[0]!.claim : this.#undercutterOf(relation.id)
    const own: JsonObject = { ...ownPart(relation.unknown) }
    const meta = isPlainObject(own['meta']) ? (own['meta'] as JsonObject) : {}
    this.#arguments.set(id, {
      id,
      premises: relation.premises.map(({ claim, role }) => ({ statement: claim, ...(role !== undefined && { role }) })),
      conclusion,
      ...(undercutter !== undefined && { undercutter }),
      ...(relation.scheme !== undefined && { scheme: relation.scheme }),
      ...(relation.weight !== undefined && { weight: relation.weight }),
      rest: relation.note === undefined ? own : { ...own, meta: { ...meta, note: relation.note } },
    })
    this.#relations.set(relation.id, { argument: id })
  }

  readonly #undercutters = new Map<string, string>()

  /** The statement that a step does not apply, for undercuts that are arguments of their own. */
  #undercutterOf(relation: string): string {
    const known = this.#undercutters.get(relation)
    if (known !== undefined) return known
    this.#losses.count('undercuts', 1)
    const id = this.#ids.statement.take(`undercut(${relation})`, relation)
    this.#statements.set(id, { id, text: 'The step does not apply.', assumed: false, rest: {} })
    this.#undercutters.set(relation, id)
    return id
  }

  readonly #denials = new Map<string, string>()

  /** The denial of a claim, a position on the claim’s issue. */
  #denialOf(claim: string): string {
    const known = this.#denials.get(claim)
    if (known !== undefined) return known
    this.#losses.count('attacks', 1)
    const id = this.#ids.statement.take(`¬${claim}`, claim)
    this.#statements.set(id, { id, text: `Not: ${this.#map.claims.get(claim)!.text}`.trim(), assumed: false, rest: {} })
    this.#denials.set(claim, id)
    let issue = this.#atIssue.get(claim)
    if (issue === undefined) {
      issue = this.#ids.issue.take(`${claim}?`, claim)
      this.#issues.set(issue, { id: issue, positions: [], ...standardOf(this.#map.claims.get(claim)!), rest: {} })
      this.#addPosition(issue, claim)
    } else this.#losses.count('shared-issues', 1)
    this.#addPosition(issue, id)
    return id
  }

  /** Carneades takes nothing for granted; a map takes every claim without reasons for granted, until something speaks against it. */
  #assumeTheRest(): void {
    if (this.#file || this.#granted) return
    const reasoned = new Set([...this.#arguments.values()].map(({ conclusion }) => conclusion))
    for (const { id } of this.#map.claims.values()) {
      const statement = this.#statements.get(id)
      if (!statement || statement.assumed || reasoned.has(id)) continue
      this.#losses.count('assumed', 1)
      if (!this.#atIssue.has(id)) {
        this.#statements.set(id, { ...statement, assumed: true })
        continue
      }
      this.#presumes = true
      const argument = this.#ids.argument.take(`presumption of ${id}`, id)
      this.#arguments.set(argument, { id: argument, premises: [], conclusion: id, scheme: presumption.id, weight: presumption.weight, rest: {} })
    }
  }

  /** The rest of the file, with every scheme defined that some argument is of: Carneades reads no other. */
  #rest(): JsonObject {
    const { title, description } = this.#map
    const meta = isPlainObject(this.#file?.['meta']) ? (this.#file['meta'] as JsonObject) : {}
    const words = { ...(title.trim() !== '' && { title: title.trim() }), ...(description !== undefined && { description }) }
    const rest: JsonObject = { ...this.#file, ...(Object.keys(words).length + Object.keys(meta).length > 0 && { meta: { ...words, ...meta } }) }
    const { schemes } = theoryOf(rest)
    const used = new Set([...this.#arguments.values()].flatMap(({ scheme }) => scheme ?? []))
    const missing = [...used].filter((scheme) => !schemes.has(scheme)).sort(byCodeUnit)
    if (missing.length === 0) return rest
    const defined = missing.map((id): JsonObject => (id === presumption.id && this.#presumes ? { id, weight: { constant: presumption.weight } } : { id }))
    const there = rest['argument_schemes']
    if (isPlainObject(there)) return { ...rest, argument_schemes: { ...(there as JsonObject), ...Object.fromEntries(defined.map(({ id, ...scheme }) => [String(id), scheme])) } }
    return { ...rest, argument_schemes: [...(Array.isArray(there) ? there : []), ...defined] }
  }
}

function ownPart(unknown: JsonObject | undefined): JsonObject | undefined {
  const own = unknown?.['carneades']
  return isPlainObject(own) ? (own as JsonObject) : undefined
}

function standardOf({ standard }: Claim): { standard?: ProofStandard } {
  const name = standard?.toUpperCase()
  const known = proofStandards.find((one) => one === (name === 'DV' ? 'PE' : name))
  return known ? { standard: known } : {}
}

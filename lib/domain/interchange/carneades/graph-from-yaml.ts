import { isPlainObject } from '../../argument/item-fields.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { Problem } from '../../result.ts'
import { normalId, proofStandards, type CarneadesArgument, type CarneadesGraph, type CarneadesIssue, type CarneadesPremise, type CarneadesStatement, type ProofStandard } from './carneades-graph.ts'
import { parseTerm, wordsFor } from './term.ts'
import { theoryOf } from './theory.ts'

/** Sections that are read; all others are kept as they stand. */
const sections = ['statements', 'issues', 'arguments', 'assumptions'] as const
const otherNames: Readonly<Record<string, string>> = { metadata: 'meta', labels: 'tests', nas: 'undercutter', 'not app statement': 'undercutter', weigth: 'weight' }

/**
 * An argument graph from the values of a YAML file, whichever version of Carneades 4 wrote it: statements as texts or with fields, sections as
 * maps or lists, premises as a list or by role, assumptions by statement or in a list. What is named and nowhere declared is added.
 */
export function graphFromYaml(file: JsonObject, problems: Problem[]): CarneadesGraph {
  const fields = lowerCased(file)
  const rest = without(fields, sections)
  const reader = new GraphReader(theoryOf(rest).language, problems)
  for (const [id, body] of named(fields['statements'])) reader.statement(id, body)
  for (const [id, body] of named(fields['issues'])) reader.issue(id, body)
  for (const [id, body] of named(fields['arguments'])) reader.argument(id, body)
  for (const id of list(fields['assumptions'])) reader.assume(textOf(id))
  reader.tellUndeclared()
  return { statements: reader.statements, issues: reader.issues, arguments: reader.arguments, rest }
}

class GraphReader {
  readonly statements = new Map<string, CarneadesStatement>()
  readonly issues = new Map<string, CarneadesIssue>()
  readonly arguments = new Map<string, CarneadesArgument>()
  /** By the form of an id in which spaces make no difference. */
  readonly #known = new Map<string, string>()
  readonly #atIssue = new Set<string>()
  readonly #language: ReadonlyMap<string, string>
  readonly #problems: Problem[]
  readonly #undeclared: string[] = []

  constructor(language: ReadonlyMap<string, string>, problems: Problem[]) {
    this.#language = language
    this.#problems = problems
  }

  statement(id: string, body: Json): void {
    const fields = isPlainObject(body) ? lowerCased(body as JsonObject) : { text: body }
    const text = textOf(fields['text']).trim()
    const rest = without(fields, ['text', 'assumed'])
    this.#known.set(normalId(id), id)
    this.statements.set(id, { id, text: text === '' ? id : text, assumed: fields['assumed'] === true || fields['assumed'] === 1, rest })
  }

  assume(id: string): void {
    const known = this.#declared(id)
    if (known !== null) this.statements.set(known, { ...this.statements.get(known)!, assumed: true })
  }

  issue(id: string, body: Json): void {
    const fields = isPlainObject(body) ? lowerCased(body as JsonObject) : { positions: body }
    const positions: string[] = []
    for (const position of list(fields['positions'])) {
      const known = this.#declared(textOf(position))
      if (known === null || positions.includes(known)) continue
      if (this.#atIssue.has(known)) {
        this.#tell('two-issues', `“${known.slice(0, 80)}” is a position on two issues; a statement can be one on one only. It is left out of “${id.slice(0, 80)}”.`, id)
        continue
      }
      this.#atIssue.add(known)
      positions.push(known)
    }
    const standard = this.#standard(fields['standard'], id)
    this.issues.set(id, { id, positions, ...(standard && { standard }), rest: without(fields, ['positions', 'standard']) })
  }

  argument(id: string, body: Json): void {
    const fields = isPlainObject(body) ? lowerCased(body as JsonObject) : {}
    const conclusion = this.#declared(textOf(fields['conclusion']))
    if (conclusion === null) return this.#tell('no-conclusion', `The argument “${id.slice(0, 80)}” has no conclusion and is left out.`, id)
    const undercutter = fields['undercutter'] === undefined ? null : this.#declared(textOf(fields['undercutter']))
    const scheme = textOf(fields['scheme'])
    const weight = fields['weight']
    const isWeight = typeof weight === 'number' && weight >= 0 && weight <= 1
    this.arguments.set(id, {
      id,
      premises: this.#premises(fields['premises'], id),
      conclusion,
      ...(undercutter !== null && { undercutter }),
      ...(scheme !== '' && { scheme }),
      ...(isWeight && { weight }),
      rest: without(fields, ['conclusion', 'premises', 'undercutter', 'scheme', ...(isWeight ? ['weight'] : [])]),
    })
  }

  #premises(value: Json | undefined, argument: string): CarneadesPremise[] {
    const found = new Map<string, CarneadesPremise>()
    const pairs: [string | undefined, Json][] = isPlainObject(value)
      ? (Object.entries(value) as [string, Json][])
      : list(value).flatMap((premise): [string | undefined, Json][] => {
          if (!isPlainObject(premise)) return [[undefined, premise]]
          const { role, statement, stmt } = premise as JsonObject
          const named = statement ?? stmt
          return named === undefined ? (Object.entries(premise) as [string, Json][]) : [[textOf(role) || undefined, named]]
        })
    for (const [role, named] of pairs) {
      const statement = this.#declared(textOf(named))
      if (statement === null) continue
      if (found.has(statement)) this.#tell('same-premise', `The argument “${argument.slice(0, 80)}” has one statement for two premises; it is read as one.`, argument)
      else found.set(statement, { statement, ...(role !== undefined && { role }) })
    }
    return [...found.values()]
  }

  /** What was added because it is named and not declared. */
  tellUndeclared(): void {
    const [first] = this.#undeclared
    if (first === undefined) return
    const others = this.#undeclared.length - 1
    this.#tell('undeclared', others === 0 ? `“${first}” is named and not among the statements. It was added.` : `“${first}” and ${others} ${others === 1 ? 'other is' : 'others are'} named and not among the statements. They were added.`, first)
  }

  /** A statement by its id; one that is not declared is added. Null where there is no id. */
  #declared(raw: string): string | null {
    const id = this.statements.has(raw) ? raw : raw.trim()
    if (id === '') return null
    const known = this.statements.has(id) ? id : this.#known.get(normalId(id))
    if (known !== undefined) return known
    const term = parseTerm(id)
    const words = term && wordsFor(term, this.#language)
    if (words === null) this.#undeclared.push(id.slice(0, 80))
    this.#known.set(normalId(id), id)
    this.statements.set(id, { id, text: words ?? id, assumed: false, rest: {} })
    return id
  }

  #standard(value: Json | undefined, issue: string): ProofStandard | null {
    const name = textOf(value).toUpperCase()
    if (name === '') return null
    const known = proofStandards.find((standard) => standard === (name === 'DV' ? 'PE' : name))
    if (!known) this.#tell('unknown-standard', `The issue “${issue.slice(0, 80)}” has a proof standard that Carneades does not know. It is read as preponderance of the evidence.`, issue)
    return known ?? 'PE'
  }

  #tell(code: string, message: string, at: string): void {
    this.#problems.push({ code, message, at })
  }
}

/** Named things of a section: a map, or a list of things with ids, or of mere words. */
function named(section: Json | undefined): [string, Json][] {
  if (isPlainObject(section)) return Object.entries(section) as [string, Json][]
  return list(section).flatMap((body): [string, Json][] => {
    if (!isPlainObject(body)) return body === null ? [] : [[textOf(body), body]]
    const { id, ...fields } = body as JsonObject
    return id === undefined ? (Object.entries(body) as [string, Json][]) : [[textOf(id), fields]]
  })
}

function list(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** By the names of today, in lower case. */
function lowerCased(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [otherNames[key.toLowerCase()] ?? key.toLowerCase(), value]))
}

function without(fields: JsonObject, taken: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => !taken.includes(key) && value !== null))
}

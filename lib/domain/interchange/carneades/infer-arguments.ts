import type { Problem } from '../../result.ts'
import type { CarneadesArgument, CarneadesGraph, CarneadesPremise, CarneadesStatement } from './carneades-graph.ts'
import { normalId } from './carneades-graph.ts'
import { FactBase } from './fact-base.ts'
import { inferIssues } from './infer-issues.ts'
import { isGround, isTooDeep, isVariable, parseTerm, substitute, wordsFor, writeTerm, type Bindings, type Term } from './term.ts'
import { basicSchemes, theoryOf, type CarneadesScheme } from './theory.ts'

const mostArguments = 2_000
const mostSteps = 2_000_000

interface Rule {
  scheme: CarneadesScheme
  premises: readonly Term[]
  conclusions: readonly Term[]
}

/**
 * Applies the schemes of a theory to what is assumed and to what follows, and its issue schemes to all statements, as Carneades does before it labels
 * a graph. Arguments that are there already are not made again. Schemes with guards or deletions, which take Prolog, are passed over.
 */
export function inferArguments(graph: CarneadesGraph, problems: Problem[]): CarneadesGraph {
  const theory = theoryOf(graph.rest)
  const schemes = [...theory.schemes.values()].filter(({ id }) => !basicSchemes.has(id))
  if (schemes.length === 0) return graph
  const rules = schemes.flatMap((scheme) => ruleOf(scheme) ?? [])
  const passedOver = schemes.filter(({ guarded, conclusions }) => guarded && conclusions.length > 0).length
  if (passedOver > 0) problems.push({ code: 'guarded-schemes', message: `${passedOver === 1 ? 'One scheme applies' : `${passedOver} schemes apply`} under conditions that are written in Prolog. No arguments were made of ${passedOver === 1 ? 'it' : 'them'}.` })
  const maker = new ArgumentMaker(graph, theory.language)
  const facts = new FactBase(mostSteps)
  for (const { id, assumed } of graph.statements.values()) if (assumed) facts.add(parseTerm(id))
  let endless = false
  const apply = (rule: Rule, bindings: Bindings) => {
    const conclusions = rule.conclusions.map((conclusion) => substitute(conclusion, bindings))
    endless ||= conclusions.some((conclusion) => isTooDeep(conclusion))
    if (endless || !conclusions.every(isGround) || !maker.make(rule.scheme, bindings, conclusions)) return
    for (const conclusion of conclusions) facts.add(conclusion)
  }
  for (const rule of rules) if (rule.premises.length === 0) apply(rule, new Map())
  for (let fact = facts.next(); fact !== undefined && !endless && maker.made < mostArguments && facts.hasPatience; fact = facts.next()) {
    for (const rule of rules) for (const bindings of facts.matches(rule.premises, fact)) apply(rule, bindings)
  }
  if (endless || maker.made >= mostArguments || !facts.hasPatience) problems.push({ code: 'too-many-derived', message: `The schemes of the file give more arguments than can be made here; ${maker.made} were.` })
  return { ...maker.graph(), issues: inferIssues(maker.statements, graph.issues, theory.issueSchemes) }
}

/** Null where it says nothing, or something that no rule of Carneades may say. */
function ruleOf(scheme: CarneadesScheme): Rule | null {
  if (scheme.guarded || scheme.conclusions.length === 0) return null
  const premises = scheme.premises.map(({ pattern }) => parseTerm(pattern))
  const conclusions = scheme.conclusions.map(parseTerm)
  const read = [...premises, ...conclusions].every((term) => term !== null)
  // Premises that are mere variables hold of anything that the others do not name.
  if (!read || !premises.filter((premise) => isVariable(premise!)).every((variable) => premises.some((other) => !isVariable(other!) && names(other!, variable!.functor)))) return null
  return { scheme, premises: premises as Term[], conclusions: conclusions as Term[] }
}

function names(term: Term, variable: string): boolean {
  return isVariable(term) ? term.functor === variable : term.args.some((arg) => names(arg, variable))
}

class ArgumentMaker {
  readonly statements: Map<string, CarneadesStatement>
  readonly #arguments: Map<string, CarneadesArgument>
  readonly #graph: CarneadesGraph
  readonly #language: ReadonlyMap<string, string>
  readonly #ids: Map<string, string>
  readonly #there = new Set<string>()
  #next: number
  made = 0

  constructor(graph: CarneadesGraph, language: ReadonlyMap<string, string>) {
    this.#graph = graph
    this.#language = language
    this.statements = new Map(graph.statements)
    this.#arguments = new Map(graph.arguments)
    this.#ids = new Map([...graph.statements.keys()].map((id) => [normalId(id), id]))
    this.#next = graph.arguments.size + 1
    for (const { scheme, premises, conclusion, rest } of graph.arguments.values()) {
      if (scheme === undefined) continue
      if (Array.isArray(rest['parameters'])) this.#there.add(JSON.stringify([scheme, rest['parameters'].map(String)]))
      this.#there.add(sayingOf(scheme, premises.map(({ statement }) => statement), conclusion))
    }
  }

  graph(): CarneadesGraph {
    return { ...this.#graph, statements: this.statements, arguments: this.#arguments }
  }

  /** One argument for each conclusion; false where they were made before. */
  make(scheme: CarneadesScheme, bindings: Bindings, conclusions: readonly Term[]): boolean {
    const parameters = scheme.variables.map((variable) => writeTerm(bindings.get(variable) ?? { functor: variable, args: [] }))
    const key = JSON.stringify([scheme.id, parameters])
    if (this.#there.has(key)) return false
    this.#there.add(key)
    const said = (patterns: readonly string[]) => patterns.flatMap((pattern) => {
      const term = parseTerm(pattern)
      return term === null || term.functor === 'argument' ? [] : [substitute(term, bindings)]
    })
    const premises: CarneadesPremise[] = scheme.premises.flatMap(({ role, pattern }) => said([pattern]).map((term) => ({ statement: this.#statement(term), ...(role !== undefined && { role }) })))
    for (const term of said(scheme.assumptions)) premises.push({ statement: this.#statement(term, true) })
    const targets = conclusions.map((conclusion) => this.#statement(conclusion))
    const distinct = [...new Map(premises.map((premise) => [premise.statement, premise])).values()]
    const isNew = targets.filter((target) => !this.#there.has(sayingOf(scheme.id, distinct.map(({ statement }) => statement), target)))
    if (isNew.length === 0) return true
    const exceptions = said(scheme.exceptions)
    const undercutter = exceptions.length > 0 ? `undercut(${this.#freeId()})` : undefined
    if (undercutter !== undefined) {
      this.statements.set(undercutter, { id: undercutter, text: 'The argument does not apply.', assumed: false, rest: {} })
      this.#ids.set(undercutter, undercutter)
    }
    for (const conclusion of isNew) this.#add({ premises: distinct, conclusion, scheme: scheme.id, ...(undercutter !== undefined && { undercutter }), rest: { parameters } })
    for (const exception of exceptions) this.#add({ premises: [{ statement: this.#statement(exception) }], conclusion: undercutter!, rest: {} })
    return true
  }

  #add(argument: Omit<CarneadesArgument, 'id'>): void {
    const id = this.#freeId()
    this.#arguments.set(id, { id, ...argument })
    this.made += 1
  }

  #freeId(): string {
    while (this.#arguments.has(`a${this.#next}`)) this.#next++
    return `a${this.#next}`
  }

  #statement(term: Term, assumed = false): string {
    const wanted = writeTerm(term)
    const id = this.#ids.get(normalId(wanted)) ?? wanted
    const known = this.statements.get(id)
    if (!known) this.#ids.set(normalId(id), id)
    if (!known || (assumed && !known.assumed)) this.statements.set(id, known ? { ...known, assumed } : { id, text: wordsFor(term, this.#language) ?? id, assumed, rest: {} })
    return id
  }
}

function sayingOf(scheme: string, premises: readonly string[], conclusion: string): string {
  return JSON.stringify([scheme, [...premises].sort(), conclusion])
}

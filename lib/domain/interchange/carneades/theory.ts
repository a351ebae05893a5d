import { isPlainObject } from '../../argument/item-fields.ts'
import type { Json, JsonObject } from '../../json.ts'
import { normalId } from './carneades-graph.ts'

/** How much what a premise says of an alternative counts, by the value it gives. */
export interface SoftConstraint {
  property: string
  factor: number
  values: ReadonlyMap<string, number>
}

/** Arguments in order of a property of their schemes: `values` from weakest to strongest, else the weakest first. */
export interface PropertyOrder {
  property: string
  ascending: boolean
  values: readonly string[]
}

/** How the arguments of a scheme are weighed (Gordon & Walton 2016; the names are Carneades'). */
export type Weighing =
  | { kind: 'linked' | 'convergent' | 'cumulative' | 'factorized' }
  | { kind: 'constant'; weight: number }
  | { kind: 'criteria'; hard: readonly string[]; soft: readonly SoftConstraint[] }
  | { kind: 'preference'; orders: readonly PropertyOrder[] }

export interface CarneadesScheme {
  id: string
  weighing: Weighing
  meta: JsonObject
  variables: readonly string[]
  /** Patterns of statements, each with the role its premise has. */
  premises: readonly { role?: string; pattern: string }[]
  assumptions: readonly string[]
  exceptions: readonly string[]
  conclusions: readonly string[]
  /** It says when it applies in a way that is not understood here. */
  guarded: boolean
}

export interface CarneadesTheory {
  schemes: ReadonlyMap<string, CarneadesScheme>
  /** Words for a statement, by predicate and arity (“price/2”). */
  language: ReadonlyMap<string, string>
  /** Patterns of statements that are positions on one issue. */
  issueSchemes: readonly (readonly string[])[]
}

const basic = ['linked', 'convergent', 'cumulative', 'factorized'] as const
export const basicSchemes: ReadonlySet<string> = new Set(basic)
const linked: Weighing = { kind: 'linked' }

/** The theory that stands in a graph's `rest`. Anything that is not of its form is passed over. */
export function theoryOf(rest: JsonObject): CarneadesTheory {
  const named = new Map<string, Weighing>(basic.map((kind) => [kind, { kind }]))
  for (const [name, body] of entriesOf(rest['weighing_functions'])) named.set(name.toLowerCase(), weighingOf(body, named))
  const schemes = new Map<string, CarneadesScheme>(basic.map((kind) => [kind, schemeOf(kind, { weight: kind }, named)]))
  for (const [id, body] of entriesOf(rest['argument_schemes'])) schemes.set(id, schemeOf(id, body, named))
  const language = new Map(entriesOf(rest['language']).flatMap(([key, words]) => (typeof words === 'string' ? [[key.replace(/\s/g, ''), words] as const] : [])))
  return { schemes, language, issueSchemes: entriesOf(rest['issue_schemes']).map(([, patterns]) => patternsOf(patterns)) }
}

function schemeOf(id: string, body: unknown, named: ReadonlyMap<string, Weighing>): CarneadesScheme {
  const fields = isPlainObject(body) ? body : {}
  const premises = fields['premises']
  return {
    id,
    weighing: weighingOf(fields['weight'], named),
    meta: (isPlainObject(fields['meta']) ? fields['meta'] : {}) as JsonObject,
    variables: patternsOf(fields['variables']),
    premises: isPlainObject(premises) ? Object.entries(premises).map(([role, pattern]) => ({ role, pattern: normalId(String(pattern)) })) : patternsOf(premises).map((pattern) => ({ pattern })),
    assumptions: patternsOf(fields['assumptions']),
    exceptions: patternsOf(fields['exceptions']),
    conclusions: patternsOf(fields['conclusions']),
    guarded: patternsOf(fields['guards']).length > 0 || patternsOf(fields['deletions']).length > 0,
  }
}

function weighingOf(body: unknown, named: ReadonlyMap<string, Weighing>): Weighing {
  if (typeof body === 'string') return named.get(body.toLowerCase()) ?? linked
  if (!isPlainObject(body)) return linked
  for (const [kind, value] of Object.entries(body)) {
    switch (kind.toLowerCase()) {
      case 'constant':
        return { kind: 'constant', weight: numberOf(value) }
      case 'criteria':
        return criteriaOf(value)
      case 'preference':
        return { kind: 'preference', orders: (Array.isArray(value) ? value : [value]).map(orderOf) }
    }
  }
  return linked
}

function criteriaOf(body: unknown): Weighing {
  const fields = isPlainObject(body) ? body : {}
  const soft = entriesOf(fields['soft']).map(([property, constraint]): SoftConstraint => {
    const { factor, values } = (isPlainObject(constraint) ? constraint : {}) as { factor?: unknown; values?: unknown }
    return { property, factor: numberOf(factor), values: new Map(entriesOf(values).map(([value, weight]) => [value, numberOf(weight)])) }
  })
  return { kind: 'criteria', hard: patternsOf(fields['hard']), soft }
}

function orderOf(body: unknown): PropertyOrder {
  const { property, order } = (isPlainObject(body) ? body : {}) as { property?: unknown; order?: unknown }
  const values = Array.isArray(order) ? order.map((value) => String(value).toLowerCase()) : []
  return { property: typeof property === 'string' ? property : '', ascending: typeof order === 'string' && order.toLowerCase() === 'ascending', values }
}

function numberOf(value: unknown): number {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number.parseFloat(value) : 0
  return Number.isFinite(number) ? number : 0
}

/** Named things: a map from name to body, or a list of bodies with ids. */
export function entriesOf(section: unknown): [string, Json][] {
  if (isPlainObject(section)) return Object.entries(section) as [string, Json][]
  if (!Array.isArray(section)) return []
  return section.flatMap((body: unknown) => (isPlainObject(body) && (typeof body['id'] === 'string' || typeof body['id'] === 'number') ? [[String(body['id']), body as Json] as [string, Json]] : []))
}

function patternsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : isPlainObject(value) ? Object.values(value) : value === undefined || value === null ? [] : [value]
  return list.filter((pattern) => typeof pattern === 'string' || typeof pattern === 'number').map((pattern) => normalId(String(pattern)))
}

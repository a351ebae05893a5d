import type { CarneadesIssue, CarneadesStatement } from './carneades-graph.ts'
import { isGround, matchTerm, parseTerm, substitute, writeTerm, type Term } from './term.ts'

interface MutableIssue extends CarneadesIssue {
  positions: string[]
}

/**
 * The issues of a graph and those that its issue schemes find among the statements: `[¬P, P]` puts a statement and its denial at one issue;
 * `[price(O,P1), ..., price(O,Pn)]` all that differ in variables whose names end in a digit. No statement is at two.
 */
export function inferIssues(statements: ReadonlyMap<string, CarneadesStatement>, issues: ReadonlyMap<string, CarneadesIssue>, schemes: readonly (readonly string[])[]): Map<string, CarneadesIssue> {
  const made = new Map<string, MutableIssue>([...issues].map(([id, issue]) => [id, { ...issue, positions: [...issue.positions] }]))
  const at = new Map<string, MutableIssue>()
  for (const issue of made.values()) for (const position of issue.positions) at.set(position, issue)
  const terms = [...statements.keys()].flatMap((id) => {
    const term = parseTerm(id)
    return term ? [[id, term] as const] : []
  })
  const ids = new Map(terms.map(([id, term]) => [writeTerm(term), id]))
  for (const patterns of schemes) {
    for (const candidates of positionsBy(patterns, terms, ids)) {
      const issue = candidates.flatMap((id) => at.get(id) ?? [])[0]
      const positions = candidates.filter((id) => !at.has(id) || at.get(id) === issue)
      if (positions.length < 2) continue
      const own = issue ?? newIssue(made)
      for (const position of positions) {
        if (at.has(position)) continue
        at.set(position, own)
        own.positions.push(position)
      }
    }
  }
  return made
}

function newIssue(issues: Map<string, MutableIssue>): MutableIssue {
  let number = issues.size + 1
  while (issues.has(`i${number}`)) number++
  const issue: MutableIssue = { id: `i${number}`, positions: [], rest: {} }
  issues.set(issue.id, issue)
  return issue
}

/** The sets of statements that a scheme puts at one issue. */
function positionsBy(patterns: readonly string[], terms: readonly (readonly [string, Term])[], ids: ReadonlyMap<string, string>): string[][] {
  const first = parseTerm(patterns[0] ?? '')
  if (first === null || patterns.length < 2) return []
  if (patterns.length === 3 && patterns[1] === '...') return enumerated(first, terms)
  const others = patterns.slice(1).flatMap((pattern) => parseTerm(pattern) ?? [])
  return terms.flatMap(([id, term]) => {
    const bindings = matchTerm(first, term, new Map())
    if (bindings === null) return []
    const found = others.flatMap((pattern) => {
      const wanted = substitute(pattern, bindings)
      return isGround(wanted) ? (ids.get(writeTerm(wanted)) ?? []) : []
    })
    return [[...new Set([id, ...found])]]
  })
}

function enumerated(pattern: Term, terms: readonly (readonly [string, Term])[]): string[][] {
  const groups = new Map<string, string[]>()
  for (const [id, term] of terms) {
    const bindings = matchTerm(pattern, term, new Map())
    if (bindings === null) continue
    const key = JSON.stringify([...bindings].filter(([variable]) => !/\d$/.test(variable)).map(([variable, value]) => [variable, writeTerm(value)]))
    const group = groups.get(key)
    if (group) group.push(id)
    else groups.set(key, [id])
  }
  return [...groups.values()]
}

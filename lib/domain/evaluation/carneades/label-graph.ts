import type { CarneadesArgument, CarneadesGraph, CarneadesIssue, ProofStandard } from '../../interchange/carneades/carneades-graph.ts'
import { theoryOf } from '../../interchange/carneades/theory.ts'
import type { Standing } from '../claim-label.ts'
import { alsoWeighedBy, weighArgument, type Weighed } from './weigh-argument.ts'

/** How an argument stands: whether it can be weighed yet, and what it weighs. */
export interface ArgumentState {
  /** Its undercutter is in; or out, and no premise is undecided. Premises that are out make it lighter, not less applicable. */
  applicable: boolean
  undercut: boolean
  /** In [0, 1]; 0 where it is undercut or cannot be weighed yet. */
  weight: number
}

export interface GraphLabels {
  statements: ReadonlyMap<string, Standing>
  stateOf: (argument: CarneadesArgument) => ArgumentState
  argumentsFor: (statement: string) => readonly CarneadesArgument[]
  issueOf: (statement: string) => CarneadesIssue | undefined
}

/**
 * The grounded labelling of an argument graph (Gordon & Walton 2016, Formalizing balancing arguments; as Carneades 4 runs it). Assumed
 * statements are in and shut out the other positions on their issue. Then, again and again: a statement whose arguments can all be
 * weighed and weigh nothing is out; one that is at no issue is in when some argument for it weighs something; an issue is
 * resolved when all arguments for its positions can be weighed. Each statement is looked at again only when something it rests on changes.
 */
export function labelGraph(graph: CarneadesGraph): GraphLabels {
  const labels = new Map<string, Standing>([...graph.statements.keys()].map((id) => [id, 'undecided']))
  const issues = new Map<string, CarneadesIssue>()
  for (const issue of graph.issues.values()) for (const position of issue.positions) if (!issues.has(position)) issues.set(position, issue)
  const reasons = new Map<string, CarneadesArgument[]>([...graph.statements.keys()].map((id) => [id, []]))
  for (const argument of graph.arguments.values()) reasons.get(argument.conclusion)?.push(argument)
  const { schemes } = theoryOf(graph.rest)

  const weighed: Weighed = {
    labelOf: (id) => labels.get(id) ?? 'out',
    textOf: (id) => graph.statements.get(id)?.text ?? id,
    schemeOf: ({ scheme }) => (scheme === undefined ? undefined : schemes.get(scheme)) ?? schemes.get('linked')!,
    positionsWith: (id) => issues.get(id)?.positions ?? [],
    argumentsFor: (id) => reasons.get(id) ?? [],
  }
  const { labelOf, argumentsFor } = weighed
  const stateOf = (argument: CarneadesArgument): ArgumentState => {
    const undercut = argument.undercutter === undefined ? 'out' : labelOf(argument.undercutter)
    if (undercut === 'in') return { applicable: true, undercut: true, weight: 0 }
    const open = undercut === 'undecided' || argument.premises.some(({ statement }) => labelOf(statement) === 'undecided') || alsoWeighedBy(argument, weighed).some((id) => labelOf(id) === 'undecided')
    return { applicable: !open, undercut: false, weight: open ? 0 : weighArgument(argument, weighed) }
  }

  assume(graph, labels)
  const users = usersOf(graph, weighed)
  const queue = new Set([...labels.keys()].filter((id) => labels.get(id) === 'undecided'))
  const settle = (id: string, label: Standing) => {
    labels.set(id, label)
    for (const user of users.get(id) ?? []) {
      for (const waiting of issues.get(user)?.positions ?? [user]) if (labels.get(waiting) === 'undecided') queue.add(waiting)
    }
  }
  for (const id of queue) {
    queue.delete(id)
    if (labels.get(id) !== 'undecided') continue
    const states = argumentsFor(id).map(stateOf)
    const issue = issues.get(id)
    if (states.every(({ applicable, weight }) => applicable && weight <= 0)) settle(id, 'out')
    else if (!issue && states.some(({ weight }) => weight > 0)) settle(id, 'in')
    else if (issue?.positions.every((position) => argumentsFor(position).every((argument) => stateOf(argument).applicable))) {
      const winner = winnerOf(issue, (position) => Math.max(0, ...argumentsFor(position).map((argument) => stateOf(argument).weight)))
      for (const position of issue.positions) if (labels.get(position) === 'undecided') settle(position, position === winner ? 'in' : 'out')
    }
  }
  return { statements: labels, stateOf, argumentsFor, issueOf: (id) => issues.get(id) }
}

/** The position whose heaviest argument outweighs every other’s by what the standard asks for. Ties have no winner. */
function winnerOf({ positions, standard }: CarneadesIssue, weightOf: (position: string) => number): string | null {
  const ranked = positions.map((position) => ({ position, weight: weightOf(position) })).sort((a, b) => b.weight - a.weight)
  const [first, second] = ranked
  if (!first || first.weight <= 0) return null
  return !second || outweighs(standard ?? 'PE', first.weight, second.weight) ? first.position : null
}

/** How much heavier “clear and convincing” asks for, and how light what speaks against it must be to be “beyond reasonable doubt”. */
const clearMargin = 0.5
const reasonableDoubt = 0.3

function outweighs(standard: ProofStandard, weight: number, other: number): boolean {
  switch (standard) {
    case 'PE':
      return weight > other
    case 'CCE':
      return weight - other > clearMargin
    case 'BRD':
      return weight - other > clearMargin && other < reasonableDoubt
  }
}

function assume({ statements, issues }: CarneadesGraph, labels: Map<string, Standing>): void {
  for (const { id, assumed } of statements.values()) if (assumed) labels.set(id, 'in')
  for (const { positions } of issues.values()) {
    if (!positions.some((position) => labels.get(position) === 'in')) continue
    for (const position of positions) if (labels.get(position) === 'undecided') labels.set(position, 'out')
  }
}

/** By statement the conclusions that may change when its label does. */
function usersOf(graph: CarneadesGraph, weighed: Weighed): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>()
  for (const argument of graph.arguments.values()) {
    const { premises, undercutter, conclusion } = argument
    for (const id of [...premises.map(({ statement }) => statement), ...(undercutter === undefined ? [] : [undercutter]), ...alsoWeighedBy(argument, weighed)]) {
      const own = users.get(id)
      if (own) own.add(conclusion)
      else users.set(id, new Set([conclusion]))
    }
  }
  return users
}

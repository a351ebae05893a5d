import type { CarneadesArgument } from '../../interchange/carneades/carneades-graph.ts'
import { parseTerm, writeTerm } from '../../interchange/carneades/term.ts'
import type { CarneadesScheme, PropertyOrder, SoftConstraint, Weighing } from '../../interchange/carneades/theory.ts'
import type { Json } from '../../json.ts'
import type { Standing } from '../claim-label.ts'

/** What weighing an argument may look at. */
export interface Weighed {
  labelOf: (statement: string) => Standing
  textOf: (statement: string) => string
  schemeOf: (argument: CarneadesArgument) => CarneadesScheme
  /** The positions of the issue that a statement is one of, itself among them; none where it is at no issue. */
  positionsWith: (statement: string) => readonly string[]
  argumentsFor: (statement: string) => readonly CarneadesArgument[]
}

/** The weight in [0, 1] of an argument whose premises are all decided and that is not undercut. */
export function weighArgument(argument: CarneadesArgument, graph: Weighed): number {
  const { weighing } = graph.schemeOf(argument)
  const premises = argument.premises.map(({ statement }) => statement)
  const held = premises.filter((premise) => graph.labelOf(premise) === 'in').length
  const all = held === premises.length
  switch (weighing.kind) {
    case 'linked':
      return all ? 1 : 0
    case 'convergent':
      return held > 0 ? 1 : 0
    case 'cumulative':
      return held / Math.max(1, premises.length)
    case 'factorized':
      return all ? held / Math.max(1, premisesAtIssue(argument, graph)) : 0
    case 'constant':
      return weighing.weight
    case 'criteria':
      return byCriteria(argument, weighing, graph)
    case 'preference':
      return all ? byPreference(argument, weighing.orders, graph) : 0
  }
}

/** The statements, besides its premises, on whose labels an argument's weight depends. */
export function alsoWeighedBy(argument: CarneadesArgument, graph: Pick<Weighed, 'schemeOf' | 'positionsWith'>): readonly string[] {
  return graph.schemeOf(argument).weighing.kind === 'criteria' ? argument.premises.flatMap(({ statement }) => graph.positionsWith(statement)) : []
}

/** How many different things are said in the premises of all arguments about the issue. */
function premisesAtIssue(argument: CarneadesArgument, { positionsWith, argumentsFor, textOf }: Weighed): number {
  const positions = positionsWith(argument.conclusion)
  const rivals = positions.length === 0 ? [argument] : positions.flatMap((position) => argumentsFor(position))
  return new Set(rivals.flatMap(({ premises }) => premises.map(({ statement }) => textOf(statement)))).size
}

function byCriteria(argument: CarneadesArgument, { hard, soft }: Extract<Weighing, { kind: 'criteria' }>, graph: Weighed): number {
  // Older files name the premises that must hold by role, newer ones by place.
  const fails = argument.premises.some(({ statement, role }, place) => (hard.includes(String(place)) || (role !== undefined && hard.includes(role))) && graph.labelOf(statement) === 'out')
  const total = soft.reduce((sum, { factor }) => sum + factor, 0)
  if (fails || total <= 0) return 0
  let weight = 0
  for (const constraint of soft) {
    const value = valueOf(argument, constraint, graph)
    if (value === null) return 0
    weight += (constraint.factor / total) * (constraint.values.get(value) ?? 0)
  }
  return weight
}

/** What the premise about a property says, or the position that is in on the same issue: the object of `price(volvo,high)`. */
function valueOf({ premises }: CarneadesArgument, { property }: SoftConstraint, { labelOf, positionsWith }: Weighed): string | null {
  for (const { statement } of premises) {
    if (parseTerm(statement)?.functor !== property) continue
    const holding = [statement, ...positionsWith(statement)].find((position) => labelOf(position) === 'in')
    const object = holding === undefined ? undefined : parseTerm(holding)?.args.at(-1)
    if (object) return writeTerm(object)
  }
  return null
}

/** Its place among the arguments about the issue, ordered from weakest to strongest: the last weigh 1. */
function byPreference(argument: CarneadesArgument, orders: readonly PropertyOrder[], { schemeOf, positionsWith, argumentsFor }: Weighed): number {
  const rivals = positionsWith(argument.conclusion).flatMap((position) => argumentsFor(position))
  if (rivals.length === 0) return 1
  const compare = (a: CarneadesArgument, b: CarneadesArgument) => {
    for (const order of orders) {
      const [one, other] = [schemeOf(a).meta[order.property], schemeOf(b).meta[order.property]]
      const difference = byProperty(one, other, order)
      if (difference !== 0) return difference
    }
    return 0
  }
  const ranks: CarneadesArgument[][] = []
  for (const rival of [...rivals].sort(compare)) {
    const rank = ranks.at(-1)
    if (rank && compare(rank[0]!, rival) === 0) rank.push(rival)
    else ranks.push([rival])
  }
  return (ranks.findIndex((rank) => rank.includes(argument)) + 1) / ranks.length
}

function byProperty(one: Json | undefined, other: Json | undefined, { ascending, values }: PropertyOrder): number {
  if (typeof one !== typeof other || one === other) return 0
  if (typeof one === 'string' && values.length > 0) {
    const place = (value: Json | undefined) => (values.includes(String(value).toLowerCase()) ? values.indexOf(String(value).toLowerCase()) : values.length)
    return place(one) - place(other)
  }
  if (typeof one !== 'string' && typeof one !== 'number') return 0
  return (one < other! ? -1 : 1) * (ascending ? 1 : -1)
}

import { listInWords } from '../../argument/name-item.ts'
import { quoted } from '../../argument/quoted.ts'
import type { CarneadesArgument, CarneadesGraph, CarneadesIssue, ProofStandard } from '../../interchange/carneades/carneades-graph.ts'
import type { GraphLabels } from './label-graph.ts'

const standards: Readonly<Record<ProofStandard, string>> = {
  PE: 'preponderance of the evidence',
  CCE: 'clear and convincing evidence',
  BRD: 'beyond reasonable doubt',
}

/** Why a statement has its label, in one sentence. */
export function explainStatement(graph: CarneadesGraph, labels: GraphLabels, id: string): string {
  if (graph.statements.get(id)!.assumed) return 'It is assumed.'
  const reasons = labels.argumentsFor(id)
  const issue = labels.issueOf(id)
  switch (labels.statements.get(id)!) {
    case 'in': {
      const holding = reasons.filter((argument) => labels.stateOf(argument).weight > 0)
      return issue ? `Of the positions on its issue it has the strongest argument${from(graph, labels, heaviest(labels, holding))}, by the standard of ${standards[issue.standard ?? 'PE']}.` : `An argument for it holds${from(graph, labels, holding[0])}.`
    }
    case 'out':
      return whyOut(graph, labels, id, issue)
    case 'undecided': {
      const open = waitedFor(labels, issue ? issue.positions.flatMap((position) => labels.argumentsFor(position)) : reasons)
      return open.length > 0 ? `It hinges on ${listInWords(open.map((statement) => quoted(textOf(graph, statement))))}, which ${open.length === 1 ? 'is' : 'are'} undecided.` : 'The arguments about it wait for one another.'
    }
  }
}

/** Whether an argument counts, and why, in one sentence. */
export function explainArgument(graph: CarneadesGraph, labels: GraphLabels, argument: CarneadesArgument): string {
  const { applicable, undercut, weight } = labels.stateOf(argument)
  if (undercut) return `It is undercut: ${quoted(textOf(graph, argument.undercutter!))} is in.`
  if (!applicable) return `It waits for ${listInWords(waitedFor(labels, [argument]).map((statement) => quoted(textOf(graph, statement)))) || 'others'}.`
  if (weight > 0) return 'It applies and has weight.'
  const missing = argument.premises.filter(({ statement }) => labels.statements.get(statement) === 'out')
  return missing.length > 0 ? `It has no weight: ${listInWords(missing.map(({ statement }) => quoted(textOf(graph, statement))))} ${missing.length === 1 ? 'is' : 'are'} out.` : 'It has no weight.'
}

function whyOut(graph: CarneadesGraph, labels: GraphLabels, id: string, issue: CarneadesIssue | undefined): string {
  const rivals = issue?.positions.filter((position) => position !== id) ?? []
  const assumed = rivals.find((position) => graph.statements.get(position)?.assumed)
  if (assumed !== undefined) return `${quoted(textOf(graph, assumed))}, another position on its issue, is assumed.`
  const reasons = labels.argumentsFor(id)
  if (reasons.length === 0) return 'No argument is given for it.'
  const holding = reasons.filter((argument) => labels.stateOf(argument).weight > 0)
  if (holding.length === 0) return reasons.length === 1 ? `The argument for it does not count. ${explainArgument(graph, labels, reasons[0]!)}` : 'None of the arguments for it counts.'
  const winner = rivals.find((position) => labels.statements.get(position) === 'in')
  if (winner !== undefined) return `${quoted(textOf(graph, winner))} has the stronger argument.`
  return `No position on its issue has an argument that is stronger than all others by the standard of ${standards[issue?.standard ?? 'PE']}.`
}

function heaviest(labels: GraphLabels, reasons: readonly CarneadesArgument[]): CarneadesArgument | undefined {
  return [...reasons].sort((a, b) => labels.stateOf(b).weight - labels.stateOf(a).weight)[0]
}

/** What these arguments wait for. */
function waitedFor(labels: GraphLabels, reasons: readonly CarneadesArgument[]): string[] {
  const named = reasons.flatMap(({ premises, undercutter }) => [...premises.map(({ statement }) => statement), ...(undercutter === undefined ? [] : [undercutter])])
  return [...new Set(named)].filter((statement) => labels.statements.get(statement) === 'undecided')
}

function from(graph: CarneadesGraph, labels: GraphLabels, argument: CarneadesArgument | undefined): string {
  const texts = argument?.premises.filter(({ statement }) => labels.statements.get(statement) === 'in').map(({ statement }) => quoted(textOf(graph, statement))) ?? []
  return texts.length === 0 ? '' : `, from ${listInWords(texts)}`
}

function textOf({ statements }: CarneadesGraph, id: string): string {
  return statements.get(id)?.text ?? id
}

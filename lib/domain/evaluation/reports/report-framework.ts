import { attackGraph, type Argument } from '../abstract/attack-graph.ts'
import type { ManyExtensions } from '../abstract/answer-set-program.ts'
import { findExtensions } from '../abstract/find-extensions.ts'
import { groundedLabels } from '../abstract/grounded-labels.ts'
import type { Solver } from '../abstract/solver.ts'
import { countLabels, type ClaimReport, type EvaluationReport } from '../evaluation-report.ts'
import { no, yes } from '../network.ts'
import { ok, type Problem, type Result } from '../../result.ts'
import { tellOfExtensions } from './tell-of-extensions.ts'

/** A framework as its file has it. */
interface Framework {
  ids: readonly string[]
  from: readonly Argument[]
  to: readonly Argument[]
  problems: readonly Problem[]
}

/** The extensions of a framework, and how each argument fares in them. Only the solver can fail, by running out of time. */
export async function reportFramework(framework: Framework, semantics: 'grounded' | ManyExtensions, solver: Solver): Promise<Result<EvaluationReport>> {
  const { ids, problems } = framework
  if (semantics === 'grounded') return ok(withNotes(reportGrounded(framework), problems))
  const found = await findExtensions(attackGraph(ids.length, framework.from, framework.to), semantics, solver)
  if (!found.ok) return found
  const told = tellOfExtensions(found.value, semantics)
  const claims = Object.fromEntries(ids.map((id, argument) => [id, told.report({ argument, negated: false })]))
  const named = (marks: Uint8Array) => ids.filter((_, argument) => marks[argument] === 1)
  const extensions = found.value.sets.map((set) => Array.from(set, (argument) => ids[argument]!))
  return ok(
    withNotes(
      { format: 'sic/evaluation@1', semantics, counts: found.value.none ? null : countLabels(claims), claims, relations: {}, extensions, accepted: { credulously: named(found.value.inSome), sceptically: named(found.value.inAll) } },
      [...problems, ...told.notes],
    ),
  )
}

function reportGrounded({ ids, from, to }: Framework): EvaluationReport {
  const graph = attackGraph(ids.length, from, to)
  const labels = groundedLabels(graph)
  const reasonFor = (argument: Argument): ClaimReport => {
    const { starts, list } = graph.attackers
    const [start, end] = [starts[argument]!, starts[argument + 1]!]
    if (start === end) return { label: 'in', reason: 'Nothing attacks it.' }
    if (labels[argument] === yes) return { label: 'in', reason: end - start === 1 ? `Only “${ids[list[start]!]}” attacks it, and is out.` : 'All that attack it are out.' }
    const wanted = labels[argument] === no ? yes : 0
    let place = start
    while (labels[list[place]!] !== wanted) place++
    const attacker = ids[list[place]!]
    if (labels[argument] === no) return { label: 'out', reason: `“${attacker}” attacks it and is in.` }
    return { label: 'undecided', reason: list[place] === argument ? 'It attacks itself.' : `“${attacker}” attacks it and is undecided.` }
  }
  const claims = Object.fromEntries(ids.map((id, argument) => [id, reasonFor(argument)]))
  const holding = ids.filter((_, argument) => labels[argument] === yes)
  return { format: 'sic/evaluation@1', semantics: 'grounded', counts: countLabels(claims), claims, relations: {}, extensions: [holding], accepted: { credulously: holding, sceptically: holding } }
}

function withNotes(report: EvaluationReport, notes: readonly Problem[]): EvaluationReport {
  return notes.length > 0 ? { ...report, notes } : report
}

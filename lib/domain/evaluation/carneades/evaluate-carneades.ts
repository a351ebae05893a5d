import type { MapBundle } from '../../argument/map-file.ts'
import type { ClaimId } from '../../ids.ts'
import { graphFromBundle } from '../../interchange/carneades/graph-from-bundle.ts'
import { countLabels, type ClaimReport, type EvaluationReport, type RelationReport } from '../evaluation-report.ts'
import { explainArgument, explainStatement } from './explain-statement.ts'
import { labelGraph } from './label-graph.ts'

/**
 * How the claims of a map stand by Gordon & Walton 2016, as Carneades 4 runs it (SPEC: CA). Questions that are issues have no label. What
 * a graph of Carneades has no word for plays no part, and is told in `notes`. With `granted` that is assumed, and nothing else.
 */
export function evaluateCarneades(bundle: MapBundle, { granted }: { granted?: ReadonlySet<ClaimId> } = {}): EvaluationReport {
  const { graph, issues, relations: kept, losses } = graphFromBundle(bundle, granted)
  const labels = labelGraph(graph)
  const claims = new Map<string, ClaimReport>()
  for (const id of bundle.map.claims.keys()) {
    if (issues.has(id) || !graph.statements.has(id)) continue
    claims.set(id, { label: labels.statements.get(id)!, reason: explainStatement(graph, labels, id) })
  }
  const relations = new Map<string, RelationReport>()
  for (const { id, kind } of bundle.map.relations.values()) {
    const as = kept.get(id)
    if (as === undefined) {
      if (kind === 'supports' || kind === 'attacks') relations.set(id, { label: 'out', reason: 'Carneades has no word for this step, so it plays no part.' })
    } else if ('undercutter' in as) {
      relations.set(id, { label: labels.statements.get(as.undercutter)!, reason: explainStatement(graph, labels, as.undercutter) })
    } else {
      const argument = graph.arguments.get(as.argument)!
      const { applicable, weight } = labels.stateOf(argument)
      relations.set(id, { label: !applicable ? 'undecided' : weight > 0 ? 'in' : 'out', reason: explainArgument(graph, labels, argument) })
    }
  }
  const reports = Object.fromEntries(claims)
  // What has no force is no news here.
  const silent = new Set(['documents', 'evidence', 'voices', 'places', 'views', 'others', 'sameness', 'kinds'])
  const notes = losses.filter(({ code }) => !silent.has(code))
  return { format: 'sic/evaluation@1', semantics: 'carneades', counts: countLabels(reports), claims: reports, relations: Object.fromEntries(relations), ...(notes.length > 0 && { notes }) }
}

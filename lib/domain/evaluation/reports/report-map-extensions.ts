import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { ClaimId } from '../../ids.ts'
import { ok, type Result } from '../../result.ts'
import type { ManyExtensions } from '../abstract/answer-set-program.ts'
import { findExtensions } from '../abstract/find-extensions.ts'
import { mapAttackGraph } from '../abstract/map-attack-graph.ts'
import type { Solver } from '../abstract/solver.ts'
import { countLabels, type EvaluationReport } from '../evaluation-report.ts'
import { tellOfExtensions } from './tell-of-extensions.ts'

/** The extensions of a map's attack graph, as sets of claims: what stands in between, such as steps, is left out of them. */
export async function reportMapExtensions(map: ArgumentMap, asked: { granted: ReadonlySet<ClaimId>; assumes: boolean }, semantics: ManyExtensions, solver: Solver): Promise<Result<EvaluationReport>> {
  const { graph, claims: signs, relations: steps } = mapAttackGraph(map, asked)
  const found = await findExtensions(graph, semantics, solver)
  if (!found.ok) return found
  const told = tellOfExtensions(found.value, semantics, true)
  const claims = Object.fromEntries([...signs].map(([id, sign]) => [id, told.report(sign)]))
  const relations = Object.fromEntries([...steps].map(([id, sign]) => [id, told.report(sign)]))
  const idOf = new Map([...signs].map(([id, { argument }]) => [argument, id]))
  // Two that part only in a step are one to whoever asks about claims.
  const extensions = new Map<string, ClaimId[]>()
  for (const set of found.value.sets) {
    const ids = Array.from(set).flatMap((argument) => idOf.get(argument) ?? [])
    extensions.set(ids.join('\n'), ids)
  }
  const named = (marks: Uint8Array) => [...signs].filter(([, { argument }]) => marks[argument] === 1).map(([id]) => id)
  return ok({
    format: 'sic/evaluation@1',
    semantics,
    counts: found.value.none ? null : countLabels(claims),
    claims,
    relations,
    extensions: [...extensions.values()],
    accepted: { credulously: named(found.value.inSome), sceptically: named(found.value.inAll) },
    ...(told.notes.length > 0 && { notes: told.notes }),
  })
}

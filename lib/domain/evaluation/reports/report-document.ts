import type { ArgumentMap } from '../../argument/argument-map.ts'
import { evaluateMap } from '../evaluate-map.ts'
import type { DocumentReport, Following } from '../evaluation-report.ts'
import type { DocumentGrants } from '../grant-document.ts'

/** What follows when a document's grants are granted and nothing else is: with its own inferences, then with everyone's. */
export function reportDocument(map: ArgumentMap, document: string, grants: DocumentGrants): DocumentReport {
  return { document, granted: [...grants.granted], withOwn: following(grants.own, grants), withAll: following(map, grants) }
}

function following(map: ArgumentMap, { granted, asserted, denied }: DocumentGrants): Following {
  const evaluation = evaluateMap(map, { granted, assumes: false })
  const claims = [...evaluation.labels.keys()]
  const isIn = (id: string) => evaluation.standing.get(id) === 'in'
  return {
    follows: claims.filter((id) => isIn(id) && !evaluation.granted.has(id)),
    assertedButDoesNotFollow: claims.filter((id) => asserted.has(id) && !isIn(id)),
    followsThoughDenied: claims.filter((id) => denied.has(id) && isIn(id)),
    clashes: { claims: [...granted].filter((id) => !evaluation.granted.has(id)), relations: evaluation.clashes },
    notReached: claims.filter((id) => !asserted.has(id) && !isIn(id)),
  }
}

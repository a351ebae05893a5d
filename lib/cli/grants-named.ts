import type { MapBundle } from '../domain/argument/map-file.ts'
import type { EvaluationReport } from '../domain/evaluation/evaluation-report.ts'
import { grantDocument } from '../domain/evaluation/grant-document.ts'
import { reportDocument } from '../domain/evaluation/reports/report-document.ts'
import { fail, ok, type Result } from '../domain/result.ts'

export interface NamedGrants {
  granted: ReadonlySet<string>
  report: NonNullable<EvaluationReport['granted']>
}

/** What is granted by naming claims and documents, by id; documents by their title too. The map as read. */
export function grantsNamed({ map, documents, passages }: MapBundle, names: readonly string[]): Result<NamedGrants> {
  const granted = new Set<string>()
  const reports: NamedGrants['report']['documents'][number][] = []
  const documentOf = new Map(passages.map(({ id, document }) => [id, document]))
  for (const name of names) {
    if (map.claims.has(name)) {
      granted.add(name)
      continue
    }
    const titled = documents.filter(({ title }) => title === name)
    const document = documents.find(({ id }) => id === name) ?? titled[0]
    if (document === undefined) return fail('no-such-grant', `There is no claim and no document ‘${name}’ to grant.`)
    if (document.id !== name && titled.length > 1) return fail('no-such-grant', `There are several documents called ‘${name}’. Name one by its id: ${titled.map(({ id }) => id).join(', ')}.`)
    const grants = grantDocument(map, ({ passage }) => documentOf.get(passage) === document.id)
    for (const claim of grants.granted) granted.add(claim)
    reports.push(reportDocument(map, document.id, grants))
  }
  return ok({ granted, report: { claims: [...granted], documents: reports } })
}

import type { MapBundle } from '../../argument/map-file.ts'
import type { Evidence } from '../../argument/evidence.ts'
import { shortName } from '../../document/short-name.ts'
import type { Problem } from '../../result.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { tellLosses } from '../drafting/tell-losses.ts'
import { csvRow } from './csv-row.ts'

const columns = ['id', 'kind', 'text', 'term', 'scope', 'tags', 'granted', 'weight', 'reasons for', 'reasons against', 'asserted by', 'denied by', 'used by', 'rejected by', 'passages', 'note']

/** Writes the claims of a map as a table, one to a row, with how many reasons bear on each and whose words say so. Safe to open in a spreadsheet. */
export function writeClaimsCsv(given: MapBundle): { text: string; losses: Problem[] } {
  const bundle = cleanBundle(given)
  const { map } = bundle
  const reasons = { supports: new Map<string, number>(), attacks: new Map<string, number>() }
  for (const { kind, target } of map.relations.values()) {
    if (target.claim === undefined) continue
    if (kind === 'supports') reasons.supports.set(target.claim, (reasons.supports.get(target.claim) ?? 0) + 1)
    if (kind === 'attacks') reasons.attacks.set(target.claim, (reasons.attacks.get(target.claim) ?? 0) + 1)
  }
  const evidence = new Map<string, Evidence[]>()
  for (const one of map.evidence.values()) {
    if (one.target.claim === undefined) continue
    const list = evidence.get(one.target.claim)
    if (list) list.push(one)
    else evidence.set(one.target.claim, [one])
  }
  const names = new Map(bundle.documents.map((document) => [document.id, shortName(document)]))
  const documents = new Map(bundle.passages.map(({ id, document }) => [id, names.get(document)]))
  const rows = [...map.claims.values()].map((claim) => {
    const cited = evidence.get(claim.id) ?? []
    const who = (stance: Evidence['stance']) => [...new Set(cited.filter((one) => one.stance === stance).flatMap(({ passage }) => documents.get(passage) ?? []))].sort().join('; ')
    return csvRow([
      claim.id, claim.kind, claim.text, claim.term, claim.scope, claim.tags.length > 0 ? claim.tags.join('; ') : undefined, claim.granted, claim.weight,
      reasons.supports.get(claim.id) ?? 0, reasons.attacks.get(claim.id) ?? 0, who('asserts'), who('denies'), who('uses'), who('rejects'), cited.length, claim.note,
    ])
  })
  return { text: `${[csvRow(columns), ...rows].join('\r\n')}\r\n`, losses: lossesOf(bundle) }
}

function lossesOf(bundle: MapBundle): Problem[] {
  const losses = tellLosses(bundle, ['places', 'texts', 'details', 'uncited', 'views', 'judgements', 'title'], 'lost')
  if (bundle.map.relations.size > 0) losses.unshift({ code: 'relations', message: 'Of the relations only how many reasons speak for and against each claim is in the table.' })
  if (bundle.map.evidence.size > 0) losses.push({ code: 'passages', message: 'Of the passages only how many there are and whose they are is in the table.' })
  return losses
}

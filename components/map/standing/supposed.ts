import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { EvaluationOptions } from '../../../lib/domain/evaluation/evaluate-map.ts'
import { grantDocument } from '../../../lib/domain/evaluation/grant-document.ts'
import type { ClaimId, DocumentId } from '../../../lib/domain/ids.ts'
import type { MapSources } from '../sources/map-sources.ts'

export type Supposition = 'granted' | 'withdrawn'

/** What one tries out: one's own, and kept nowhere. */
export interface Supposed {
  claims: ReadonlyMap<ClaimId, Supposition>
  documents: ReadonlyMap<DocumentId, Supposition>
  /** Nothing is assumed. */
  onlyGranted: boolean
}

export const nothingSupposed: Supposed = { claims: new Map(), documents: new Map(), onlyGranted: false }

export function isSupposing({ claims, documents, onlyGranted }: Supposed): boolean {
  return claims.size > 0 || documents.size > 0 || onlyGranted
}

/**
 * What each claim comes to be by what is supposed: what is said of a claim goes before what is said of documents, and what one
 * document grants another's withdrawal does not take away.
 */
export function supposedClaims(map: ArgumentMap, { documents, claims }: Supposed, { passages }: Pick<MapSources, 'passages'>): ReadonlyMap<ClaimId, Supposition> {
  const all = new Map<ClaimId, Supposition>()
  const of = (wanted: Supposition) => [...documents].flatMap(([id, how]) => (how === wanted ? [id] : []))
  for (const id of onlyVouchedFor(map, new Set(of('withdrawn')), passages)) all.set(id, 'withdrawn')
  for (const document of of('granted')) for (const id of grantDocument(map, ({ passage }) => passages.get(passage)?.document === document).granted) all.set(id, 'granted')
  for (const [id, how] of claims) if (map.claims.has(id)) all.set(id, how)
  return all
}

/** What nothing on the map supports, and no document but these asserts. */
function onlyVouchedFor(map: ArgumentMap, documents: ReadonlySet<DocumentId>, passages: MapSources['passages']): ReadonlySet<ClaimId> {
  const found = new Set<ClaimId>()
  if (documents.size === 0) return found
  const others = new Set<ClaimId>()
  for (const { target, stance, passage } of map.evidence.values()) {
    if (target.claim === undefined || (stance !== 'asserts' && stance !== 'uses')) continue
    const document = passages.get(passage)?.document
    if (document !== undefined && documents.has(document)) found.add(target.claim)
    else others.add(target.claim)
  }
  for (const { kind, target } of map.relations.values()) if (kind === 'supports' && target.claim !== undefined) others.add(target.claim)
  for (const id of others) found.delete(id)
  return found
}

/** What is granted and withdrawn in the end: what the map grants too, but for what is supposed otherwise. */
export function optionsFor(map: ArgumentMap, supposed: Supposed, claims: ReadonlyMap<ClaimId, Supposition>): EvaluationOptions {
  const granted = new Set([...map.claims.values()].flatMap(({ id, granted }) => (granted ? [id] : [])))
  const withdrawn = new Set<ClaimId>()
  for (const [id, how] of claims) {
    if (how === 'granted') granted.add(id)
    else withdrawn.add(id)
  }
  return { granted, withdrawn, assumes: !supposed.onlyGranted }
}

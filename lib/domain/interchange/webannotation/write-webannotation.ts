import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Evidence } from '../../argument/evidence.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../../argument/map-file.ts'
import type { Json } from '../../json.ts'
import type { Problem } from '../../result.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { keptOf, type Raw } from '../drafting/json-field.ts'
import { tellLosses } from '../drafting/tell-losses.ts'
import type { WrittenMap } from '../map-format.ts'
import { annotationContext, iriOf, isIri, ownPrefix } from './annotation-words.ts'
import { derivedMotivation } from './derived-motivation.ts'

/** Writes the passages of a map as a collection of W3C Web Annotations, each with the claims that cite it. */
export function writeWebAnnotation(bundle: MapBundle): WrittenMap {
  const { map, documents, passages } = cleanBundle(bundle)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const onPassage = new Map<string, Evidence[]>()
  for (const evidence of map.evidence.values()) {
    if (evidence.target.claim === undefined) continue
    const list = onPassage.get(evidence.passage)
    if (list) list.push(evidence)
    else onPassage.set(evidence.passage, [evidence])
  }
  const told = new Set<string>()
  const items = passages.map((passage) => {
    const source = sourceOf(passage.document, byId.get(passage.document), !told.has(passage.document))
    told.add(passage.document)
    return annotationOf(map, passage, source, onPassage.get(passage.id) ?? [])
  })
  const id = iriOf('map', map.id)
  const collection = {
    '@context': [annotationContext, ownPrefix],
    id,
    type: 'AnnotationCollection',
    ...(map.title ? { label: map.title } : {}),
    total: items.length,
    first: { id: `${id}#page1`, type: 'AnnotationPage', startIndex: 0, items },
  }
  return { text: `${JSON.stringify(collection, null, 2)}\n`, losses: lossesOf({ ...bundle, map, documents, passages }) }
}

function annotationOf(map: ArgumentMap, passage: CitedPassage, source: Json | Raw, evidence: readonly Evidence[]): Raw {
  const { bodies, motivation, ...kept } = keptOf(passage, 'webannotation')
  const note = passage.note ?? ''
  const body: unknown[] = [
    ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain', 'sic:of': 'passage' }]),
    ...passage.tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
    ...evidence.map((one) => bodyOf(map, one)),
    ...(Array.isArray(bodies) ? bodies : []),
  ]
  const isNumber = passage.page !== undefined && /^\d{1,9}$/.test(passage.page)
  const end = Math.max(passage.start, passage.end)
  const selector = [
    { type: 'TextQuoteSelector', exact: passage.exact, prefix: passage.prefix, suffix: passage.suffix },
    { type: 'TextPositionSelector', start: passage.start, end },
    ...(isNumber ? [{ type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: `page=${passage.page}` }] : []),
  ]
  return {
    ...kept,
    id: iriOf('passage', passage.id),
    type: 'Annotation',
    motivation: motivation ?? derivedMotivation({ isSaid: evidence.length > 0, note, tags: passage.tags }),
    ...(body.length > 0 ? { body } : {}),
    target: { type: 'SpecificResource', source, selector },
    ...(passage.page && !isNumber ? { 'sic:page': passage.page } : {}),
  }
}

function bodyOf(map: ArgumentMap, evidence: Evidence): Raw {
  const claim = map.claims.get(evidence.target.claim!)!
  const reports = (evidence.reports ?? []).map(({ voice, stance, mode }) => ({ voice: { id: voice, name: map.voices.get(voice)?.name ?? '', kind: map.voices.get(voice)?.kind ?? '' }, stance, mode }))
  return {
    ...keptOf(evidence, 'webannotation'),
    type: 'TextualBody',
    purpose: 'describing',
    value: claim.text,
    format: 'text/plain',
    ...(evidence.by ? { creator: { type: 'Person', name: evidence.by } } : {}),
    ...(evidence.at ? { created: evidence.at } : {}),
    'sic:claim': claim.id,
    'sic:evidence': evidence.id,
    ...(claim.kind === 'claim' ? {} : { 'sic:kind': claim.kind }),
    ...(claim.term ? { 'sic:term': claim.term } : {}),
    ...(evidence.stance === 'none' ? {} : { 'sic:stance': evidence.stance }),
    ...(evidence.explicit ? {} : { 'sic:explicit': false }),
    ...(evidence.settled ? { 'sic:settled': true } : {}),
    ...(evidence.force === undefined ? {} : { 'sic:force': evidence.force }),
    ...(evidence.qualification ? { 'sic:qualification': evidence.qualification } : {}),
    ...(evidence.note ? { 'sic:note': evidence.note } : {}),
    ...(reports.length > 0 ? { 'sic:reports': reports } : {}),
  }
}

/**
 * The text by its address where it has one. What is known of it, in Dublin Core's words, stands with its first passage only: the list of who
 * speaks in a long dialogue, said again with each thing said, is a hundred times the rest.
 */
function sourceOf(id: string, document: CitedDocument | undefined, isFirst: boolean): Json | Raw {
  const address = document?.source && isIri(document.source) && !document.source.startsWith(ownPrefix.sic) ? document.source : undefined
  const iri = address ?? iriOf('document', id)
  const named: Raw = iri === id || address === undefined ? {} : { 'sic:document': id }
  const details: Raw = !isFirst ? named : {
    ...named,
    ...(document?.title && document.title !== iri ? { 'dcterms:title': document.title } : {}),
    ...(document && document.authors.length > 0 ? { 'dcterms:creator': document.authors } : {}),
    ...(document?.date ? { 'dcterms:date': document.date } : {}),
    ...(document?.organisation ? { 'dcterms:publisher': document.organisation } : {}),
    ...(document?.language ? { language: document.language } : {}),
    ...(document?.tradition ? { 'sic:tradition': document.tradition } : {}),
    ...(document?.source && address === undefined ? { 'sic:source': document.source } : {}),
    ...(document?.sha256 ? { 'sic:sha256': document.sha256 } : {}),
  }
  return Object.keys(details).length === 0 ? iri : { id: iri, type: 'Text', ...details }
}

function lossesOf(bundle: MapBundle): Problem[] {
  const { map, passages, documents } = bundle
  const losses = tellLosses(bundle, ['step-evidence', 'grants', 'weights', 'tags', 'notes', 'places', 'texts', 'views', 'judgements'], 'lost')
  const ids = new Set(passages.map(({ id }) => id))
  const cited = new Set([...map.evidence.values()].flatMap(({ target, passage }) => (target.claim !== undefined && ids.has(passage) ? [target.claim] : [])))
  const uncited = [...map.claims.keys()].filter((id) => !cited.has(id)).length
  if (map.relations.size > 0) losses.unshift({ code: 'relations', message: 'Annotations say nothing of how claims bear on one another: relations are not in the file.' })
  if (uncited > 0) losses.unshift({ code: 'claims', message: `${uncited === 1 ? 'A claim that cites no passage is' : `${uncited} claims that cite no passage are`} not in the file.` })
  const used = new Set(passages.map(({ document }) => document))
  if (documents.some(({ id, parts }) => !used.has(id) || parts !== undefined)) losses.push({ code: 'documents', message: 'Documents without passages, and the parts of documents, are not in the file.' })
  return losses
}

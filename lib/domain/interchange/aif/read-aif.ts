import type { ArgumentMap } from '../../argument/argument-map.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import { cleanText } from '../../argument/clean-text.ts'
import type { Claim } from '../../argument/claim.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import type { Relation } from '../../argument/relation.ts'
import { ok, type Result } from '../../result.ts'
import type { ReadMap } from '../map-format.ts'
import { parseJson } from '../sic-json/parse-json.ts'
import type { AifGraph } from './aif-node.ts'
import { AifNotes } from './aif-notes.ts'
import { keepRest } from './keep-rest.ts'
import { keptNode } from './kept-node.ts'
import { readGraph } from './read-graph.ts'
import { readIllocutions } from './read-illocutions.ts'
import { readSources } from './read-sources.ts'
import { readSteps } from './read-steps.ts'
import { titleOf } from './title-of.ts'

/**
 * Reads AIF as JSON: what AIFdb gives, xAIF as OVA3 and others write it, and the OVA before. Information nodes become claims, scheme nodes
 * relations, locutions documents with passages, illocutions evidence. All else is kept for the way back, under `unknown`.
 */
export function readAif(text: string): Result<ReadMap> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const notes = new AifNotes()
  const read = readGraph(parsed.value.value, notes)
  if (!read.ok) return read
  const graph = read.value
  const claims = readClaims(graph, notes)
  const isClaim = (id: string) => claims.has(id)
  const steps = readSteps(graph, isClaim, notes)
  const sources = readSources(graph, isClaim, notes)
  const illocutions = readIllocutions(graph, sources, { isClaim, relations: steps.ofNode }, notes)
  takeKinds(claims, steps.relations.values())
  const map: ArgumentMap = {
    id: 'aif',
    title: '',
    claims,
    relations: steps.relations,
    evidence: illocutions.evidence,
    voices: illocutions.voices,
    views: [],
    steps: [],
    ...keepRest(graph, { isSaid: (node) => claims.has(node) || steps.ofNode.has(node) || illocutions.nodes.has(node), said: [steps.said, illocutions.said], order: sources.order }, notes),
  }
  const title = graph.title?.trim() ? cleanText(graph.title.slice(0, 1000)) : titleOf(map)
  return ok({ bundle: { map: { ...map, title }, documents: sources.documents, passages: sources.passages, judgements: [] }, problems: notes.problems() })
}

function readClaims(graph: AifGraph, notes: AifNotes): Map<string, Claim> {
  const claims: Claim[] = []
  for (const node of graph.nodes) {
    if (node.type !== 'I') continue
    if (claims.length >= mapLimits.items) {
      notes.add('too-many', node.id)
      continue
    }
    if (node.text.length > mapLimits.text) notes.add('too-long', node.id)
    const { text: _text, ...kept } = keptNode(node)
    claims.push({ id: node.id, kind: 'claim', text: cleanText(node.text.slice(0, mapLimits.text)), tags: [], unknown: { aif: { node: kept } } })
  }
  return new Map(claims.sort((a, b) => byCodeUnit(a.id, b.id)).map((claim) => [claim.id, claim]))
}

/** What is answered is a question, and what answers it a position. */
function takeKinds(claims: Map<string, Claim>, relations: Iterable<Relation>): void {
  const questions = new Set<string>()
  const positions = new Set<string>()
  for (const { kind, premises, target } of relations) {
    if (kind !== 'answers' || target.claim === undefined) continue
    questions.add(target.claim)
    for (const { claim } of premises) positions.add(claim)
  }
  for (const id of positions) if (!questions.has(id)) claims.set(id, { ...claims.get(id)!, kind: 'position' })
  for (const id of questions) claims.set(id, { ...claims.get(id)!, kind: 'question' })
}

import { emptyMap } from '../argument/argument-map.ts'
import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Claim } from '../argument/claim.ts'
import type { Evidence, Voice } from '../argument/evidence.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../argument/map-file.ts'
import type { Relation, Target } from '../argument/relation.ts'

let made = 0

/** A new id, alike in every run of a test file. */
function id(kind: string): string {
  made += 1
  return `${kind}-${String(made).padStart(4, '0')}`
}

export function aClaim(over: Partial<Claim> = {}): Claim {
  return { id: id('claim'), kind: 'claim', text: 'The bureaucracy owns nothing.', tags: [], ...over }
}

export function aQuestion(over: Partial<Claim> = {}): Claim {
  return aClaim({ kind: 'question', text: 'What was the bureaucracy?', ...over })
}

export function aPosition(over: Partial<Claim> = {}): Claim {
  return aClaim({ kind: 'position', text: 'It was a caste.', ...over })
}

export function aDefinition(over: Partial<Claim> = {}): Claim {
  return aClaim({ kind: 'definition', term: 'class', text: 'A class is a group with its own place in production.', ...over })
}

type End = string | { id: string }
type ClaimEnd = End
/** Where a relation points: a claim or its id, or `{relation}` for an undercut or backing. */
type TargetEnd = End | Target

function idOf(end: End): string {
  return typeof end === 'string' ? end : end.id
}

function targetOf(end: TargetEnd): Target {
  return typeof end === 'object' && !('id' in end) ? end : { claim: idOf(end) }
}

export interface RelationEnds extends Partial<Omit<Relation, 'target' | 'premises'>> {
  /** One premise, or several joint ones. */
  from?: ClaimEnd | readonly ClaimEnd[]
  to?: TargetEnd
}

export function aRelation({ from = [], to = 'claim-target', ...over }: RelationEnds = {}): Relation {
  const ends = Array.isArray(from) ? (from as readonly ClaimEnd[]) : [from as ClaimEnd]
  const premises = ends.map((end) => ({ claim: idOf(end) })).sort((a, b) => (a.claim < b.claim ? -1 : 1))
  return { id: id('relation'), kind: 'supports', premises, target: targetOf(to), ...over }
}

export function aSupport(ends: RelationEnds = {}): Relation {
  return aRelation({ kind: 'supports', ...ends })
}

export function anAttack(ends: RelationEnds = {}): Relation {
  return aRelation({ kind: 'attacks', ...ends })
}

export function anAnswer(ends: RelationEnds = {}): Relation {
  return aRelation({ kind: 'answers', ...ends })
}

/** An attack on a relation: `to` is the relation or its id. */
export function anUndercut({ to, ...ends }: Omit<RelationEnds, 'to'> & { to: End }): Relation {
  return aRelation({ kind: 'attacks', ...ends, to: { relation: idOf(to) } })
}

export function anEvidence({ on, ...over }: Partial<Evidence> & { on?: TargetEnd } = {}): Evidence {
  return { id: id('evidence'), target: targetOf(on ?? 'claim-target'), passage: id('passage'), stance: 'asserts', explicit: true, settled: true, ...over }
}

export function aVoice(over: Partial<Voice> = {}): Voice {
  return { id: id('voice'), name: 'An opponent', kind: 'person', ...over }
}

export interface MapParts extends Partial<Omit<ArgumentMap, 'claims' | 'relations' | 'evidence' | 'voices'>> {
  claims?: readonly Claim[]
  relations?: readonly Relation[]
  evidence?: readonly Evidence[]
  voices?: readonly Voice[]
}

export function aMap({ claims = [], relations = [], evidence = [], voices = [], ...over }: MapParts = {}): ArgumentMap {
  const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))
  return {
    ...emptyMap('map-1', 'A class, a caste, or neither?'),
    ...over,
    claims: byId(claims),
    relations: byId(relations),
    evidence: byId(evidence),
    voices: byId(voices),
  }
}

export function aDocument(over: Partial<CitedDocument> = {}): CitedDocument {
  return { id: id('document'), title: 'A pamphlet', authors: ['An author'], sha256: '0'.repeat(64), ...over }
}

export function aPassage(over: Partial<CitedPassage> = {}): CitedPassage {
  return { id: id('passage'), document: 'document-1', exact: 'owns nothing', prefix: '', suffix: '', start: 0, end: 12, tags: [], ...over }
}

export function aBundle(over: Partial<MapBundle> = {}): MapBundle {
  return { map: aMap(), documents: [], passages: [], judgements: [], ...over }
}

import type { Claim } from '../../argument/claim.ts'
import type { Evidence, Stance } from '../../argument/evidence.ts'
import type { CitedDocument, DocumentPart } from '../../argument/map-file.ts'
import { emptyMap } from '../../argument/argument-map.ts'
import { readMap } from '../../argument/read-map.ts'
import type { RelationKind, Target } from '../../argument/relation.ts'
import type { Cell } from '../cell.ts'
import { columnsOf } from '../column.ts'
import { compareMap, type Comparison } from '../compare-map.ts'
import type { Judgement } from '../judgement.ts'

export interface TableDraft {
  /** A claim by its id says just that. */
  claims: readonly (string | (Partial<Claim> & { id: string }))[]
  /** Id, kind, premises, target: a claim's id or `relation:ID`. */
  relations?: readonly (readonly [string, RelationKind, readonly string[], string])[]
  /** Text, claim or `relation:ID`, stance; `start` is where in the text, its place in the list times ten when not said. */
  says: readonly (readonly [string, string, Stance, (Partial<Evidence> & { start?: number })?])[]
  texts?: readonly string[]
  parts?: Readonly<Record<string, readonly DocumentPart[]>>
  voices?: readonly string[]
  silent?: readonly (readonly [text: string, claim: string, by: string])[]
  question?: string
}

/** A comparison of texts named by letters, for tests that argue in a line who says what. */
export function table({ claims, relations = [], says, texts = [], parts = {}, voices = [], silent = [], question }: TableDraft): { comparison: Comparison; cell: (claim: string, text: string) => Cell } {
  const target = (name: string): Target => (name.startsWith('relation:') ? { relation: name.slice('relation:'.length) } : { claim: name })
  const evidence = says.map(([, about, stance, { start: _start, ...more } = {}], index): Evidence => ({ id: `e${index}`, target: target(about), passage: `p${index}`, stance, explicit: true, settled: true, ...more }))
  const { map } = readMap({
    ...emptyMap('map', 'Test'),
    ...(question === undefined ? {} : { question }),
    claims: new Map(claims.map((claim) => (typeof claim === 'string' ? { id: claim } : claim)).map((claim) => [claim.id, { kind: 'claim', text: claim.id, tags: [], ...claim } as Claim])),
    relations: new Map(relations.map(([id, kind, premises, end]) => [id, { id, kind, premises: premises.map((claim) => ({ claim })), target: target(end) }])),
    evidence: new Map(evidence.map((item) => [item.id, item])),
    voices: new Map(voices.map((id) => [id, { id, name: id, kind: 'author' }])),
  })
  const names = [...new Set([...says.map(([text]) => text), ...texts])].sort()
  const documents = names.map((id): CitedDocument => ({ id, title: id, authors: [id], sha256: '', ...(parts[id] ? { parts: parts[id] } : {}) }))
  const passages = says.map(([document, , , { start } = {}], index) => ({ id: `p${index}`, document, start: start ?? index * 10 }))
  const judgements = silent.map(([text, claim, by]): Judgement => ({ target: { claim }, column: `document:${text}`, value: 'silent', by }))
  const comparison = compareMap({ map, documents, passages, judgements, columns: columnsOf(map, documents) })
  return { comparison, cell: (claim, text) => comparison.cell(`claim:${claim}`, `document:${text}`) }
}

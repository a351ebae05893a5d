import fc from 'fast-check'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { claimKinds, definitionRoles } from '../argument/claim.ts'
import type { Claim, Removal } from '../argument/claim.ts'
import { forces, reportModes, stances } from '../argument/evidence.ts'
import type { Evidence, Voice } from '../argument/evidence.ts'
import type { MapCommand } from '../argument/map-command.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../argument/map-file.ts'
import { questionStates, relationKinds } from '../argument/relation.ts'
import type { QuestionState, Relation, Target } from '../argument/relation.ts'
import { inOrder } from '../argument/run-command.ts'
import { keptRecords } from '../argument/views/kept-records.ts'
import type { Json, JsonObject } from '../json.ts'
import { aMap } from './factories.ts'

// Few ids, so that commands meet each other's items; some that a careless program trips over.
const claimIds = ['c0', 'c1', 'c2', 'c3', 'c4', '__proto__'] as const
const relationIds = ['r0', 'r1', 'r2', 'r3', 'constructor'] as const
const evidenceIds = ['e0', 'e1', 'e2'] as const
const voiceIds = ['v0', 'v1'] as const

const claimId = fc.constantFrom<string>(...claimIds)
const relationId = fc.constantFrom<string>(...relationIds)
const evidenceId = fc.constantFrom<string>(...evidenceIds)
const voiceId = fc.constantFrom<string>(...voiceIds)

const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const tag = fc.constantFrom('open', 'zwei', 'É', '__proto__', 'tag:x')
const weight = fc.double({ min: 0, max: 1, noNaN: true })
const when = { at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'), by: fc.constantFrom('ann', 'ben') }
const removal: fc.Arbitrary<Removal> = fc.oneof(fc.record(when), fc.record({ ...when, into: claimId }))

/** JSON without −0, which JSON text does not keep, and without nested `__proto__`, which the wire of the live document does not. */
const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 2 })
  .map((value) => JSON.stringify(value))
  .filter((text) => !text.includes('__proto__') && !text.includes('-0'))
  .map((text) => JSON.parse(text) as Json)

const unknownField = fc.constantFrom('colour', 'tag:odd', 'premise:c0', 'unknown:z', 'file:q', '__proto__', 'toString')
const unknown: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(unknownField, json), { minLength: 1, maxLength: 3 })
  .map((entries) => Object.fromEntries(entries))

const target: fc.Arbitrary<Target> = fc.oneof(fc.record({ claim: claimId }), fc.record({ relation: relationId }))
const position = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }), byHand: fc.boolean() })

/** A record whose other fields may each be missing. */
function partly<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[]): fc.Arbitrary<T> {
  return fc.record(model, { requiredKeys: required, noNullPrototype: true } as never) as unknown as fc.Arbitrary<T>
}

const claimFields = {
  kind: fc.constantFrom(...claimKinds),
  term: words,
  role: fc.constantFrom(...definitionRoles),
  exclusive: fc.boolean(),
  standard: words,
  granted: fc.boolean(),
  scope: words,
  weight,
  note: words,
  copiedFrom: fc.record({ map: fc.constant('elsewhere'), claim: claimId }),
  unknown,
}

const claimArbitrary: fc.Arbitrary<Claim> = partly<Claim>(
  { id: claimId, text: words, tags: fc.uniqueArray(tag, { maxLength: 3 }), pos: position, removed: removal, ...claimFields },
  ['id', 'kind', 'text', 'tags'],
).map((claim) => inOrder('claim', claim))

const question = fc.constantFrom('expertise', 'consistency', '__proto__')
const dealt = partly<{ state: QuestionState; words?: string; by?: string }>({ state: fc.constantFrom(...questionStates), words, by: fc.constantFrom('ann', 'ben') }, ['state'])
const asks = fc.record({ relation: relationId, question })

const relationFields = { kind: fc.constantFrom(...relationKinds), target, scheme: words, asks, origin: words, weight, note: words, unknown }
const premise = partly<{ claim: string; role?: string }>({ claim: claimId, role: words }, ['claim'])

const relationArbitrary: fc.Arbitrary<Relation> = partly<Relation>(
  { id: relationId, premises: fc.array(premise, { maxLength: 3 }), questions: fc.array(fc.tuple(question, dealt).map(([id, of]) => ({ ...of, question: id })), { maxLength: 2 }), removed: removal, ...relationFields },
  ['id', 'kind', 'target', 'premises'],
).map((relation) => inOrder('relation', relation))

const evidenceFields = {
  target,
  passage: fc.constantFrom('p0', 'p1'),
  stance: fc.constantFrom(...stances),
  explicit: fc.boolean(),
  qualification: words,
  sense: claimId,
  force: fc.constantFrom(...forces),
  reports: fc.array(fc.record({ voice: voiceId, stance: fc.constantFrom(...stances), mode: fc.constantFrom(...reportModes) }), { maxLength: 2 }),
  settled: fc.boolean(),
  by: fc.constantFrom('ann', 'ben'),
  at: words,
  note: words,
  unknown,
}

const evidenceArbitrary: fc.Arbitrary<Evidence> = partly<Evidence>(
  { id: evidenceId, removed: removal, ...evidenceFields },
  ['id', 'target', 'passage', 'stance', 'explicit', 'settled'],
)

const voiceFields = { name: words, kind: words, unknown }
const voiceArbitrary: fc.Arbitrary<Voice> = partly<Voice>({ id: voiceId, removed: removal, ...voiceFields }, ['id', 'name', 'kind'])

const byId = { selector: (item: { id: string }) => item.id }

const recordId = fc.constantFrom('w0', 'w1', 'layout/c0', '__proto__')
const recordValue = fc.oneof(fc.record({ name: words, order: fc.nat(9) }), fc.record({ type: fc.constant('layout'), direction: fc.constantFrom('down', 'up') }), fc.record({ id: fc.constant('another'), target: claimId }))
const record: fc.Arbitrary<Json> = fc.tuple(recordId, recordValue).map(([id, value]) => ({ ...value, id }) as Json)
const recordList = fc.array(fc.oneof(json, record), { maxLength: 3 }).map((list) => [...keptRecords(list)])

/** Any map at all, dangling, circular and duplicate items included. */
export const mapArbitrary: fc.Arbitrary<ArgumentMap> = fc
  .record(
    {
      title: words,
      description: words,
      question: claimId,
      claims: fc.uniqueArray(claimArbitrary, byId),
      relations: fc.uniqueArray(relationArbitrary, byId),
      evidence: fc.uniqueArray(evidenceArbitrary, byId),
      voices: fc.uniqueArray(voiceArbitrary, byId),
      views: recordList,
      steps: recordList,
      unknown,
      unknownFields: fc.oneof(fc.record({ file: unknown }), fc.record({ map: unknown }), fc.record({ file: unknown, map: unknown })).map(plainKeys),
    },
    { requiredKeys: ['title', 'claims', 'relations', 'evidence', 'voices', 'views', 'steps'] },
  )
  .map(aMap)

/** The live document keeps a field inside `map` under its own name, so not one that looks like a key of ours. */
function plainKeys(fields: { file?: JsonObject; map?: JsonObject }): { file?: JsonObject; map?: JsonObject } {
  if (!fields.map) return fields
  const kept = Object.entries(fields.map).filter(([key]) => !key.includes(':'))
  return { ...fields, map: Object.fromEntries([...kept, ['theme', 'dark']]) }
}

const documentArbitrary: fc.Arbitrary<CitedDocument> = partly<CitedDocument>(
  {
    id: fc.constantFrom('d0', 'd1'), title: words, authors: fc.array(words, { maxLength: 2 }), organisation: words, tradition: words,
    date: words, source: words, language: words, sha256: words, text: words, unknown,
    parts: fc.uniqueArray(fc.record({ id: fc.constantFrom('s0', 's1'), authors: fc.array(words, { maxLength: 1 }), start: fc.nat(9), end: fc.nat(9), role: fc.constantFrom('original' as const, 'reprint' as const) }), byId)
      .map((parts) => parts.sort((a, b) => (a.id < b.id ? -1 : 1))),
  },
  ['id', 'title', 'authors', 'sha256'],
)

const passageArbitrary: fc.Arbitrary<CitedPassage> = partly<CitedPassage>(
  {
    id: fc.constantFrom('p0', 'p1'), document: fc.constantFrom('d0', 'd1'), exact: words, prefix: words, suffix: words, start: fc.nat(9), end: fc.nat(9),
    page: words, note: words, tags: fc.uniqueArray(tag, { maxLength: 3 }).map((tags) => tags.sort()), unknown,
  },
  ['id', 'document', 'exact', 'prefix', 'suffix', 'start', 'end', 'tags'],
)

const inIdOrder = <T extends { id: string }>(items: T[]) => items.sort((a, b) => (a.id < b.id ? -1 : 1))

export const bundleArbitrary: fc.Arbitrary<MapBundle> = fc.record({
  map: mapArbitrary,
  documents: fc.uniqueArray(documentArbitrary, byId).map(inIdOrder),
  passages: fc.uniqueArray(passageArbitrary, byId).map(inIdOrder),
  judgements: fc.array(json, { maxLength: 2 }),
})

const itemId = fc.oneof(
  fc.record({ on: fc.constant('claim' as const), id: claimId }),
  fc.record({ on: fc.constant('relation' as const), id: relationId }),
  fc.record({ on: fc.constant('evidence' as const), id: evidenceId }),
  fc.record({ on: fc.constant('voice' as const), id: voiceId }),
)

/** One to three fields to set, each to a value or to null. */
function changes(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<never> {
  const change = fc.oneof(...Object.entries(fields).map(([field, value]) => fc.tuple(fc.constant(field), fc.oneof(value, fc.constant(null)))))
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((entries) => Object.fromEntries(entries) as never)
}

const add = fc.oneof(
  { weight: 3, arbitrary: claimArbitrary.map((item) => ({ type: 'add' as const, on: 'claim' as const, item })) },
  { weight: 3, arbitrary: relationArbitrary.map((item) => ({ type: 'add' as const, on: 'relation' as const, item })) },
  { weight: 1, arbitrary: evidenceArbitrary.map((item) => ({ type: 'add' as const, on: 'evidence' as const, item })) },
  { weight: 1, arbitrary: voiceArbitrary.map((item) => ({ type: 'add' as const, on: 'voice' as const, item })) },
)

const singleCommand: fc.Arbitrary<MapCommand> = fc.oneof(
  { weight: 6, arbitrary: add },
  { weight: 1, arbitrary: fc.tuple(itemId, removal).map(([item, removed]) => ({ type: 'remove' as const, ...item, removed })) },
  { weight: 1, arbitrary: itemId.map((item) => ({ type: 'restore' as const, ...item })) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('edit-text' as const), id: claimId, text: words }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('set' as const), on: fc.constant('claim' as const), id: claimId, changes: changes(claimFields) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('set' as const), on: fc.constant('relation' as const), id: relationId, changes: changes(relationFields) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('set' as const), on: fc.constant('evidence' as const), id: evidenceId, changes: changes(evidenceFields) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('set' as const), on: fc.constant('voice' as const), id: voiceId, changes: changes(voiceFields) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('set' as const), on: fc.constant('map' as const), changes: changes({ title: words, description: words, question: claimId, views: fc.array(fc.oneof(json, record), { maxLength: 3 }) }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('put' as const), on: fc.constantFrom('view' as const, 'step' as const), id: recordId, value: fc.oneof({ weight: 3, arbitrary: recordValue as fc.Arbitrary<JsonObject> }, { weight: 1, arbitrary: fc.constant(null) }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('set-premise' as const), relation: relationId, claim: claimId, premise: fc.constantFrom({}, { role: 'major' }, null) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('set-question' as const), relation: relationId, question, dealt: fc.option(dealt) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('set-tag' as const), claim: claimId, tag, present: fc.boolean() }) },
  { weight: 1, arbitrary: fc.array(fc.record({ claim: claimId, pos: fc.option(position) }), { maxLength: 3 }).map((positions) => ({ type: 'move' as const, positions })) },
)

/** Any command; many name things that are not there and are refused. */
export const commandArbitrary: fc.Arbitrary<MapCommand> = fc.oneof(
  { weight: 8, arbitrary: singleCommand },
  { weight: 1, arbitrary: fc.array(singleCommand, { maxLength: 4 }).map((commands) => ({ type: 'batch' as const, commands })) },
)

/** Commands to carry out one after another on an empty map. */
export const commandsArbitrary: fc.Arbitrary<MapCommand[]> = fc.array(commandArbitrary, { minLength: 1, maxLength: 40, size: 'max' })

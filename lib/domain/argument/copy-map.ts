import { voiceColumn } from '../comparison/column.ts'
import { newId as randomId } from '../ids.ts'
import type { Json } from '../json.ts'
import type { ArgumentMap } from './argument-map.ts'
import { readMap } from './read-map.ts'
import type { Target } from './relation.ts'
import { keptRecords } from './views/kept-records.ts'
import { layoutId, questionOfLayout } from './views/layout-direction.ts'

/**
 * A map of its own with the same arguments: the map as read, under new ids throughout, each claim saying which one it
 * was copied from (SPEC: MC13). Passages are the group's and stay the same.
 */
export function copyMap(map: ArgumentMap, newId: () => string = randomId): ArgumentMap {
  const { map: read } = readMap(map)
  const renamed = new Map<string, string>()
  const ids = { claim: rename(read.claims), relation: rename(read.relations), evidence: rename(read.evidence), voice: rename(read.voices) }
  function rename(items: ReadonlyMap<string, unknown>): (id: string) => string {
    const own = new Map([...items.keys()].map((id) => [id, newId()]))
    for (const [old, id] of own) renamed.set(old, id)
    return (id) => own.get(id) ?? id
  }
  const target = (old: Target): Target =>
    old.claim !== undefined ? { ...old, claim: ids.claim(old.claim) } : { ...old, relation: ids.relation(old.relation) }
  return {
    ...read,
    id: newId(),
    ...(read.question !== undefined && { question: ids.claim(read.question) }),
    claims: copied(read.claims, (claim) => ({ ...claim, id: ids.claim(claim.id), copiedFrom: { map: map.id, claim: claim.id } })),
    relations: copied(read.relations, (relation) => ({
      ...relation,
      id: ids.relation(relation.id),
      premises: relation.premises.map((premise) => ({ ...premise, claim: ids.claim(premise.claim) })),
      target: target(relation.target),
      ...(relation.asks && { asks: { ...relation.asks, relation: ids.relation(relation.asks.relation) } }),
    })),
    evidence: copied(read.evidence, (evidence) => ({
      ...evidence,
      id: ids.evidence(evidence.id),
      target: target(evidence.target),
      ...(evidence.sense !== undefined && { sense: ids.claim(evidence.sense) }),
      ...(evidence.reports && { reports: evidence.reports.map((report) => ({ ...report, voice: ids.voice(report.voice) })) }),
    })),
    voices: copied(read.voices, (voice) => ({ ...voice, id: ids.voice(voice.id) })),
    views: keptRecords(read.views.map((view) => withRenamed(view, renamed))),
    steps: keptRecords(read.steps.map((step) => withRenamed(step, renamed))),
  }
}

function copied<T extends { id: string }>(items: ReadonlyMap<string, T>, copy: (item: T) => T): Map<string, T> {
  return new Map([...items.values()].map(copy).map((item) => [item.id, item]))
}

function renamedLayout(id: string, renamed: ReadonlyMap<string, string>): string {
  const question = questionOfLayout(id)
  const own = question === undefined ? undefined : renamed.get(question)
  return own === undefined ? id : layoutId(own)
}

/** Columns that are read as one name voices by `voice:ID`. */
function renamedVoice(column: string, renamed: ReadonlyMap<string, string>): string | undefined {
  if (!column.startsWith('voice:')) return undefined
  for (const [old, own] of renamed) if (voiceColumn(old) === column) return voiceColumn(own)
  return undefined
}

/** Views and steps name claims and relations by their ids, wherever in them these stand. */
function withRenamed(value: Json, renamed: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return renamed.get(value) ?? renamedVoice(value, renamed) ?? renamedLayout(value, renamed)
  if (Array.isArray(value)) return value.map((inner) => withRenamed(inner, renamed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withRenamed(inner, renamed)]))
}

import type { Problem } from '../result.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Evidence } from './evidence.ts'
import type { Relation, Target } from './relation.ts'
import { evidenceKey, relationKey } from './sameness.ts'

type Folded = { relations: Map<string, Relation>; evidence: Map<string, Evidence> }

/**
 * Two people who draw the same relation, or link the same passage in the same way, at the same time have said one
 * thing: the one with the lowest id is read, what hangs on the others hangs on it, and a note or weight that only
 * another carries is read with it. Folding relations can make those that point at them alike, so it goes on until
 * nothing changes. Expects items in the order of ids.
 */
export function foldDuplicates(relations: Map<string, Relation>, evidence: Map<string, Evidence>, problems: Problem[]): Folded {
  const foldedRelations = foldRelations(relations, problems)
  const retargeted = foldedRelations.keptFor.size === 0 ? evidence : retargetAll(evidence, foldedRelations.keptFor)
  const kept = fold(retargeted, sameEvidence, problems)
  return { relations: foldedRelations.items, evidence: kept.items }
}

function foldRelations(relations: Map<string, Relation>, problems: Problem[]): Fold<Relation> {
  const keptFor = new Map<string, string>()
  let current = relations
  for (;;) {
    const round = fold(current, sameRelation, problems)
    if (round.keptFor.size === 0) return { items: current, keptFor }
    for (const [id, kept] of keptFor) keptFor.set(id, round.keptFor.get(kept) ?? kept)
    for (const [id, kept] of round.keptFor) keptFor.set(id, kept)
    current = retargetAll(round.items, keptFor)
  }
}

interface Fold<T> {
  items: Map<string, T>
  /** From the id of each folded item to the id of the one that is read. */
  keptFor: Map<string, string>
}

interface Sameness<T> {
  /** Equal for equal items, and cheap: most items meet no other by it, and are never compared in full. */
  coarse: (item: T) => string
  key: (item: T) => string
  merge: (first: T, other: T) => T
  word: string
}

function fold<T extends { id: string }>(items: Map<string, T>, { coarse, key, merge, word }: Sameness<T>, problems: Problem[]): Fold<T> {
  const groups = new Map<string, { first: T; byKey?: Map<string, string> }>()
  const kept = new Map<string, T>()
  const keptFor = new Map<string, string>()
  for (const item of items.values()) {
    const coarseKey = coarse(item)
    const group = groups.get(coarseKey)
    if (!group) {
      groups.set(coarseKey, { first: item })
      kept.set(item.id, item)
      continue
    }
    group.byKey ??= new Map([[key(group.first), group.first.id]])
    const itemKey = key(item)
    const first = group.byKey.get(itemKey)
    if (first === undefined) {
      group.byKey.set(itemKey, item.id)
      kept.set(item.id, item)
    } else {
      kept.set(first, merge(kept.get(first)!, item))
      keptFor.set(item.id, first)
      problems.push({ code: 'duplicate', message: `The same ${word} was made twice; it is shown once.`, at: item.id })
    }
  }
  return { items: kept, keptFor }
}

const sameRelation: Sameness<Relation> = {
  coarse: ({ kind, premises, target }) => `${kind} ${premises[0]?.claim} ${target.claim ?? target.relation}`,
  key: relationKey,
  merge: (first, other) => withQuestionsOf(fillIn(first, other, ['weight', 'note', 'asks']), other),
  word: 'relation',
}

const sameEvidence: Sameness<Evidence> = {
  // Few passages are linked twice; a key made of more would be made thousands of times at every edit.
  coarse: ({ passage }) => passage,
  key: evidenceKey,
  merge: foldEvidence,
  word: 'passage link',
}

function foldEvidence(first: Evidence, other: Evidence): Evidence {
  const filled = fillIn(first, other, ['at', 'note'])
  return other.settled && !filled.settled ? { ...filled, settled: true } : filled
}

function withQuestionsOf(first: Relation, other: Relation): Relation {
  const more = other.questions?.filter(({ question }) => !first.questions?.some((own) => own.question === question)) ?? []
  if (more.length === 0) return first
  return { ...first, questions: [...(first.questions ?? []), ...more].sort((a, b) => byCodeUnit(a.question, b.question)) }
}

function retargetAll<T extends { id: string; target: Target; asks?: Relation['asks'] }>(items: ReadonlyMap<string, T>, keptFor: ReadonlyMap<string, string>): Map<string, T> {
  const retargeted = new Map<string, T>()
  for (const item of items.values()) retargeted.set(item.id, retarget(item, keptFor))
  return retargeted
}

function retarget<T extends { target: Target; asks?: Relation['asks'] }>(item: T, keptFor: ReadonlyMap<string, string>): T {
  const kept = item.target.relation === undefined ? undefined : keptFor.get(item.target.relation)
  const asked = item.asks && keptFor.get(item.asks.relation)
  if (kept === undefined && asked === undefined) return item
  return { ...item, ...(kept !== undefined && { target: { relation: kept } }), ...(asked !== undefined && { asks: { ...item.asks, relation: asked } }) }
}

function fillIn<T extends object>(first: T, other: T, fields: readonly (keyof T)[]): T {
  const missing = fields.filter((field) => first[field] === undefined && other[field] !== undefined)
  if (missing.length === 0) return first
  return { ...first, ...Object.fromEntries(missing.map((field) => [field, other[field]])) }
}

import type { ArgumentMap } from '../argument-map.ts'
import type { Claim, Removal } from '../claim.ts'
import { sameValue } from '../changes/same-value.ts'
import type { Evidence } from '../evidence.ts'
import type { MapCommand } from '../map-command.ts'
import type { Relation } from '../relation.ts'
import type { MergedRelations } from './merged-relations.ts'

/** A map as stored, and with what its relations and passages name followed to where merged claims went. */
interface Followed {
  stored: ArgumentMap
  read: ArgumentMap
}

/** The edits that lead from the map to what the merge makes of it; what the merge leaves as it was read has none. */
export function commandsToMerge({ stored, read }: Followed, stays: Claim, claim: Claim, { living, between, foldedInto }: MergedRelations, evidence: ReadonlyMap<string, Evidence>, removed: Removal): MapCommand[] {
  const commands: MapCommand[] = [...ofClaim(stays, claim)]
  for (const relation of living.values()) if (relation !== read.relations.get(relation.id)) commands.push(...ofRelation(stored.relations.get(relation.id)!, relation))
  for (const [id, before] of stored.evidence) {
    if (before.removed) continue
    const after = evidence.get(id)
    if (!after) commands.push({ type: 'remove', on: 'evidence', id, removed })
    else if (after !== read.evidence.get(id)) commands.push({ type: 'set', on: 'evidence', id, changes: changesOf(before, after, ['target', 'stance', 'settled', 'sense', 'note', 'at']) })
  }
  for (const id of [...between, ...foldedInto.keys()]) commands.push({ type: 'remove', on: 'relation', id, removed })
  return commands
}

function ofClaim(before: Claim, after: Claim): MapCommand[] {
  const { id } = after
  const changes = changesOf(before, after, ['kind', 'term', 'role', 'exclusive', 'standard', 'granted', 'scope', 'weight', 'note', 'copiedFrom', 'unknown'])
  return [
    ...(before.text === after.text ? [] : [{ type: 'edit-text', id, text: after.text } as const]),
    ...(Object.keys(changes).length === 0 ? [] : [{ type: 'set', on: 'claim', id, changes } as const]),
    ...after.tags.filter((tag) => !before.tags.includes(tag)).map((tag) => ({ type: 'set-tag', claim: id, tag, present: true }) as const),
    ...(after.pos && !before.pos ? [{ type: 'move', positions: [{ claim: id, pos: after.pos }] } as const] : []),
  ]
}

function ofRelation(before: Relation, after: Relation): MapCommand[] {
  const { id } = after
  const changes = changesOf(before, after, ['target', 'asks', 'weight', 'note'])
  const old = new Map(before.premises.map((premise) => [premise.claim, premise]))
  const now = new Set(after.premises.map(({ claim }) => claim))
  return [
    ...(Object.keys(changes).length === 0 ? [] : [{ type: 'set', on: 'relation', id, changes } as const]),
    ...before.premises.filter(({ claim }) => !now.has(claim)).map(({ claim }) => ({ type: 'set-premise', relation: id, claim, premise: null }) as const),
    ...after.premises.filter((premise) => !sameValue(old.get(premise.claim), premise)).map(({ claim, ...premise }) => ({ type: 'set-premise', relation: id, claim, premise }) as const),
    ...(after.questions ?? []).filter(({ question }) => !before.questions?.some((own) => own.question === question)).map(({ question, ...dealt }) => ({ type: 'set-question', relation: id, question, dealt }) as const),
  ]
}

/** The fields that differ, with their new value; `null` where it is gone. */
function changesOf<T extends object, K extends keyof T & string>(before: T, after: T, fields: readonly K[]): { [F in K]?: T[F] | null } {
  const differing = fields.filter((field) => !sameValue(before[field], after[field]))
  return Object.fromEntries(differing.map((field) => [field, after[field] ?? null])) as { [F in K]?: T[F] | null }
}

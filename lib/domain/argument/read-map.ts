import type { Problem } from '../result.ts'
import type { ArgumentMap } from './argument-map.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Claim } from './claim.ts'
import { foldDuplicates } from './fold-duplicates.ts'
import { followMerges } from './follow-merges.ts'
import { quoted } from './quoted.ts'
import { readClaim } from './read-claim.ts'
import { readEvidence } from './read-evidence.ts'
import { readMerged } from './read-merged.ts'
import type { Naming } from './read-merged.ts'
import { readRelations } from './read-relations.ts'

export interface MapReading {
  map: ArgumentMap
  problems: Problem[]
}

/**
 * The one way a map is read by everyone: what is removed is left out, and whatever two good edits made meaningless
 * together is resolved the same way for all and listed (SPEC: RD). The result is clean (`checkMap` finds nothing), in
 * the order of ids, and reading it again changes nothing.
 */
export function readMap(map: ArgumentMap): MapReading {
  const problems: Problem[] = []
  const claims = new Map<string, Claim>()
  const standIn = followMerges((id) => map.claims.get(id))
  const someMerged = [...map.claims.values()].some(({ removed }) => removed?.into !== undefined)
  for (const claim of inOrder([...map.claims.values()].filter(({ id, removed }) => removed === undefined || (someMerged && standIn(id) === id)))) {
    claims.set(claim.id, readClaim(claim.removed ? brought(claim, problems) : claim, problems))
  }
  const voices = new Map(present(map.voices).map((voice) => [voice.id, voice]))
  const stored: Naming = { question: map.question, views: map.views, steps: map.steps, relations: present(map.relations), evidence: present(map.evidence) }
  const { question, views, steps, ...naming } = someMerged ? readMerged(stored, map, standIn, problems) : stored
  const relations = readRelations(naming.relations, map, claims, problems)
  const evidence = readEvidence(naming.evidence, map, { claims, voices, relations }, problems)
  const folded = foldDuplicates(relations, evidence, problems)
  const read: ArgumentMap = { ...map, claims, voices, ...folded, views, steps }
  if (question !== undefined) read.question = question
  if (question !== undefined && !claims.has(question)) {
    delete read.question
    problems.push({ code: 'question-missing', message: 'The claim that was the map’s question is gone. Choose another one.', at: question })
  }
  return { map: read, problems }
}

/** Claims that people merged into each other at the same moment would all be gone: one of them stays. */
function brought(claim: Claim, problems: Problem[]): Claim {
  problems.push({ code: 'merged-in-circle', message: `${quoted(claim.text)} and other claims were merged into each other at the same moment. This one stays.`, at: claim.id })
  const read = { ...claim }
  delete read.removed
  return read
}

function present<T extends { id: string; removed?: unknown }>(items: ReadonlyMap<string, T>): T[] {
  return inOrder([...items.values()].filter((item) => item.removed === undefined))
}

function inOrder<T extends { id: string }>(kept: T[]): T[] {
  // Maps usually come in order; looking is cheaper than sorting.
  const isInOrder = kept.every((item, index) => index === 0 || kept[index - 1]!.id < item.id)
  return isInOrder ? kept : kept.sort((a, b) => byCodeUnit(a.id, b.id))
}

import type { Problem } from '../result.ts'
import type { ArgumentMap } from './argument-map.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Claim } from './claim.ts'
import { foldDuplicates } from './fold-duplicates.ts'
import { readClaim } from './read-claim.ts'
import { readEvidence } from './read-evidence.ts'
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
  for (const claim of present(map.claims)) claims.set(claim.id, readClaim(claim, problems))
  const voices = new Map(present(map.voices).map((voice) => [voice.id, voice]))
  const relations = readRelations(present(map.relations), map, claims, problems)
  const evidence = readEvidence(present(map.evidence), map, { claims, voices, relations }, problems)
  const folded = foldDuplicates(relations, evidence, problems)
  const read: ArgumentMap = { ...map, claims, voices, ...folded }
  if (map.question !== undefined && !claims.has(map.question)) {
    delete read.question
    problems.push({ code: 'question-missing', message: 'The claim that was the map’s question is gone. Choose another one.', at: map.question })
  }
  return { map: read, problems }
}

function present<T extends { id: string; removed?: unknown }>(items: ReadonlyMap<string, T>): T[] {
  const kept = [...items.values()].filter((item) => item.removed === undefined)
  // Maps usually come in order; looking is cheaper than sorting.
  const inOrder = kept.every((item, index) => index === 0 || kept[index - 1]!.id < item.id)
  return inOrder ? kept : kept.sort((a, b) => byCodeUnit(a.id, b.id))
}

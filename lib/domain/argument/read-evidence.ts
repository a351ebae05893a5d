import type { Problem } from '../result.ts'
import type { ArgumentMap } from './argument-map.ts'
import { stances } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import { quoted } from './quoted.ts'

const known: ReadonlySet<string> = new Set(stances)

type Present = Pick<ArgumentMap, 'claims' | 'relations' | 'voices'>

/** The evidence that can be read, by id. What it points at must be there; the passage need not be (it may still be on its way). */
export function readEvidence(present: readonly Evidence[], map: ArgumentMap, on: Present, problems: Problem[]): Map<string, Evidence> {
  const kept = new Map<string, Evidence>()
  for (const evidence of present) {
    const { target } = evidence
    const there = target.claim !== undefined ? on.claims.has(target.claim) : on.relations.has(target.relation)
    if (there) kept.set(evidence.id, withPresentReferences(evidence, on, problems))
    else problems.push({ code: 'target-missing', message: `A passage is linked to ${name(map, evidence)}, which is not on the map any more.`, at: evidence.id })
  }
  return kept
}

function withPresentReferences(evidence: Evidence, on: Present, problems: Problem[]): Evidence {
  let read = evidence
  if (!known.has(evidence.stance)) {
    problems.push({ code: 'unknown-stance', message: `A stance is of a kind this version does not know (${evidence.stance}) and reads as none.`, at: evidence.id })
    read = { ...read, stance: 'none' }
  }
  if (evidence.sense !== undefined && !on.claims.has(evidence.sense)) {
    problems.push({ code: 'sense-missing', message: 'The definition in whose sense a passage was read is not on the map any more.', at: evidence.id })
    read = { ...read }
    delete read.sense
  }
  const reports = evidence.reports?.filter((report) => on.voices.has(report.voice))
  if (reports && reports.length < evidence.reports!.length) {
    problems.push({ code: 'voice-missing', message: 'A passage reports what a voice says that is not on the map any more.', at: evidence.id })
    read = { ...read, reports }
  }
  return read
}

function name(map: ArgumentMap, { target }: Evidence): string {
  const claim = target.claim === undefined ? undefined : map.claims.get(target.claim)
  if (claim) return quoted(claim.text)
  return target.claim === undefined ? 'a relation' : 'a claim'
}

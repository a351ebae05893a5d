import { findScheme } from '../../argument/schemes/find-scheme.ts'
import type { Force, Stance } from '../../argument/evidence.ts'
import type { RelationKind } from '../../argument/relation.ts'

/** Types of scheme nodes that become relations. */
export const stepTypes = ['RA', 'CA', 'MA'] as const
export type StepType = (typeof stepTypes)[number]
export const nodeTypes: ReadonlySet<string> = new Set(['I', 'L', 'RA', 'CA', 'MA', 'PA', 'TA', 'YA'])

export function isStepType(type: string): type is StepType {
  return (stepTypes as readonly string[]).includes(type)
}

/** What AIFdb calls a scheme node that says nothing in particular, with the number that it has there. */
export const defaultScheme: Readonly<Record<StepType, { name: string; id: string }>> = {
  RA: { name: 'Default Inference', id: '72' },
  CA: { name: 'Default Conflict', id: '71' },
  MA: { name: 'Default Rephrase', id: '144' },
}

/** How relations that AIF has no node for are written: the nearest node, under a name by which they are known again. */
const named: readonly { kind: RelationKind; type: StepType; name: string; also?: readonly string[] }[] = [
  { kind: 'answers', type: 'MA', name: 'Answer', also: ['answering'] },
  { kind: 'equals', type: 'MA', name: 'Equivalence', also: ['equality'] },
  { kind: 'specialises', type: 'MA', name: 'Specialisation', also: ['specialization'] },
  { kind: 'contradictory', type: 'CA', name: 'Contradiction', also: ['contradictory'] },
  { kind: 'contrary', type: 'CA', name: 'Contrariety', also: ['contrary'] },
]
const plain: Readonly<Record<StepType, RelationKind>> = { RA: 'supports', CA: 'attacks', MA: 'rephrases' }

/** What a scheme node says: a kind of relation, and the scheme it applies where it names one. */
export function relationOf(type: StepType, text: string): { kind: RelationKind; scheme?: string } {
  const words = text.trim()
  const lower = words.toLowerCase()
  const known = named.find((one) => one.type === type && (one.name.toLowerCase() === lower || one.also?.includes(lower)))
  if (known) return { kind: known.kind }
  const says = words !== '' && lower !== type.toLowerCase() && lower !== defaultScheme[type].name.toLowerCase()
  return { kind: plain[type], ...(says && { scheme: (findScheme(words)?.id ?? words).slice(0, 500) }) }
}

/** The node for a relation: `lost` says that AIF's own meaning is another. */
export function nodeOf(kind: RelationKind, scheme: string | undefined): { type: StepType; text: string; schemeID?: string; lost: boolean; schemeLost: boolean } {
  const known = named.find((one) => one.kind === kind)
  if (known) return { type: known.type, text: known.name, lost: true, schemeLost: scheme !== undefined }
  const type: StepType = kind === 'attacks' ? 'CA' : kind === 'rephrases' ? 'MA' : 'RA'
  const own = scheme === undefined ? undefined : (findScheme(scheme)?.aif[0] ?? scheme)
  // A name that would be read as something else is no name.
  const kept = own !== undefined && relationOf(type, own).kind === kind && relationOf(type, own).scheme !== undefined
  if (kept) return { type, text: own, lost: false, schemeLost: false }
  return { type, text: defaultScheme[type].name, schemeID: defaultScheme[type].id, lost: false, schemeLost: own !== undefined }
}

interface Illocution {
  stance: Stance
  force?: Force
  /** Nobody need look at it again. */
  settled: boolean
}

/** Illocutionary connections as Inference Anchoring Theory names them, and what the speaker's stance on the content is. */
const illocutions: Readonly<Record<string, Illocution>> = {
  asserting: { stance: 'asserts', settled: true },
  agreeing: { stance: 'asserts', settled: true },
  arguing: { stance: 'asserts', settled: true },
  restating: { stance: 'asserts', settled: true },
  conceding: { stance: 'asserts', settled: false },
  'popular conceding': { stance: 'none', settled: false },
  'assertive questioning': { stance: 'asserts', force: 'tentative', settled: false },
  'rhetorical questioning': { stance: 'asserts', settled: false },
  'pure questioning': { stance: 'none', settled: true },
  questioning: { stance: 'none', settled: true },
  challenging: { stance: 'none', settled: true },
  supposing: { stance: 'none', force: 'conditional', settled: true },
  hypothesising: { stance: 'none', force: 'conditional', settled: true },
  disagreeing: { stance: 'denies', settled: true },
}

/** What a locution does to what it is anchored in. To disagree by a conflict is to assert the conflict. */
export function illocutionOf(text: string, target: 'claim' | StepType): Illocution {
  const name = text.replace(/([a-z])([A-Z])/g, '$1 $2').trim().toLowerCase()
  const known = illocutions[Object.hasOwn(illocutions, name) ? name : ''] ?? { stance: 'none', settled: false }
  if (known.stance === 'denies' && target === 'CA') return { ...known, stance: 'asserts' }
  return known
}

/** The illocution to write for a stance, as it would be read again; `lost` where none says it. */
export function illocutionFor(stance: Stance, target: 'claim' | StepType): { text: string; schemeID?: string; lost: boolean } {
  const asserts = stance === 'asserts' || stance === 'uses'
  const lost = stance === 'uses' || stance === 'rejects'
  if (asserts && target === 'claim') return { text: 'Asserting', schemeID: '74', lost }
  if (asserts && target === 'CA') return { text: 'Disagreeing', schemeID: '78', lost }
  if (asserts && target === 'MA') return { text: 'Restating', schemeID: '101', lost }
  if (asserts) return { text: 'Arguing', schemeID: '80', lost }
  if (stance === 'none' || target === 'CA') return { text: 'Default Illocuting', lost: stance !== 'none' }
  return { text: 'Disagreeing', schemeID: '78', lost }
}

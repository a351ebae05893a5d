import { mapLimits } from '../../argument/map-limits.ts'
import type { Evidence } from '../../argument/evidence.ts'
import type { Json, JsonObject } from '../../json.ts'
import { makePassage } from '../../document/make-passage.ts'
import { sha256Hex } from '../../document/sha256-hex.ts'
import { lengthInCodePoints } from '../../document/text-offset.ts'
import type { BundleDraft } from '../drafting/bundle-draft.ts'
import type { AgxmlPlain } from './agxml-plain.ts'

type Edu = AgxmlPlain['edus'][number]
type Edge = AgxmlPlain['edges'][number]

/** The voice that the opponent's units speak in. */
export const opponent = { id: 'opponent', name: 'The opponent', kind: 'imagined' } as const

/**
 * Units of text as claims, each with the passage that makes it. What the proponent says the text asserts; what the opponent says it only
 * reports. The text of a file is its units in order, joined by a space.
 */
export function readAgxmlText(draft: BundleDraft, plain: AgxmlPlain, title: string): Map<string, string> {
  const edus = new Map<string, Edu>()
  for (const edu of plain.edus) if (!edus.has(edu.id)) edus.set(edu.id, edu)
  const order = new Map([...edus.keys()].map((id, index) => [id, index]))
  const text = new AgxmlText(draft, [...edus.values()], plain.id, title)
  const into = new Map<string, Edge[]>()
  for (const edge of plain.edges) {
    if (edge.type !== 'seg') continue
    const list = into.get(edge.trg)
    if (list) list.push(edge)
    else into.set(edge.trg, [edge])
  }
  const joints = new Map<string, { edu: Edu; edge: string }[]>()
  for (const { id } of plain.joints) {
    const parts = (into.get(id) ?? []).flatMap(({ id: edge, src }) => (edus.has(src) ? [{ edu: edus.get(src)!, edge }] : [])).sort((a, b) => order.get(a.edu.id)! - order.get(b.edu.id)!)
    if (parts.length > mapLimits.list) draft.count('too-many-joined', (count) => `${count === 1 ? 'A joint has' : `${count} joints have`} more than ${mapLimits.list} units of text; the others are left out.`, id)
    joints.set(id, parts.slice(0, mapLimits.list))
  }

  const claims = new Map<string, string>()
  for (const adu of plain.adus) {
    const segments = (into.get(adu.id) ?? []).flatMap((edge) => {
      const parts = edus.has(edge.src) ? [{ edu: edus.get(edge.src)!, edge: edge.id }] : joints.get(edge.src)
      return parts === undefined || parts.length === 0 ? [] : [{ edge, parts, isJoint: joints.has(edge.src) && !edus.has(edge.src) }]
    }).sort((a, b) => order.get(a.parts[0]!.edu.id)! - order.get(b.parts[0]!.edu.id)!)
    const claim = addAdu(draft, adu, segments.flatMap(({ parts }) => parts.map(({ edu }) => edu)), segments.filter(({ parts }) => parts.some(({ edu }) => edu.implicit)).map(({ edge, parts }) => ({ id: edge.src, edge: edge.id, text: wordsOf(parts.map(({ edu }) => edu)) })))
    if (claim === null) continue
    if (!claims.has(adu.id)) claims.set(adu.id, claim)
    for (const { edge, parts, isJoint } of segments) {
      const passage = text.passage(edge.src, parts, isJoint)
      if (passage !== null) draft.addEvidence(edge.id === '' ? undefined : edge.id, { target: { claim }, passage, explicit: true, ...stanceOf(draft, adu.type) })
    }
  }
  return claims
}

function addAdu(draft: BundleDraft, adu: { id: string; type: string }, edus: readonly Edu[], implicit: readonly JsonObject[]): string | null {
  const said = edus.some((edu) => !edu.implicit && edu.text !== '')
  const kept: JsonObject = { ...(implicit.length > 0 ? { implicit: implicit as Json[] } : {}), ...(!said || !['pro', 'opp'].includes(adu.type) ? { type: adu.type } : {}) }
  if (edus.length === 0) draft.count('no-text', (count) => `${count === 1 ? 'A claim' : `${count} claims`} of the file had no text.`, adu.id)
  return draft.addClaim(adu.id, wordsOf(edus), Object.keys(kept).length > 0 ? { unknown: { agxml: kept } } : {})
}

/** As much as a claim can hold, and a little, so that it is told: many units that make many claims are not all joined for each. */
function wordsOf(edus: readonly Edu[]): string {
  let words = edus[0]?.text ?? ''
  for (const { text } of edus.slice(1)) {
    if (words.length > mapLimits.text) break
    words += ` ${text}`
  }
  return words
}

function stanceOf(draft: BundleDraft, type: string): Pick<Evidence, 'stance' | 'settled' | 'reports'> {
  if (!/^(?:opp|con)/.test(type)) return { stance: 'asserts', settled: true }
  if (!draft.voices.has(opponent.id)) draft.addVoice(opponent.id, opponent.name, opponent.kind)
  return { stance: 'none', settled: false, reports: [{ voice: opponent.id, stance: 'asserts', mode: 'imputes' }] }
}

/** The text that the units make, and passages of it. */
class AgxmlText {
  readonly #draft: BundleDraft
  readonly #text: string
  readonly #starts = new Map<Edu, { units: number; points: number }>()
  readonly #document: string | null
  readonly #passages = new Map<string, string | null>()

  constructor(draft: BundleDraft, edus: readonly Edu[], id: string, title: string) {
    this.#draft = draft
    const said = edus.filter((edu) => !edu.implicit && edu.text !== '')
    let [units, points] = [0, 0]
    for (const edu of said) {
      this.#starts.set(edu, { units, points })
      units += edu.text.length + 1
      points += lengthInCodePoints(edu.text) + 1
    }
    this.#text = said.map(({ text }) => text).join(' ')
    this.#document = said.length === 0 ? null : draft.addDocument(id === '' ? undefined : id, { title, authors: [], sha256: sha256Hex(this.#text), text: this.#text })
  }

  /** The passage of a unit, or of several that only mean something together. */
  passage(id: string, parts: readonly { edu: Edu; edge: string }[], isJoint: boolean): string | null {
    const known = this.#passages.get(id)
    if (known !== undefined) return known
    const first = this.#starts.get(parts[0]!.edu)
    const words = parts.map(({ edu }) => edu.text).join(' ')
    const isThere = this.#document !== null && first !== undefined && parts.every(({ edu }) => this.#starts.has(edu)) && this.#text.startsWith(words, first.units)
    if (!isThere && !parts.some(({ edu }) => edu.implicit || edu.text === '')) this.#draft.count('not-adjacent', (count) => `${count === 1 ? 'Units of text that belong together do' : `${count} times, units of text that belong together do`} not follow one another; no passage was made of them.`, id)
    const passage = isThere ? this.#add(id, first, words, isJoint ? parts : null) : null
    this.#passages.set(id, passage)
    return passage
  }

  #add(id: string, at: { units: number; points: number }, words: string, joint: readonly { edu: Edu; edge: string }[] | null): string {
    const { exact, prefix, suffix } = makePassage(this.#text, at.units, at.units + words.length)
    const unknown = joint === null ? {} : { unknown: { agxml: { edus: joint.map(({ edu, edge }) => ({ id: edu.id, edge, text: edu.text })) } } }
    return this.#draft.addPassage(id, { document: this.#document!, exact, prefix, suffix, start: at.points, end: at.points + lengthInCodePoints(words), tags: [], ...unknown })
  }
}

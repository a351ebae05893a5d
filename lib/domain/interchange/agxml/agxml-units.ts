import type { ClaimId, PassageId } from '../../ids.ts'
import { isPlainObject } from '../../argument/item-fields.ts'
import type { CitedPassage, MapBundle } from '../../argument/map-file.ts'
import { keptOf } from '../drafting/json-field.ts'

/** One stretch of text that makes a claim: a unit, or several joined. */
export interface AgxmlUnit {
  /** The id it had or would have: a passage's, or that of what a file said implicitly. */
  id: string
  parts: { id: string; text: string; edge: string }[]
  implicit: boolean
  isJoint: boolean
}

export interface AgxmlUnits {
  /** In the order of the text; what no text says comes last. */
  units: AgxmlUnit[]
  /** Which units make which claim, with the id of the edge between them. */
  links: { unit: AgxmlUnit; claim: ClaimId; edge: string }[]
}

/**
 * The words of claims as units of a text: the passages themselves where a claim says nothing but them, else the claim's words as a unit
 * that no text says.
 */
export function agxmlUnits({ map, documents, passages }: MapBundle): AgxmlUnits {
  const order = new Map(documents.map(({ id }, index) => [id, index]))
  const placeOf = ({ document }: CitedPassage) => order.get(document) ?? documents.length
  const sorted = [...passages].sort((a, b) => placeOf(a) - placeOf(b) || a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
  const rank = new Map(sorted.map(({ id }, index) => [id, index]))
  const byId = new Map(sorted.map((passage) => [passage.id, passage]))
  const quoted = new Map<ClaimId, Map<PassageId, { passage: CitedPassage; edge: string }>>()
  for (const { id, target, passage, explicit } of map.evidence.values()) {
    const found = byId.get(passage)
    if (target.claim === undefined || !explicit || found === undefined || found.exact === '') continue
    const list = quoted.get(target.claim) ?? new Map<PassageId, { passage: CitedPassage; edge: string }>()
    if (!list.has(passage)) list.set(passage, { passage: found, edge: id })
    quoted.set(target.claim, list)
  }
  const ofPassage = new Map<PassageId, AgxmlUnit>()
  const unsaid: AgxmlUnit[] = []
  const links: AgxmlUnits['links'] = []
  for (const claim of map.claims.values()) {
    const own = [...(quoted.get(claim.id)?.values() ?? [])].sort((a, b) => rank.get(a.passage.id)! - rank.get(b.passage.id)!)
    const implicit = implicitOf(keptOf(claim, 'agxml')['implicit'])
    const whole = [...own.map(({ passage }) => passage.exact), ...implicit.map(({ text }) => text)].join(' ')
    if (whole === claim.text && own.length + implicit.length > 0) {
      for (const { passage, edge } of own) {
        const unit = ofPassage.get(passage.id) ?? unitOf(passage)
        ofPassage.set(passage.id, unit)
        links.push({ unit, claim: claim.id, edge })
      }
      for (const { id, edge, text } of implicit) link(unsaid, links, claim.id, id, edge, text)
    } else link(unsaid, links, claim.id, implicit[0]?.id ?? '', implicit[0]?.edge ?? '', claim.text)
  }
  return { units: [...sorted.flatMap(({ id }) => ofPassage.get(id) ?? []), ...unsaid], links }
}

function link(unsaid: AgxmlUnit[], links: AgxmlUnits['links'], claim: ClaimId, id: string, edge: string, text: string): void {
  const unit: AgxmlUnit = { id, parts: [{ id, text, edge: '' }], implicit: true, isJoint: false }
  unsaid.push(unit)
  links.push({ unit, claim, edge })
}

function unitOf(passage: CitedPassage): AgxmlUnit {
  const joint = implicitOf(keptOf(passage, 'agxml')['edus'])
  const isJoint = joint.length > 0 && joint.map(({ text }) => text).join(' ') === passage.exact
  return { id: passage.id, parts: isJoint ? joint : [{ id: passage.id, text: passage.exact, edge: '' }], implicit: false, isJoint }
}

function implicitOf(kept: unknown): { id: string; text: string; edge: string }[] {
  if (!Array.isArray(kept)) return []
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return kept.filter(isPlainObject).map((raw) => ({ id: text(raw['id']), text: text(raw['text']), edge: text(raw['edge']) }))
}

import type { Problem } from '../result.ts'
import { isKeepableText } from './clean-text.ts'
import { followMerges } from './follow-merges.ts'
import type { MapItemKind } from './map-command.ts'
import { itemKinds } from './map-draft.ts'
import type { MapDraft } from './map-draft.ts'
import { mapLimits } from './map-limits.ts'
import { followRelation } from './read-merged.ts'
import type { Relation, Target } from './relation.ts'
import { relationFormProblem } from './relation-form.ts'
import { valueProblem } from './value-problem.ts'

/**
 * What a finished command may not leave behind. Judged once the whole command is done, so that a batch may come in any
 * order, and only where the command made it worse: what a merge left dangling must stay editable.
 */
export function draftProblem(draft: MapDraft): Problem | null {
  for (const on of itemKinds) {
    if (draft.touched[on].size === 0) continue
    for (const [id, { before, after }] of draft.touched[on]) {
      if (after === before) continue
      const problem = (before === undefined ? newItemProblem(draft, on, id) : null) ?? sizeProblem(id, before, after)
      if (problem) return problem
    }
  }
  return (
    sizeProblem(undefined, draft.metaBefore, draft.meta) ??
    referenceProblem(draft) ??
    questionProblem(draft) ??
    relationProblem(draft)
  )
}

function newItemProblem(draft: MapDraft, on: MapItemKind, id: string): Problem | null {
  if (typeof id !== 'string' || id === '' || id.length > mapLimits.id) {
    return { code: 'bad-id', message: `An id needs between 1 and ${mapLimits.id} characters.`, at: String(id).slice(0, 80) }
  }
  if (draft.count(on) > mapLimits.items) {
    return { code: 'too-many', message: `A map holds at most ${mapLimits.items} of these. Split the question into several maps.`, at: id }
  }
  return null
}

function sizeProblem(id: string | undefined, before: object | undefined, after: object): Problem | null {
  if (before === after) return null
  const old = new Map(Object.entries(before ?? {}))
  for (const [field, value] of Object.entries(after)) {
    if (value === old.get(field)) continue
    const message = fieldProblem(field, value, old.get(field))
    if (message) return { code: 'too-large', message, at: id }
  }
  return null
}

function fieldProblem(field: string, value: unknown, old: unknown): string | null {
  if (typeof value === 'string') {
    // A text that merging made too long can still be shortened step by step.
    if (value.length > mapLimits.text && !(typeof old === 'string' && value.length <= old.length)) {
      return `This is ${value.length} characters long; the limit is ${mapLimits.text}. Shorten it, or move the detail into a note.`
    }
    return isKeepableText(value) ? null : `The field “${field}” holds a character that cannot be kept.`
  }
  if ((field === 'tags' || field === 'premises' || field === 'questions' || field === 'reports') && Array.isArray(value)) {
    if (value.length > mapLimits.list && !(Array.isArray(old) && value.length <= old.length)) {
      return `There are ${value.length} ${field}; the limit is ${mapLimits.list}.`
    }
    if (field === 'tags' && value.some((tag: string) => tag === '' || tag.length > mapLimits.tag)) {
      return `A tag needs between 1 and ${mapLimits.tag} characters.`
    }
  }
  return valueProblem(value)
}

function targetExists(draft: MapDraft, target: Target): boolean {
  return target.claim !== undefined ? draft.get('claim', target.claim) !== undefined : draft.get('relation', target.relation) !== undefined
}

function sameTarget(a: Target | undefined, b: Target): boolean {
  return a !== undefined && a.claim === b.claim && a.relation === b.relation
}

function referenceProblem(draft: MapDraft): Problem | null {
  for (const on of ['relation', 'evidence'] as const) {
    for (const [id, { before, after }] of draft.touched[on]) {
      if (!sameTarget(before?.target, after.target) && !targetExists(draft, after.target)) {
        return { code: 'dangling', message: 'This points at something that is not on the map.', at: id }
      }
    }
  }
  for (const [id, { before, after }] of draft.touched.relation) {
    if (after.asks && before?.asks?.relation !== after.asks.relation && !draft.get('relation', after.asks.relation)) {
      return { code: 'dangling', message: 'The step whose question this asks is not on the map.', at: id }
    }
    if (before?.premises === after.premises) continue
    const known = new Set(before?.premises.map((premise) => premise.claim))
    const missing = after.premises.find((premise) => !known.has(premise.claim) && draft.get('claim', premise.claim) === undefined)
    if (missing) return { code: 'dangling', message: 'A premise is not on the map.', at: id }
  }
  return null
}

function questionProblem(draft: MapDraft): Problem | null {
  const { question } = draft.meta
  if (question === undefined || question === draft.metaBefore.question || draft.get('claim', question)) return null
  return { code: 'dangling', message: 'The question is not a claim on this map.', at: question }
}

function relationProblem(draft: MapDraft): Problem | null {
  const standIn = followMerges((id) => draft.get('claim', id))
  const formProblem = (relation: Relation) => relationFormProblem(followRelation(relation, (id) => standIn(id) ?? id))
  for (const [id, { before, after }] of draft.touched.relation) {
    const message = formProblem(after)
    if (message && !(before && formProblem(before))) return { code: 'relation-form', message, at: id }
    if (!sameTarget(before?.target, after.target) && isCyclic(draft, after)) {
      return { code: 'cycle', message: 'A relation cannot point at itself, not even by way of other relations.', at: id }
    }
  }
  return null
}

function isCyclic(draft: MapDraft, start: Relation): boolean {
  const seen = new Set<string>()
  let relation: Relation | undefined = start
  while (relation?.target.relation !== undefined) {
    if (seen.has(relation.id)) return true
    seen.add(relation.id)
    relation = draft.get('relation', relation.target.relation)
  }
  return false
}

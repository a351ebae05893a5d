import type { RelationKind, Target } from '../../argument/relation.ts'
import type { JsonObject } from '../../json.ts'
import type { BundleDraft } from '../drafting/bundle-draft.ts'
import { fittingKind } from '../drafting/fitting-kind.ts'
import { idOf } from '../drafting/free-id.ts'
import { field, keptFields, textField, type Raw } from '../drafting/json-field.ts'
import { colorMeaning, labelMeaning, meaningColor, meaningLabel, type EdgeMeaning } from './edge-meaning.ts'

interface Junction {
  type: 'junction'
  id: string
  meaning: EdgeMeaning
  raw: Raw
  premises: string[]
  conclusions: (string | Junction)[]
  relations: string[]
}

/** What a line can lead to: a claim, a node that stands for a step, or something that is no argument. */
export type CanvasEnd = { type: 'claim'; claim: string } | Junction | { type: 'aside'; name: string }

type Line = { raw: Raw; id: string | undefined; from: string; to: string | Junction; kind: RelationKind; scheme?: string; kept: { unknown?: JsonObject } }

/** Lines as relations; gives back the lines that join nothing of ours, to be kept. */
export function relateCanvas(draft: BundleDraft, edges: readonly Raw[], ends: ReadonlyMap<string, CanvasEnd>): Raw[] {
  const keptAside: Raw[] = []
  const lines: Line[] = []
  for (const raw of edges) {
    const id = idOf(field(raw, 'id')) ?? undefined
    const [from, to] = ['fromNode', 'toNode'].map((name) => ends.get(idOf(field(raw, name)) ?? '\0'))
    if (from === undefined || to === undefined) draft.count('edge-end-missing', (count) => `${count === 1 ? 'A line leads' : `${count} lines lead`} to a node that is not on the canvas; left out.`, id)
    else if (from.type === 'aside' || to.type === 'aside') {
      keptAside.push(raw)
      noteAside(draft, from, to)
    } else if (from.type === 'junction') from.conclusions.push(to.type === 'claim' ? to.claim : to)
    else if (to.type === 'junction' && labelMeaning(textField(raw, 'label') ?? '') === null) to.premises.push(from.claim)
    else lines.push(lineOf(draft, raw, id, from.claim, to))
  }
  const junctions = [...ends.values()].filter((end): end is Junction => end.type === 'junction')
  for (const junction of junctions) {
    if (junction.premises.length > 0) junction.relations = junction.conclusions.map((_, index) => draft.newRelationId(index === 0 ? junction.id : `${junction.id}~${index + 1}`))
    else draft.count('unfinished-step', (count) => `${count === 1 ? 'A junction joins' : `${count} junctions join`} nothing to a conclusion; left out.`, junction.id)
  }
  for (const junction of junctions) putJunction(draft, junction)
  for (const { raw, id, from, to, kind, scheme, kept } of lines) {
    const target: Target = typeof to === 'string' ? { claim: to } : { relation: to.relations[0] ?? to.id }
    const premises = [{ claim: from }]
    draft.addRelation(id ?? `${textField(raw, 'fromNode')}-${textField(raw, 'toNode')}`, { kind: fittingKind(kind, { premises, target }), premises, target, ...(scheme === undefined ? {} : { scheme }), ...kept })
  }
  return keptAside
}

function putJunction(draft: BundleDraft, { id, meaning, raw, premises: from, conclusions, relations }: Junction): void {
  const premises = from.map((claim) => ({ claim }))
  const { kind, scheme } = meaning
  const kept = keptFields(raw, ['id', 'type', 'text', ...(isDrawnByUs(raw, meaning) ? ['x', 'y', 'width', 'height', 'color'] : [])], 'canvas', 'node', draft.problems)
  for (const [index, to] of conclusions.entries()) {
    const relation = relations[index]
    if (relation === undefined) return
    const target: Target = typeof to === 'string' ? { claim: to } : { relation: to.relations[0] ?? to.id }
    draft.putRelation(relation, { kind: fittingKind(kind, { premises, target }), premises, target, ...(scheme === undefined ? {} : { scheme }), ...(conclusions.length > 1 ? { origin: id } : {}), ...kept })
  }
}

/** Narrow enough for the space between two columns of cards. */
export const junctionSize = { width: 100, height: 40 } as const

/** A junction in our size and colour lies where we put it; anybody's own keeps its place. */
function isDrawnByUs(raw: Raw, { kind }: EdgeMeaning): boolean {
  return field(raw, 'width') === junctionSize.width && field(raw, 'height') === junctionSize.height && field(raw, 'color') === meaningColor(kind)
}

/** What a line means: its label, else its colour, else a plain guess that is told. Arrows say which way it runs. */
function lineOf(draft: BundleDraft, raw: Raw, id: string | undefined, from: string, to: Extract<CanvasEnd, { type: 'claim' | 'junction' }>): Line {
  const said = labelMeaning(textField(raw, 'label') ?? '') ?? colorMeaning(textField(raw, 'color') ?? '')
  const end = to.type === 'claim' ? to.claim : to
  const isBackward = textField(raw, 'fromEnd') === 'arrow' && textField(raw, 'toEnd') === 'none'
  const reversed = typeof end === 'string' && isBackward !== (said?.reversed ?? false)
  const [premise, target] = reversed ? [end as string, from] : [from, end]
  const asked = typeof target === 'string' && /[?？؟]["'”’)\]]*$/.test(draft.claims.get(target)?.text ?? '')
  const kind = said?.kind ?? (asked ? 'answers' : 'supports')
  if (said === null) {
    const unread = textField(raw, 'label')?.trim()
    draft.count('guessed', (count) => `${count === 1 ? 'A line does' : `${count} lines do`} not say what it means by a word or colour that is known (supports, attacks, because, but; green, red); read as support, or as an answer to a question.`, unread ? unread.slice(0, 80) : id)
  }
  const ours = !reversed && textField(raw, 'label') === meaningLabel({ kind, ...(said?.scheme === undefined ? {} : { scheme: said.scheme }) }) && textField(raw, 'color') === meaningColor(kind)
  const kept = keptFields(raw, ['id', 'fromNode', 'toNode', ...(ours ? ['label', 'color'] : [])], 'canvas', 'line', draft.problems, ours ? {} : { reversed })
  return { raw, id, from: premise, to: target, kind, ...(said?.scheme === undefined ? {} : { scheme: said.scheme }), kept }
}

function noteAside(draft: BundleDraft, from: CanvasEnd, to: CanvasEnd): void {
  const claim = from.type === 'claim' ? from.claim : to.type === 'claim' ? to.claim : undefined
  const name = from.type === 'aside' ? from.name : to.type === 'aside' ? to.name : ''
  const known = claim === undefined ? undefined : draft.claims.get(claim)
  if (known === undefined || name === '') return
  const note = known.note === undefined ? name : known.note.split('\n').includes(name) ? known.note : `${known.note}\n${name}`
  draft.claims.set(known.id, { ...known, note: draft.text(note) })
}

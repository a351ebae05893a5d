import type { Claim } from '../../argument/claim.ts'
import type { Json, JsonObject } from '../../json.ts'
import { BundleDraft } from '../drafting/bundle-draft.ts'
import { idOf } from '../drafting/free-id.ts'
import { field, keptFields, numberField, objectsField, textField, type Raw } from '../drafting/json-field.ts'
import type { ReadMap } from '../map-format.ts'
import { canvasMarkdown, canvasWords, cardHeight, cardWidth } from './canvas-text.ts'
import { labelMeaning } from './edge-meaning.ts'
import { relateCanvas, type CanvasEnd } from './relate-canvas.ts'

/** Reads what a canvas shows: text nodes as claims where they lie, lines as relations, groups as tags of what lies in them. */
export function readCanvasPlain(file: Raw): ReadMap {
  const draft = new BundleDraft()
  for (const name of ['nodes', 'edges']) {
    const value = field(file, name)
    if (value !== undefined && value !== null && !Array.isArray(value)) draft.problems.add('wrong-type', `“${name}” should be a list; it is left out.`, name)
  }
  const nodes = objectsField(file, 'nodes')
  const edges = objectsField(file, 'edges')
  const { leaves, enters } = junctionEnds(edges)
  const ends = new Map<string, CanvasEnd>()
  const aside: Raw[] = []
  const groups = nodes.filter((raw) => textField(raw, 'type') === 'group').slice(0, mostGroups).map(groupOf)
  for (const raw of nodes) {
    const id = idOf(field(raw, 'id')) ?? undefined
    const meaning = textField(raw, 'type') === 'text' ? labelMeaning(textField(raw, 'text') ?? '') : null
    const isJunction = meaning !== null && id !== undefined && leaves.has(id) && enters.has(id)
    let end: CanvasEnd
    if (isJunction) end = { type: 'junction', id: id!, meaning, raw, premises: [], conclusions: [], relations: [] }
    else if (textField(raw, 'type') === 'text' || (textField(raw, 'type') === undefined && textField(raw, 'text') !== undefined)) {
      const claim = addClaim(draft, raw, groups)
      if (claim === null) continue
      end = { type: 'claim', claim }
    } else {
      aside.push(raw)
      tellAside(draft, raw)
      end = { type: 'aside', name: nameOf(raw) }
    }
    if (id !== undefined && !ends.has(id)) ends.set(id, end)
  }
  const keptEdges = relateCanvas(draft, edges, ends)
  findQuestions(draft)
  const kept: JsonObject = { ...(aside.length > 0 ? { nodes: aside as Json[] } : {}), ...(keptEdges.length > 0 ? { edges: keptEdges as Json[] } : {}) }
  return draft.finish({ id: 'canvas', title: '', ...keptFields(file, ['nodes', 'edges'], 'canvas', 'canvas', draft.problems, kept), ...questionOf(draft) })
}

function junctionEnds(edges: readonly Raw[]): { leaves: Set<string>; enters: Set<string> } {
  const all = (name: string) => new Set(edges.flatMap((raw) => idOf(field(raw, name)) ?? []))
  return { leaves: all('fromNode'), enters: all('toNode') }
}

function addClaim(draft: BundleDraft, raw: Raw, groups: readonly Group[]): string | null {
  const markdown = textField(raw, 'text') ?? ''
  const words = canvasWords(markdown)
  const size = { width: cardWidth, height: cardHeight(words) }
  const derived = ['id', 'type', 'x', 'y', ...(canvasMarkdown(words) === markdown ? ['text'] : []), ...Object.entries(size).flatMap(([name, value]) => (field(raw, name) === value ? [name] : []))]
  const [x, y] = [numberField(raw, 'x'), numberField(raw, 'y')]
  const pos: Pick<Claim, 'pos'> = x === undefined || y === undefined ? {} : { pos: { x, y, byHand: true } }
  return draft.addClaim(idOf(field(raw, 'id')) ?? undefined, words, { ...pos, tags: groupsAround(raw, groups), ...keptFields(raw, derived, 'canvas', 'node', draft.problems) })
}

/** A canvas with more groups, or a node in more of them at once, is none that anyone drew. */
const [mostGroups, mostAround] = [500, 20]

interface Group {
  label: string
  left: number
  top: number
  right: number
  bottom: number
}

function groupOf(raw: Raw): Group {
  const [left, top] = [numberField(raw, 'x') ?? 0, numberField(raw, 'y') ?? 0]
  return { label: textField(raw, 'label') ?? '', left, top, right: left + (numberField(raw, 'width') ?? 0), bottom: top + (numberField(raw, 'height') ?? 0) }
}

/** The labels of the groups that a node's middle lies in. */
function groupsAround(raw: Raw, groups: readonly Group[]): string[] {
  const [x, y] = [(numberField(raw, 'x') ?? 0) + (numberField(raw, 'width') ?? 0) / 2, (numberField(raw, 'y') ?? 0) + (numberField(raw, 'height') ?? 0) / 2]
  const around: string[] = []
  for (const { label, left, top, right, bottom } of groups) {
    if (x >= left && x <= right && y >= top && y <= bottom) around.push(label)
    if (around.length >= mostAround) break
  }
  return around
}

function tellAside(draft: BundleDraft, raw: Raw): void {
  const type = textField(raw, 'type')
  if (type === 'group') return
  if (type === 'file' || type === 'link') draft.count('files', (count) => `${count === 1 ? 'A file or link' : `${count} files and links`} on the canvas ${count === 1 ? 'is' : 'are'} no claim; kept aside, and named in the notes of the claims they are joined to. Import the texts as documents.`, nameOf(raw).slice(0, 80))
  else draft.count('unknown-node', (count) => `${count === 1 ? 'A node is' : `${count} nodes are`} of a kind that could not be read; kept aside.`, idOf(field(raw, 'id')) ?? undefined)
}

function nameOf(raw: Raw): string {
  return textField(raw, 'url') ?? `${textField(raw, 'file') ?? ''}${textField(raw, 'subpath') ?? ''}`
}

/** A sentence that asks and bears on nothing is a question; what answers it is a position. */
function findQuestions(draft: BundleDraft): void {
  const premises = new Set([...draft.relations.values()].flatMap((relation) => relation.premises.map(({ claim }) => claim)))
  const answered = new Set([...draft.relations.values()].flatMap(({ kind, target }) => (kind === 'answers' ? (target.claim ?? []) : [])))
  for (const claim of draft.claims.values()) if (answered.has(claim.id) || (!premises.has(claim.id) && /[?？؟]["'”’)\]]*$/.test(claim.text))) draft.claims.set(claim.id, { ...claim, kind: 'question' })
  for (const { kind, premises: from } of draft.relations.values()) {
    if (kind !== 'answers') continue
    for (const { claim } of from) {
      const known = draft.claims.get(claim)
      if (known?.kind === 'claim') draft.claims.set(claim, { ...known, kind: 'position' })
    }
  }
}

function questionOf(draft: BundleDraft): { question?: string } {
  const first = [...draft.claims.values()].find(({ kind }) => kind === 'question')
  return first === undefined ? {} : { question: first.id }
}

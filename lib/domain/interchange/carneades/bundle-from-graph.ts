import type { Claim } from '../../argument/claim.ts'
import { isPlainObject } from '../../argument/item-fields.ts'
import { claimShape } from '../../argument/item-schemas.ts'
import { valueProblem } from '../../argument/value-problem.ts'
import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../result.ts'
import { BundleDraft } from '../drafting/bundle-draft.ts'
import type { ReadMap } from '../map-format.ts'
import type { CarneadesGraph } from './carneades-graph.ts'
import { theoryOf } from './theory.ts'

/** Fields of ours that stand in the `meta` of a statement. */
export const metaFields = ['note', 'scope', 'term', 'weight', 'tags'] as const

/**
 * An argument graph as a map: a statement is a claim, granted where it is assumed; an issue is a question whose answers exclude one
 * another; an argument is a support, its undercutter an attack on it. The rest of the file is in `unknown.carneades`.
 */
export function bundleFromGraph(graph: CarneadesGraph, problems: readonly Problem[]): ReadMap {
  const draft = new BundleDraft()
  for (const { code, message, at } of problems) draft.problems.add(code, message, at)
  const keep = (rest: JsonObject): { unknown?: JsonObject } => {
    const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => valueProblem(value) === null))
    if (Object.keys(kept).length < Object.keys(rest).length) draft.count('unkept', () => 'The file holds something that cannot be kept; it is left out.')
    return Object.keys(kept).length === 0 ? {} : { unknown: { carneades: kept } }
  }
  const positions = new Set([...graph.issues.values()].flatMap((issue) => issue.positions))
  const claims = new Map<string, string>()
  for (const { id, text, assumed, rest } of graph.statements.values()) {
    const { fields, others } = takeMeta(rest)
    const claim = draft.addClaim(id, text, { ...(positions.has(id) && { kind: 'position' }), ...(assumed && { granted: true }), ...fields, ...keep(others) })
    if (claim !== null) claims.set(id, claim)
  }
  const question = addIssues(draft, graph, claims, keep)
  addArguments(draft, graph, claims, keep)
  const { title, description, ...others } = metaOf(graph.rest)
  const file = keep(withMeta(graph.rest, { ...others, ...(typeof title !== 'string' && title !== undefined && { title }), ...(typeof description !== 'string' && description !== undefined && { description }) }))
  return draft.finish({
    id: 'carneades',
    title: typeof title === 'string' ? title.trim() : '',
    ...(typeof description === 'string' && { description }),
    ...(question !== null && { question }),
    // Says, also when it is empty, that nothing is assumed but what the file assumes.
    unknown: file.unknown ?? { carneades: {} },
  })
}

type Keep = (rest: JsonObject) => { unknown?: JsonObject }

/** The first of them by id, as the map's question. */
function addIssues(draft: BundleDraft, { issues }: CarneadesGraph, claims: ReadonlyMap<string, string>, keep: Keep): string | null {
  const questions: string[] = []
  for (const { id, positions, standard, rest } of issues.values()) {
    const own = positions.flatMap((position) => claims.get(position) ?? [])
    const { title, ...others } = metaOf(rest)
    const text = typeof title === 'string' && title.trim() !== '' ? title.trim() : askFor(own.map((claim) => draft.claims.get(claim)!.text), id)
    const question = draft.addClaim(id, text, { kind: 'question', exclusive: true, ...(standard && { standard }), ...keep(withMeta(rest, others)) })
    if (question === null) continue
    questions.push(question)
    for (const claim of own) draft.addRelation(`${id}.${claim}`, { kind: 'answers', premises: [{ claim }], target: { claim: question } })
  }
  return questions.sort()[0] ?? null
}

function addArguments(draft: BundleDraft, graph: CarneadesGraph, claims: ReadonlyMap<string, string>, keep: Keep): void {
  const { schemes } = theoryOf(graph.rest)
  const said = new Set<string>()
  const undercutters: [string, string, string][] = []
  for (const argument of graph.arguments.values()) {
    const { id, scheme, undercutter, rest } = argument
    const target = claims.get(argument.conclusion)
    if (target === undefined) continue
    const premises = argument.premises.flatMap(({ statement, role }) => (claims.has(statement) ? [{ claim: claims.get(statement)!, ...(role !== undefined && { role }) }] : []))
    if (scheme !== undefined && !schemes.has(scheme)) draft.count('unknown-scheme', (count) => (count === 1 ? 'One argument is of a scheme that the file does not define. It counts when all its premises hold.' : `${count} arguments are of schemes that the file does not define. They count when all their premises hold.`), id)
    const weighing = scheme === undefined ? undefined : schemes.get(scheme)?.weighing
    const constant = weighing?.kind === 'constant' && weighing.weight >= 0 && weighing.weight <= 1 ? weighing.weight : undefined
    const weight = argument.weight ?? constant
    const { note, ...others } = metaOf(rest)
    const key = JSON.stringify([target, premises.map(({ claim, role }) => [claim, role]).sort(), scheme])
    const relation = draft.addRelation(id, {
      kind: 'supports',
      premises,
      target: { claim: target },
      ...(scheme !== undefined && { scheme }),
      ...(weight !== undefined && { weight }),
      ...(typeof note === 'string' && { note: draft.text(note) }),
      // Two arguments that say the same stay two.
      ...(said.has(key) && { origin: id }),
      ...keep(typeof note === 'string' ? withMeta(rest, others) : rest),
    })
    said.add(key)
    const against = undercutter === undefined ? undefined : claims.get(undercutter)
    if (relation !== null && against !== undefined) undercutters.push([id, relation, against])
  }
  for (const [id, relation, claim] of undercutters) draft.addRelation(`${id}.undercutter`, { kind: 'attacks', premises: [{ claim }], target: { relation } })
}

/** What the `meta` of a statement says in our own fields, and the rest of it. */
function takeMeta(rest: JsonObject): { fields: Partial<Claim>; others: JsonObject } {
  const meta = { ...metaOf(rest) }
  const fields: Record<string, unknown> = {}
  for (const field of metaFields) {
    if (meta[field] === undefined || !claimShape[field].safeParse(meta[field]).success) continue
    fields[field] = meta[field]
    delete meta[field]
  }
  return { fields, others: withMeta(rest, meta) }
}

function metaOf(rest: JsonObject): JsonObject {
  return (isPlainObject(rest['meta']) ? rest['meta'] : {}) as JsonObject
}

function withMeta(rest: JsonObject, meta: JsonObject): JsonObject {
  const { meta: replaced, ...others } = rest
  return Object.keys(meta).length > 0 || (replaced !== undefined && !isPlainObject(replaced)) ? { ...others, meta: isPlainObject(replaced) ? meta : replaced! } : others
}

function askFor(positions: readonly string[], id: string): string {
  const texts = positions.map((text) => text.replace(/[.!?…]+$/, ''))
  if (texts.length === 0) return `${id}?`
  return texts.length > 3 ? `Which of these ${texts.length} positions?` : `${[texts.slice(0, -1).join(', '), texts.at(-1)].filter(Boolean).join(' or ')}?`
}

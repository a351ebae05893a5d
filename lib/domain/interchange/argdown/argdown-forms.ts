import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Relation } from '../../argument/relation.ts'
import { argdownKept } from './argdown-kept.ts'

/** How each thing of a map is written as Argdown. */
export interface ArgdownForms {
  /** Relations that are one line with a sign under what they bear on. */
  lines: ReadonlySet<string>
  /** Relations that stand in a list of their premise's metadata, because Argdown has no sign for them. */
  lists: ReadonlySet<string>
  /** Claims that were arguments nobody set out, and can be so again: `<Title>` instead of `[Title]`. */
  arguments: ReadonlySet<string>
}

const signs: Partial<Record<Relation['kind'], string>> = { supports: '+', answers: '+', attacks: '-', contrary: '-', contradictory: '><' }

/**
 * Decides how relations are written: what Argdown can say in one line of it is a line; what has several premises, a scheme, a note, passages,
 * or something that speaks about it is an argument that is set out. An undercut of a line can stand under it only where an argument does.
 */
export function argdownForms(map: ArgumentMap, strict: boolean): ArgdownForms {
  let sketched = new Set([...map.claims.values()].filter((claim) => claim.kind !== 'question' && argdownKept(claim).isArgument).map(({ id }) => id))
  for (let round = 0; ; round++) {
    const forms = formsWith(map, strict, sketched)
    const setOut = new Set<string>()
    for (const relation of map.relations.values()) {
      if (forms.lines.has(relation.id) || forms.lists.has(relation.id)) continue
      for (const { claim } of relation.premises) setOut.add(claim)
      if (relation.kind === 'supports' && relation.target.claim !== undefined) setOut.add(relation.target.claim)
    }
    const left = new Set([...sketched].filter((claim) => !setOut.has(claim)))
    if (left.size === sketched.size) return forms
    // What one round leaves of arguments the next may have to take; after a few of them, all are statements.
    sketched = round < 4 ? left : new Set()
  }
}

function formsWith(map: ArgumentMap, strict: boolean, sketched: ReadonlySet<string>): ArgdownForms {
  const said = new Set([...map.evidence.values()].flatMap(({ target }) => target.relation ?? []))
  const incoming = new Map<string, Relation[]>()
  for (const relation of map.relations.values()) {
    if (relation.target.relation === undefined) continue
    const list = incoming.get(relation.target.relation)
    if (list) list.push(relation)
    else incoming.set(relation.target.relation, [relation])
  }
  const lines = new Set<string>()
  const lists = new Set<string>()
  const taken = new Set<string>()
  for (const relation of map.relations.values()) {
    if (!isBare(relation) || said.has(relation.id) || relation.premises[0]!.claim === relation.target.claim) continue
    const sign = signOf(map, relation, strict, sketched)
    const key = JSON.stringify([sign, relation.premises[0]!.claim, relation.target])
    if (sign === null || taken.has(key)) continue
    taken.add(key)
    if (sign !== relation.kind) lines.add(relation.id)
    else if (!incoming.has(relation.id)) lists.add(relation.id)
  }
  const isUndercutLine = (relation: Relation) => relation.kind === 'attacks' && lines.has(relation.id)
  const left = [...map.relations.values()]
  for (let relation = left.pop(); relation; relation = left.pop()) {
    const about = incoming.get(relation.id)
    if (!about || !lines.has(relation.id) || (sketched.has(relation.premises[0]!.claim) && about.every(isUndercutLine))) continue
    lines.delete(relation.id)
    // What was to have a line under this line may now need more.
    const target = relation.target.relation === undefined ? undefined : map.relations.get(relation.target.relation)
    if (target) left.push(target)
  }
  return { lines, lists, arguments: sketched }
}

/** Nothing is said of it but what joins what. */
function isBare({ premises, scheme, questions, asks, origin, weight, note, unknown }: Relation): boolean {
  return premises.length === 1 && premises[0]!.role === undefined && [scheme, questions, asks, origin, weight, note].every((field) => field === undefined) && argdownKept({ ...(unknown && { unknown }) }).title === undefined
}

/** Its sign in a line; its own kind where it can only be listed; null where it must be set out. */
function signOf(map: ArgumentMap, relation: Relation, strict: boolean, sketched: ReadonlySet<string>): string | null {
  const { kind, target, premises } = relation
  if (target.relation !== undefined) return kind === 'attacks' ? '_' : null
  const asked = map.claims.get(target.claim)?.kind === 'question'
  if (kind === 'supports' && asked) return null
  if (kind === 'answers' && !asked) return null
  // In strict mode an attack between statements says more than ours.
  if (kind === 'attacks' && strict && !sketched.has(premises[0]!.claim) && !sketched.has(target.claim)) return null
  return signs[kind] ?? kind
}

import type { ArgumentMap } from '../../argument/argument-map.ts'
import { isPairKind } from '../../argument/relation-form.ts'
import type { Relation } from '../../argument/relation.ts'

/**
 * The relations, those that were one node before (the same `origin`) together again, as long as one node can still say what they say: of
 * one kind and scheme, from the same premises, and with the same said against each. Those that are pointed at come last.
 */
export function joinSteps({ relations }: Pick<ArgumentMap, 'relations'>): Relation[][] {
  const pointing = new Map<string, string[]>()
  for (const { id, target } of relations.values()) if (target.relation !== undefined) (pointing.get(target.relation) ?? pointing.set(target.relation, []).get(target.relation)!).push(id)
  const byOrigin = new Map<string, Relation[]>()
  for (const relation of relations.values()) if (relation.origin !== undefined) (byOrigin.get(relation.origin) ?? byOrigin.set(relation.origin, []).get(relation.origin)!).push(relation)

  const groupOf = new Map<string, number>()
  const groups: Relation[][] = []
  const add = (members: Relation[]) => {
    for (const { id } of members) groupOf.set(id, groups.length)
    groups.push(members)
  }
  const decide = (members: readonly Relation[]) => {
    const against = new Set(members.map(({ id }) => [...new Set((pointing.get(id) ?? []).map((one) => groupOf.get(one) ?? -1))].sort((a, b) => a - b).join()))
    if (members.length > 1 && against.size === 1 && sayOne(members)) add([...members])
    else for (const member of members) add([member])
  }
  // Relations point at one another without circles, so that what points is decided on before what it points at.
  const waits = new Map([...relations.keys()].map((id) => [id, pointing.get(id)?.length ?? 0]))
  const ready = [...relations.values()].filter(({ id }) => waits.get(id) === 0).reverse()
  const arrived = new Map<string, number>()
  for (let relation = ready.pop(); relation; relation = ready.pop()) {
    const members = relation.origin === undefined ? [relation] : byOrigin.get(relation.origin)!
    if (relation.origin !== undefined) arrived.set(relation.origin, (arrived.get(relation.origin) ?? 0) + 1)
    if (relation.origin !== undefined && arrived.get(relation.origin)! < members.length) continue
    decide(members)
    for (const { target } of members) {
      if (target.relation === undefined) continue
      const left = waits.get(target.relation)! - 1
      waits.set(target.relation, left)
      if (left === 0) ready.push(relations.get(target.relation)!)
    }
  }
  // Relations of one origin that point at one another wait for themselves.
  for (const relation of relations.values()) if (!groupOf.has(relation.id)) add([relation])
  return groups
}

function sayOne(members: readonly Relation[]): boolean {
  const [first] = members
  if (members.some(({ kind, scheme }) => kind !== first!.kind || scheme !== first!.scheme)) return false
  const premises = (relation: Relation) => JSON.stringify(relation.premises.map(({ claim }) => claim))
  if (!isPairKind(first!.kind)) return members.every((member) => premises(member) === premises(first!))
  const from = new Set(members.flatMap((member) => member.premises.map(({ claim }) => claim)))
  const to = new Set(members.flatMap(({ target }) => target.claim ?? []))
  const pairs = new Set(members.map((member) => JSON.stringify([member.premises[0]?.claim, member.target.claim])))
  const impossible = [...from].filter((id) => to.has(id)).length
  return pairs.size === from.size * to.size - impossible
}

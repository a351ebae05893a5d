import type { MapBundle } from '../../argument/map-file.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { Relation } from '../../argument/relation.ts'
import { targetsFirst } from '../../argument/targets-first.ts'
import { keptOf, objectField } from '../drafting/json-field.ts'
import { titleTopic, topicTitle, type AgxmlPlain } from './agxml-plain.ts'
import { agxmlUnits } from './agxml-units.ts'
import { unitRoles } from './unit-roles.ts'
import { XmlIds } from './xml-ids.ts'

/** What a map is as an argumentation graph; `bundle` is clean. What the graph has no word for is left out. */
export function writeAgxmlPlain(bundle: MapBundle): AgxmlPlain {
  const { map } = bundle
  const relations = agxmlRelations(map.relations.values())
  const { units, links } = agxmlUnits(bundle)
  const ids = new XmlIds()
  /** First all that can keep their own, so that a made id takes nobody's. */
  const wanted = (list: { id: string; letter: string; put: (id: string) => void }[]) => {
    const left = list.filter(({ id, put }) => {
      const kept = ids.reserve(id)
      if (kept) put(id)
      return !kept
    })
    for (const { id, letter, put } of left) put(ids.make(letter, id))
  }
  const graph = { id: '' }
  const adus = new Map<string, string>()
  const steps = new Map<string, string>()
  const edges: AgxmlPlain['edges'] = []
  const edus: AgxmlPlain['edus'] = []
  const joints: AgxmlPlain['joints'] = []
  const roles = unitRoles(map, relations)

  const unitIds = units.map(() => ({ id: '' }))
  const partIds = units.map(({ parts }) => parts.map(() => ({ id: '', edge: '' })))
  const linkIds = links.map(() => ({ id: '' }))
  const added = relations.map((relation) => addedPremises(relation))
  const addIds = added.map(({ others }) => others.map(() => ({ id: '' })))
  wanted([
    { id: map.id, letter: 'g', put: (id) => (graph.id = id) },
    ...[...map.claims.keys()].map((id) => ({ id, letter: 'a', put: (own: string) => adus.set(id, own) })),
    ...relations.map(({ id }) => ({ id, letter: 'c', put: (own: string) => steps.set(id, own) })),
    ...units.map(({ id, isJoint }, index) => ({ id, letter: isJoint ? 'j' : 'e', put: (own: string) => (unitIds[index]!.id = own) })),
    ...units.flatMap(({ parts, isJoint }, index) => (isJoint ? parts.flatMap(({ id, edge }, at) => [{ id, letter: 'e', put: (own: string) => (partIds[index]![at]!.id = own) }, { id: edge, letter: 's', put: (own: string) => (partIds[index]![at]!.edge = own) }]) : [])),
    ...links.map(({ edge }, index) => ({ id: edge, letter: 's', put: (own: string) => (linkIds[index]!.id = own) })),
    ...added.flatMap(({ others }, index) => others.map(({ edge }, at) => ({ id: edge, letter: 'p', put: (own: string) => (addIds[index]![at]!.id = own) }))),
  ])

  for (const [index, { parts, implicit, isJoint }] of units.entries()) {
    if (isJoint) joints.push({ id: unitIds[index]!.id })
    for (const [at, { text }] of parts.entries()) {
      const own = isJoint ? partIds[index]![at]! : { id: unitIds[index]!.id, edge: '' }
      edus.push({ id: own.id, text, implicit })
      if (isJoint) edges.push({ id: own.edge, src: own.id, trg: unitIds[index]!.id, type: 'seg' })
    }
  }
  const numbers = new Map(units.map((unit, index) => [unit, index]))
  for (const [index, { unit, claim }] of links.entries()) edges.push({ id: linkIds[index]!.id, src: unitIds[numbers.get(unit)!]!.id, trg: adus.get(claim)!, type: 'seg' })
  for (const [index, { id, kind, target, scheme }] of relations.entries()) {
    const { main, others } = added[index]!
    const type = kind === 'supports' ? (scheme === 'example' ? 'exa' : 'sup') : target.claim !== undefined ? 'reb' : 'und'
    edges.push({ id: steps.get(id)!, src: adus.get(main)!, trg: target.claim !== undefined ? adus.get(target.claim)! : steps.get(target.relation)!, type })
    for (const [at, { claim }] of others.entries()) edges.push({ id: addIds[index]![at]!.id, src: adus.get(claim)!, trg: steps.get(id)!, type: 'add' })
  }
  const inOrder = (a: { id: string }, b: { id: string }) => a.id.length - b.id.length || byCodeUnit(a.id, b.id)
  return {
    id: graph.id,
    attributes: attributesOf(bundle),
    edus,
    joints: joints.sort(inOrder),
    adus: [...map.claims.keys()].map((id) => ({ id: adus.get(id)!, type: roles.get(id)! })).sort(inOrder),
    edges: edges.sort(inOrder),
  }
}

/** The relations that a graph can have: supports and attacks of claims, and attacks on such steps, each with a premise. */
export function agxmlRelations(relations: Iterable<Relation>): Relation[] {
  const there = new Set<string>()
  return targetsFirst(relations).filter(({ id, kind, premises, target }) => {
    const isStep = premises.length > 0 && (target.claim !== undefined ? kind === 'supports' || kind === 'attacks' : kind === 'attacks' && there.has(target.relation))
    if (isStep) there.add(id)
    return isStep
  })
}

/** The premise that the step starts from, and those that are added to it, each with the id of its edge. */
function addedPremises(relation: Relation): { main: string; others: { claim: string; edge: string }[] } {
  const kept = new Map(Object.entries(objectField(keptOf(relation, 'agxml'), 'add')))
  const main = relation.premises.find(({ claim }) => !kept.has(claim)) ?? relation.premises[0]!
  return { main: main.claim, others: relation.premises.filter((premise) => premise !== main).map(({ claim }) => ({ claim, edge: String(kept.get(claim) ?? '') })) }
}

function attributesOf({ map }: MapBundle): Record<string, string> {
  const kept = Object.entries(keptOf(map, 'agxml')).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(entry[0]) && entry[0] !== 'id')
  const attributes = new Map(kept)
  const topic = attributes.get('topic_id')
  if (topic === undefined || topicTitle(topic) !== map.title) {
    const made = titleTopic(map.title)
    if (made === '') attributes.delete('topic_id')
    else attributes.set('topic_id', made)
  }
  return Object.fromEntries([...attributes].sort(([a], [b]) => byCodeUnit(a, b)))
}

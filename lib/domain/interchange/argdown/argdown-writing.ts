import type { Evidence } from '../../argument/evidence.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import type { Relation } from '../../argument/relation.ts'
import type { Json, JsonObject } from '../../json.ts'
import { evidenceWords } from '../evidence-words.ts'
import type { ArgdownForms } from './argdown-forms.ts'
import { argdownKept } from './argdown-kept.ts'
import type { ArgdownTitles } from './argdown-titles.ts'

/** All that is looked up while a map is written as Argdown. */
export interface ArgdownWriting {
  bundle: MapBundle
  forms: ArgdownForms
  titles: ArgdownTitles
  /** In strict mode an attack between statements is contrary without a word. */
  strict: boolean
  /** The claims' places in the file. */
  order: ReadonlyMap<string, number>
  /** Relations by the claim or relation they bear on. */
  onto: { claim: ReadonlyMap<string, readonly Relation[]>; relation: ReadonlyMap<string, readonly Relation[]> }
  /** Relations that stand in the metadata of their premise, by the premise. */
  listed: ReadonlyMap<string, readonly Relation[]>
  /** The steps of the argument of this title, in order. */
  stepsOf: (title: string) => readonly Relation[]
  /** The words behind a claim or a relation, with what the metadata already had of them. */
  sources: (target: { claim: string } | { relation: string }, data: JsonObject) => { sources: Json } | null
}

export function writingOf(bundle: MapBundle, given: Pick<ArgdownWriting, 'forms' | 'titles' | 'order' | 'strict'>): ArgdownWriting {
  const { relations, evidence } = bundle.map
  const onto = { claim: new Map<string, Relation[]>(), relation: new Map<string, Relation[]>() }
  const listed = new Map<string, Relation[]>()
  for (const relation of relations.values()) {
    if (relation.target.claim !== undefined) push(onto.claim, relation.target.claim, relation)
    else push(onto.relation, relation.target.relation, relation)
    const isContrary = relation.kind === 'contrary' && given.forms.lines.has(relation.id)
    if (given.forms.lists.has(relation.id) || isContrary) push(listed, relation.premises[0]!.claim, relation)
  }
  const steps = new Map<string, Relation[]>()
  for (const [id, title] of given.titles.relations) push(steps, title, relations.get(id)!)
  for (const all of steps.values()) all.sort((a, b) => (argdownKept(a).step ?? 0) - (argdownKept(b).step ?? 0))
  const behind = new Map<string, Evidence[]>()
  for (const one of evidence.values()) push(behind, keyOf(one.target), one)
  const words = evidenceWords(bundle)
  return {
    ...given,
    bundle,
    onto,
    listed,
    stepsOf: (title) => steps.get(title) ?? [],
    sources(target, data) {
      const told = data['sources']
      const own = (behind.get(keyOf(target)) ?? []).map((one) => {
        const { says, quote } = words(one)
        return quote === undefined ? says : `${says}: “${quote}”`
      })
      if (told === undefined && own.length === 0) return null
      if (own.length === 0) return { sources: told! }
      const before = told === undefined ? [] : Array.isArray(told) ? told : [told]
      return { sources: [...before, ...own.filter((source) => !before.includes(source))] }
    },
  }
}

function keyOf(target: { claim?: string | undefined; relation?: string | undefined }): string {
  return target.claim === undefined ? `relation ${target.relation}` : `claim ${target.claim}`
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

import type { ArgumentMap } from './argument-map.ts'
import type { Claim } from './claim.ts'
import type { Evidence, Voice } from './evidence.ts'
import type { MapItemKind } from './map-command.ts'
import type { Relation } from './relation.ts'

export interface ItemTypes {
  claim: Claim
  relation: Relation
  evidence: Evidence
  voice: Voice
}

export const itemKinds = ['claim', 'relation', 'evidence', 'voice'] as const satisfies readonly MapItemKind[]

export type MapMeta = Pick<ArgumentMap, 'title' | 'description' | 'question' | 'views' | 'steps'>

/** Where a draft reads from: a map, or a live document, of which it then reads only the items that a command names. */
export interface MapSource {
  get<K extends MapItemKind>(on: K, id: string): ItemTypes[K] | undefined
  count(on: MapItemKind): number
  meta(): MapMeta
}

export interface Touched<T> {
  before: T | undefined
  after: T
}

/**
 * The items a command has changed so far, over a source it leaves alone. One set of rules (`runCommand`) thereby serves
 * the map as a value and the live document: what is written to either is the difference between before and after.
 */
export class MapDraft {
  readonly touched: { [K in MapItemKind]: Map<string, Touched<ItemTypes[K]>> } = {
    claim: new Map(),
    relation: new Map(),
    evidence: new Map(),
    voice: new Map(),
  }
  readonly metaBefore: MapMeta
  meta: MapMeta
  readonly #source: MapSource
  readonly #counts: Partial<Record<MapItemKind, number>> = {}

  constructor(source: MapSource) {
    this.#source = source
    this.metaBefore = source.meta()
    this.meta = this.metaBefore
  }

  get<K extends MapItemKind>(on: K, id: string): ItemTypes[K] | undefined {
    return this.touched[on].get(id)?.after ?? this.#source.get(on, id)
  }

  count(on: MapItemKind): number {
    return (this.#counts[on] ??= this.#source.count(on))
  }

  put<K extends MapItemKind>(on: K, item: ItemTypes[K]): void {
    const touched = this.touched[on].get(item.id)
    if (touched) {
      touched.after = item
      return
    }
    const before = this.#source.get(on, item.id)
    if (before === undefined) this.#counts[on] = this.count(on) + 1
    this.touched[on].set(item.id, { before, after: item })
  }
}

export function mapSource(map: ArgumentMap): MapSource {
  const items: { [K in MapItemKind]: ReadonlyMap<string, ItemTypes[K]> } = {
    claim: map.claims,
    relation: map.relations,
    evidence: map.evidence,
    voice: map.voices,
  }
  return {
    get: (on, id) => items[on].get(id),
    count: (on) => items[on].size,
    meta: () => ({ title: map.title, description: map.description, question: map.question, views: map.views, steps: map.steps }),
  }
}

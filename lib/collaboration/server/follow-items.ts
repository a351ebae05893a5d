import type * as Y from 'yjs'
import { fieldsThatDiffer } from '../../domain/argument/changes/fields-that-differ.ts'
import { itemsOf as itemsOfMap } from '../../domain/argument/changes/items-of.ts'
import { keyOf, type ItemRef } from '../../domain/argument/changes/refers-to.ts'
import { itemKinds, type MapMeta } from '../../domain/argument/map-draft.ts'
import type { MapItemKind } from '../../domain/argument/map-command.ts'
import { mapFromDoc } from '../map-doc.ts'
import { readItem, readMeta } from '../map-doc-read.ts'
import { itemsOf, metaOf } from '../map-doc-shape.ts'

export interface TouchedItem extends ItemRef {
  was: object | undefined
  now: object | undefined
}

/** What an edit changed: items by key, and the map's own fields where those did. */
export interface Touched {
  items: ReadonlyMap<string, TouchedItem>
  meta: { was: MapMeta; now: MapMeta } | null
}

export interface ItemFollower {
  /** What has changed since it was asked last. Costs as much as that is, however large the map. */
  take(): Touched
  /** An item as stored, as it was when `take` was called last. */
  get(ref: ItemRef): object | undefined
  stop(): void
}

export function followItems(doc: Y.Doc): ItemFollower {
  const map = mapFromDoc(doc, '')
  const held = Object.fromEntries(itemKinds.map((on) => [on, new Map<string, object>(itemsOfMap(map, on))])) as Record<MapItemKind, Map<string, object>>
  const dirty = new Map<string, ItemRef>()
  let meta = readMeta(doc)
  let metaDirty = false
  const stops = itemKinds.map((on) => {
    const root = itemsOf(doc, on)
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const event of events) {
        for (const id of event.target === root ? event.changes.keys.keys() : [String(event.path[0])]) dirty.set(keyOf({ on, id }), { on, id })
      }
    }
    root.observeDeep(observer as never)
    return () => root.unobserveDeep(observer as never)
  })
  const onMeta = () => void (metaDirty = true)
  metaOf(doc).observeDeep(onMeta)

  return {
    take() {
      const items = new Map<string, TouchedItem>()
      for (const [key, { on, id }] of dirty) {
        const was = held[on].get(id)
        const now = readItem(on, id, itemsOf(doc, on).get(id)) ?? undefined
        if (now === undefined) held[on].delete(id)
        else held[on].set(id, now)
        items.set(key, { on, id, was, now })
      }
      dirty.clear()
      const was = meta
      if (metaDirty) meta = readMeta(doc)
      metaDirty = false
      return { items, meta: fieldsThatDiffer(was, meta).length === 0 ? null : { was, now: meta } }
    },
    get: ({ on, id }) => held[on].get(id),
    stop() {
      for (const stop of stops) stop()
      metaOf(doc).unobserveDeep(onMeta)
    },
  }
}

import type * as Y from 'yjs'
import type { ArgumentMap } from '../domain/argument/argument-map.ts'
import { byCodeUnit } from '../domain/argument/by-code-unit.ts'
import type { Claim } from '../domain/argument/claim.ts'
import type { MapItemKind } from '../domain/argument/map-command.ts'
import { itemKinds } from '../domain/argument/map-draft.ts'
import type { ItemTypes } from '../domain/argument/map-draft.ts'
import { readClaim } from '../domain/argument/read-claim.ts'
import { readMap } from '../domain/argument/read-map.ts'
import type { MapReading } from '../domain/argument/read-map.ts'
import type { Problem } from '../domain/result.ts'
import { mapFromDoc } from './map-doc.ts'
import { readItem, readMeta, readMetaUnknown } from './map-doc-read.ts'
import { itemsOf, metaOf } from './map-doc-shape.ts'

export interface MapDocReader {
  /** The map as stored; the same object until something changes, and unchanged items stay the same objects. */
  current(): ArgumentMap
  /** The map as everyone reads it, with its problems; the same object until something changes. */
  read(): MapReading
  /** Called after each transaction that changed the map. Returns what ends it. */
  subscribe(listener: () => void): () => void
  /** Stops listening to the document. */
  destroy(): void
}

const fieldOf = { claim: 'claims', relation: 'relations', evidence: 'evidence', voice: 'voices' } as const

/**
 * Follows a live document and keeps the map beside it, rebuilding only what changed: a keystroke costs one claim, not
 * the map (SPEC: YD7). Made for `useSyncExternalStore`.
 */
export function createMapDocReader(doc: Y.Doc, id: string): MapDocReader {
  let raw = mapFromDoc(doc, id)
  let reading: MapReading | null = null
  const dirty: Record<MapItemKind, Set<string>> = { claim: new Set(), relation: new Set(), evidence: new Set(), voice: new Set() }
  let metaDirty = false
  const listeners = new Set<() => void>()

  const observers = itemKinds.map((on) => {
    const root = itemsOf(doc, on)
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const event of events) {
        if (event.target === root) for (const key of event.changes.keys.keys()) dirty[on].add(key)
        else dirty[on].add(String(event.path[0]))
      }
    }
    root.observeDeep(observer as never)
    return () => root.unobserveDeep(observer as never)
  })
  const meta = metaOf(doc)
  const onMeta = () => (metaDirty = true)
  meta.observeDeep(onMeta)

  const afterTransaction = () => {
    if (!metaDirty && itemKinds.every((on) => dirty[on].size === 0)) return
    for (const listener of listeners) listener()
  }
  doc.on('afterTransaction', afterTransaction)

  function catchUp(): void {
    if (!metaDirty && itemKinds.every((on) => dirty[on].size === 0)) return
    const before = raw
    raw = { ...raw }
    if (metaDirty) raw = withMeta(doc, raw)
    const changedClaims = [...dirty.claim]
    const onlyClaims = !metaDirty && itemKinds.every((on) => on === 'claim' || dirty[on].size === 0)
    for (const on of itemKinds) {
      if (dirty[on].size > 0) Object.assign(raw, { [fieldOf[on]]: rebuilt(doc, on, raw[fieldOf[on]] as ReadonlyMap<string, ItemTypes[typeof on]>, dirty[on]) })
      dirty[on].clear()
    }
    metaDirty = false
    reading = reading && onlyClaims ? patched(reading, before, raw, changedClaims) : null
  }

  return {
    current() {
      catchUp()
      return raw
    },
    read() {
      catchUp()
      return (reading ??= readMap(raw))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      for (const stop of observers) stop()
      meta.unobserveDeep(onMeta)
      doc.off('afterTransaction', afterTransaction)
      listeners.clear()
    },
  }
}

function rebuilt<K extends MapItemKind>(doc: Y.Doc, on: K, items: ReadonlyMap<string, ItemTypes[K]>, ids: ReadonlySet<string>): Map<string, ItemTypes[K]> {
  const root = itemsOf(doc, on)
  const next = new Map(items)
  let grown = false
  for (const id of ids) {
    const item = readItem(on, id, root.get(id))
    if (item) {
      grown ||= !next.has(id)
      next.set(id, item)
    } else next.delete(id)
  }
  // A map keeps the order its keys came in; only a new id can disturb it.
  return grown ? new Map([...next].sort(([a], [b]) => byCodeUnit(a, b))) : next
}

function withMeta(doc: Y.Doc, map: ArgumentMap): ArgumentMap {
  const { id, claims, relations, evidence, voices } = map
  return { id, ...readMeta(doc), ...readMetaUnknown(doc), claims, relations, evidence, voices }
}

/**
 * What a claim says and where it lies changes nothing but that claim's own reading; whether it is there changes what
 * hangs on it, and problems quote what is gone. So as long as a claim is there before and after and has no problem of
 * its own, nothing else need be read again. Null where the whole has to be.
 */
function patched(reading: MapReading, before: ArgumentMap, after: ArgumentMap, changed: readonly string[]): MapReading | null {
  const claims = new Map<string, Claim>(reading.map.claims)
  for (const id of changed) {
    const old = before.claims.get(id)
    const claim = after.claims.get(id)
    if (!old || old.removed || !claim || claim.removed) return null
    const problems: Problem[] = []
    readClaim(old, problems)
    claims.set(id, readClaim(claim, problems))
    if (problems.length > 0) return null
  }
  return { map: { ...reading.map, claims }, problems: reading.problems }
}

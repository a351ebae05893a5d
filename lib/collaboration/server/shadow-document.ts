import * as Y from 'yjs'
import { fail, ok, type Problem, type Result } from '../../domain/result.ts'
import { checkUpdateShape } from '../check-update-shape.ts'
import { rootNames } from '../map-doc-shape.ts'

/**
 * A copy of the committed document on which an update is tried out before anyone sees it. It runs ahead of the
 * committed one by what is being written to the log; after a refusal or a failed write it is made anew from it.
 */
export class ShadowDocument {
  private doc: Y.Doc | null = null
  private readonly source: () => Y.Doc

  constructor(source: () => Y.Doc) {
    this.source = source
  }

  /** What the update adds, as the update to log; `null` when that is nothing. */
  take(update: Uint8Array): Result<Uint8Array | null> {
    const doc = this.current()
    const added: Uint8Array[] = []
    let changed: Y.Transaction['changed'] = new Map()
    const collect = (part: Uint8Array) => added.push(part)
    // Yjs applies an update in one transaction, and nothing observes the shadow that could make another.
    const look = (transaction: Y.Transaction) => (changed = transaction.changed)
    doc.on('update', collect)
    doc.on('afterTransaction', look)
    try {
      const limit = limitProblem(update)
      if (limit !== null) return { ok: false, error: limit }
      Y.applyUpdate(doc, update)
      const [problem] = checkUpdateShape(doc, changed)
      if (problem !== undefined) {
        this.invalidate()
        return { ok: false, error: problem }
      }
    } catch {
      // Yjs throws from anywhere in a malformed update, and has then applied half of it.
      this.invalidate()
      return fail('update-malformed', 'What arrived is not an edit of a map.')
    } finally {
      doc.off('update', collect)
      doc.off('afterTransaction', look)
    }
    if (added.length === 0) return ok(null)
    return ok(added.length === 1 ? added[0]! : Y.mergeUpdates(added))
  }

  /** Takes in what is committed already. */
  follow(update: Uint8Array): void {
    if (this.doc !== null) Y.applyUpdate(this.doc, update)
  }

  invalidate(): void {
    this.doc?.destroy()
    this.doc = null
  }

  destroy(): void {
    this.invalidate()
  }

  private current(): Y.Doc {
    if (this.doc === null) {
      this.doc = new Y.Doc()
      // Typed before anything is applied: a root that only an update has named is replaced when it is first asked for by
      // type, and what a transaction recorded as changed is then no part of the document any more.
      for (const name of rootNames) this.doc.getMap(name)
      Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.source()))
    }
    return this.doc
  }
}

/** Far above what one person's stretch of work holds; each struct costs memory before anything is checked. */
const maxStructs = 200_000
const maxClients = 500

function limitProblem(update: Uint8Array): Problem | null {
  const { structs, ds } = Y.decodeUpdate(update)
  const clients = new Set(structs.map((struct) => struct.id.client))
  if (structs.length > maxStructs || clients.size > maxClients || ds.clients.size > maxClients * 10) {
    return { code: 'update-too-large', message: 'That is more at once than a map takes in. Nothing of it was saved.' }
  }
  // Yjs takes these in without a word and then cannot read its own document again: the map would never open.
  const lengths = [...structs.map((struct) => struct.length), ...[...ds.clients.values()].flatMap((deletes) => deletes.map(({ len }) => len))]
  if (lengths.every((length) => Number.isSafeInteger(length) && length > 0)) return null
  return { code: 'update-malformed', message: 'What arrived is not an edit of a map.' }
}

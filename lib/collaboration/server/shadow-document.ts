import * as Y from 'yjs'
import { fail, ok, type Result } from '../../domain/result.ts'
import { checkUpdateShape } from '../check-update-shape.ts'

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
    const collect = (part: Uint8Array) => added.push(part)
    doc.on('update', collect)
    try {
      const checked = checkUpdateShape(doc, update)
      if (!checked.ok) {
        this.invalidate()
        return checked
      }
    } catch {
      // Yjs throws from anywhere in a malformed update, and has then applied half of it.
      this.invalidate()
      return fail('update-malformed', 'What arrived is not an edit of a map.')
    } finally {
      doc.off('update', collect)
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
      Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.source()))
    }
    return this.doc
  }
}

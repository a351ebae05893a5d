import * as Y from 'yjs'
import { fail, ok, type Problem } from '../../domain/result.ts'
import { checkUpdateShape } from '../check-update-shape.ts'
import { rootNames } from '../map-doc-shape.ts'
import { checkLimits } from './check-limits.ts'
import { processorTime } from './processor-time.ts'
import type { Candidate, Verdict } from './update-checker.ts'

/** Milliseconds of processor time that an update may cost beside what its bytes cost; everyone who has the map pays it again. */
const baseTime = 400
const bytesPerMillisecond = 2_000
/** What came since the last whole state is kept apart until it is this much. */
const maxSince = { bytes: 1024 * 1024, updates: 1_000 }

/**
 * A copy of the committed document on which an update is tried out before anyone sees it. It runs ahead of the committed
 * one by what is being written to the log. Once something bad was applied, it is made again from what it held before, when
 * it is needed next.
 */
export class ShadowDocument {
  private doc: Y.Doc | null = null
  private base: Uint8Array
  private since: Uint8Array[] = []
  private sinceBytes = 0
  /** Who has written as which client, as far as it was seen here. */
  private readonly owners = new Map<number, string>()

  constructor(state: Uint8Array) {
    this.base = state
  }

  take({ update: sent, author }: Candidate): Verdict {
    const doc = this.current()
    const began = processorTime()
    let update: Uint8Array
    try {
      const problem = checkLimits(sent, doc) ?? this.ownerProblem(sent, author, doc)
      if (problem !== null) return { ok: false, error: problem }
      update = newPart(sent, doc)
    } catch {
      return malformed
    }
    const { added, problem } = this.apply(update)
    if (problem === null && processorTime() - began > baseTime + update.byteLength / bytesPerMillisecond) return this.undo(tooHeavy)
    if (problem !== null) return this.undo(problem)
    if (added.length === 0) return ok(null)
    const whole = added.length === 1 ? added[0]! : Y.mergeUpdates(added)
    for (const client of newClients(whole)) this.owners.set(client, author)
    this.keep(whole)
    return ok(whole)
  }

  holds(update: Uint8Array): boolean {
    try {
      return Y.snapshotContainsUpdate(Y.snapshot(this.current()), update)
    } catch {
      return false
    }
  }

  /** Takes in what is committed already. */
  follow(update: Uint8Array): void {
    if (this.doc !== null) Y.applyUpdate(this.doc, update)
    this.keep(update)
  }

  destroy(): void {
    this.doc?.destroy()
    this.doc = null
  }

  private apply(update: Uint8Array): { added: Uint8Array[]; problem: Problem | null } {
    const doc = this.current()
    const added: Uint8Array[] = []
    let changed: Y.Transaction['changed'] = new Map()
    const collect = (part: Uint8Array) => added.push(part)
    // Yjs applies an update in one transaction, and nothing observes the shadow that could make another.
    const look = (transaction: Y.Transaction) => (changed = transaction.changed)
    doc.on('update', collect)
    doc.on('afterTransaction', look)
    try {
      Y.applyUpdate(doc, update)
      return { added, problem: checkUpdateShape(doc, changed)[0] ?? null }
    } catch {
      // Yjs throws from anywhere in a malformed update, and has then applied half of it.
      return { added, problem: malformed.error }
    } finally {
      doc.off('update', collect)
      doc.off('afterTransaction', look)
    }
  }

  private undo(problem: Problem): Verdict {
    this.destroy()
    return { ok: false, error: problem }
  }

  /** What a client has written, only its own person can continue: else one could take the words out of another's mouth unseen. */
  private ownerProblem(update: Uint8Array, author: string, doc: Y.Doc): Problem | null {
    for (const [client, to] of Y.parseUpdateMeta(update).to) {
      const owner = this.owners.get(client)
      if (owner !== undefined && owner !== author && to > Y.getState(doc.store, client)) {
        return { code: 'foreign-client', message: 'The update speaks for somebody else. Nothing of it was saved.' }
      }
    }
    return null
  }

  private keep(update: Uint8Array): void {
    this.since.push(update)
    this.sinceBytes += update.byteLength
    if (this.doc === null || (this.since.length < maxSince.updates && this.sinceBytes < maxSince.bytes)) return
    this.base = Y.encodeStateAsUpdate(this.doc)
    this.since = []
    this.sinceBytes = 0
  }

  private current(): Y.Doc {
    if (this.doc === null) {
      const doc = new Y.Doc()
      // Typed before anything is applied: a root that only an update has named is replaced when it is first asked for by
      // type, and what a transaction recorded as changed is then no part of the document any more.
      for (const name of rootNames) doc.getMap(name)
      doc.transact(() => {
        Y.applyUpdate(doc, this.base)
        for (const update of this.since) Y.applyUpdate(doc, update)
      })
      this.doc = doc
    }
    return this.doc
  }
}

/**
 * What the document does not have yet, as everyone will be given it. An update that begins with what is there stands, cut off,
 * on what lies before the cut: somebody who uses a clock twice could otherwise say one thing here and another to all who read it.
 */
function newPart(update: Uint8Array, doc: Y.Doc): Uint8Array {
  const overlaps = [...Y.parseUpdateMeta(update).from].some(([client, from]) => from < Y.getState(doc.store, client))
  return overlaps ? Y.diffUpdate(update, Y.encodeStateVector(doc)) : update
}

const malformed = fail('update-malformed', 'What arrived is not an edit of a map.')
const tooHeavy: Problem = { code: 'update-too-heavy', message: 'That edit would keep everyone on this map waiting. Nothing of it was saved; make it in smaller parts.' }

function newClients(added: Uint8Array): Iterable<number> {
  return Y.parseUpdateMeta(added).to.keys()
}

import * as Y from 'yjs'
import { documentSlack, mapLimits } from '../../domain/argument/map-limits.ts'
import type { Problem } from '../../domain/result.ts'
import { rootNames } from '../map-doc-shape.ts'

/** Far above what one person's stretch of work holds; each costs memory before anything else is known about it. */
const limit = {
  structs: 200_000,
  clients: 500,
  /** Ranges of deleted things, of all clients together. */
  deletes: 200_000,
  /** Clients whose things are deleted: everyone who ever wrote on the map. */
  deletedClients: 5_000,
  /** Clocks count keystrokes; no person reaches this, and beyond it numbers are no longer exact. */
  clock: 2 ** 40,
  key: mapLimits.id + 100,
  text: mapLimits.text * documentSlack,
} as const

const tooLarge: Problem = { code: 'update-too-large', message: 'That is more at once than a map takes in. Nothing of it was saved.' }
const malformed: Problem = { code: 'update-malformed', message: 'What arrived is not an edit of a map.' }
const pending: Problem = { code: 'pending', message: 'The update builds on edits that have not arrived.' }

type Decoded = ReturnType<typeof Y.decodeUpdate>

/**
 * What can be said against an update from its bytes alone and from how far the document is, before anything is applied:
 * of what is refused here no document needs to be made again. Throws, as Yjs does, for bytes that are no update.
 */
export function checkLimits(update: Uint8Array, doc: Y.Doc): Problem | null {
  const decoded = Y.decodeUpdate(update)
  return sizeProblem(decoded) ?? structProblem(decoded) ?? gapProblem(decoded, doc)
}

function sizeProblem({ structs, ds }: Decoded): Problem | null {
  if (structs.length > limit.structs || ds.clients.size > limit.deletedClients) return tooLarge
  if (new Set(structs.map((struct) => struct.id.client)).size > limit.clients) return tooLarge
  let ranges = 0
  for (const deletes of ds.clients.values()) {
    ranges += deletes.length
    // Yjs takes an empty one in without a word and then cannot read its own document again: the map would never open.
    for (const { clock, len } of deletes) if (!isStretch(clock, len)) return malformed
  }
  return ranges > limit.deletes ? tooLarge : null
}

function structProblem({ structs }: Decoded): Problem | null {
  for (const struct of structs) {
    if (!isStretch(struct.id.clock, struct.length)) return malformed
    if (!(struct instanceof Y.Item)) continue
    // The lazy reader leaves a root's name where a parent would be.
    const parent = struct.parent as unknown
    if (typeof parent === 'string' && !rootNames.has(parent)) return { code: 'unknown-root', message: `The update brings a part that no map has: ${parent.slice(0, 80)}.` }
    if (struct.parentSub !== null && struct.parentSub.length > limit.key) return { code: 'bad-id', message: 'The update holds an id that is too long.' }
    const found = contentProblem(struct.content)
    if (found !== null) return found
  }
  return null
}

/** Only what the program writes: words, values, and the types that hold them. */
function contentProblem(content: Y.Item['content']): Problem | null {
  if (content instanceof Y.ContentString) return content.str.length > limit.text ? tooLarge : null
  if (content instanceof Y.ContentAny || content instanceof Y.ContentDeleted || content instanceof Y.ContentJSON) return null
  if (content instanceof Y.ContentType && (content.type.constructor === Y.Map || content.type.constructor === Y.Text)) return null
  return { code: 'wrong-type', message: 'The update holds something that no map holds.' }
}

/** Whether all that it stands on is in the document, or in itself. */
function gapProblem({ structs, ds }: Decoded, doc: Y.Doc): Problem | null {
  const known = new Map<number, number>()
  const end = (client: number) => known.get(client) ?? Y.getState(doc.store, client)
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip) continue
    if (clock > end(client)) return pending
    known.set(client, Math.max(end(client), clock + struct.length))
  }
  const isKnown = (id: Y.ID | null) => id === null || id.clock < end(id.client)
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const parent = struct.parent as unknown
    if (!isKnown(struct.origin) || !isKnown(struct.rightOrigin) || (parent instanceof Y.ID && !isKnown(parent))) return pending
  }
  for (const [client, deletes] of ds.clients) for (const { clock, len } of deletes) if (clock + len > end(client)) return pending
  return null
}

function isStretch(clock: number, length: number): boolean {
  return Number.isSafeInteger(length) && length > 0 && Number.isSafeInteger(clock) && clock >= 0 && clock + length < limit.clock
}

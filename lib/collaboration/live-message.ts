/**
 * What a live map's two ends say to one another beside Yjs' own messages. They travel as Hocuspocus' stateless
 * messages, which keep their order among the updates: that order is what makes a barrier's echo mean *committed*.
 */
export type ToServer =
  /** "Answer when everything I sent before this is in the log." `localSeq` counts the changes of this tab. */
  | { type: 'barrier'; epoch: number; localSeq: number }
  /** The next update that changes anything takes back, or brings again, what its author did. What it did the server says itself. */
  | { type: 'takes-back'; what: 'undo' | 'redo' }
  /** Keeps the line warm; proxies and the client itself drop silent sockets. */
  | { type: 'ping' }

export type ToClient =
  /** First word after a room was entered. */
  | { type: 'hello'; epoch: number; canEdit: boolean }
  | { type: 'barrier'; epoch: number; localSeq: number }
  | { type: 'pong' }
  /** An update was not taken, and nothing this connection sends after it will be. */
  | { type: 'refused'; code: string; message: string }
  /** The map was restored, purged or rebuilt: what a client of an older epoch holds must not be merged. */
  | { type: 'epoch'; epoch: number }
  /** Something about the map changed that is not in the document; who shows it fetches it. */
  | { type: 'hint'; what: HintedAt }
  /** The person may no longer open the map. */
  | { type: 'removed'; message: string }

/** What a hint may be about. */
export const hintedAt = ['suggestions', 'versions', 'history', 'judgements', 'coding'] as const
export type HintedAt = (typeof hintedAt)[number]

/** Null for anything that is not one of the messages a client may send. */
export function readToServer(payload: string): ToServer | null {
  const value = parseRecord(payload)
  if (value?.type === 'ping') return { type: 'ping' }
  if (value?.type === 'barrier' && isCount(value.epoch) && isCount(value.localSeq)) {
    return { type: 'barrier', epoch: value.epoch, localSeq: value.localSeq }
  }
  if (value?.type === 'takes-back' && (value.what === 'undo' || value.what === 'redo')) return { type: 'takes-back', what: value.what }
  return null
}

/** Null for what this version does not know; a newer server may say more. */
export function readToClient(payload: string): ToClient | null {
  const value = parseRecord(payload)
  if (value === null) return null
  const { type, epoch, localSeq, canEdit, code, message, what } = value
  if (type === 'pong') return { type }
  if (type === 'hello' && isCount(epoch) && typeof canEdit === 'boolean') return { type, epoch, canEdit }
  if (type === 'barrier' && isCount(epoch) && isCount(localSeq)) return { type, epoch, localSeq }
  if (type === 'epoch' && isCount(epoch)) return { type, epoch }
  if (type === 'hint') {
    const about = hintedAt.find((one) => one === what)
    return about === undefined ? null : { type, what: about }
  }
  if (type === 'refused' && typeof code === 'string' && typeof message === 'string') return { type, code, message }
  if (type === 'removed' && typeof message === 'string') return { type, message }
  return null
}

function parseRecord(payload: string): Record<string, unknown> | null {
  if (payload.length > 4096) return null
  try {
    const value: unknown = JSON.parse(payload)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

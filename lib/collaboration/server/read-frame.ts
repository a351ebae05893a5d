import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** A frame that a client has a reason to send, read far enough that nothing after this needs to fail on it. */
export type Frame = { room: string } & (
  | { kind: 'auth' }
  /** The client says how far it is, and asks for the rest. */
  | { kind: 'state-vector' }
  /** `whole`: everything it has that the server lacks, as an answer to that question; else one edit. */
  | { kind: 'update'; whole: boolean; update: Uint8Array }
  | { kind: 'stateless'; payload: string }
  | { kind: 'awareness' }
  | { kind: 'query-awareness' }
  | { kind: 'close' }
)

type Body = Frame extends infer F ? (F extends Frame ? Omit<F, 'room'> : never) : never

/** Bytes; far above what people have, and little work to read. */
const limit = { stateVector: 256 * 1024, awareness: 128 * 1024, room: 400, presences: 50 }

/** The numbers are Hocuspocus' message types. Null for anything that cannot be a frame, before Hocuspocus sees a byte of it. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const room = decoding.readVarString(decoder)
    const body = room.length > limit.room ? null : readBody(decoder)
    return body && { room, ...body }
  } catch {
    return null
  }
}

function readBody(decoder: decoding.Decoder): Body | null {
  switch (decoding.readVarUint(decoder)) {
    case 0:
    case 4:
      return readSync(decoder)
    case 1:
      return readAwareness(decoding.readVarUint8Array(decoder)) ? { kind: 'awareness' } : null
    case 2:
      return readAuth(decoder) ? { kind: 'auth' } : null
    case 3:
      return { kind: 'query-awareness' }
    case 5:
      return { kind: 'stateless', payload: decoding.readVarString(decoder) }
    case 7:
      return { kind: 'close' }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): Body | null {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === 1 || step === 2) return { kind: 'update', whole: step === 1, update: payload }
  if (step !== 0 || payload.byteLength > limit.stateVector) return null
  Y.decodeStateVector(payload)
  return { kind: 'state-vector' }
}

function readAuth(decoder: decoding.Decoder): boolean {
  if (decoding.readVarUint(decoder) !== 0) return false
  decoding.readVarString(decoder)
  if (decoding.hasContent(decoder)) decoding.readVarString(decoder)
  return true
}

function readAwareness(update: Uint8Array): boolean {
  if (update.byteLength > limit.awareness) return false
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  if (count > limit.presences) return false
  for (let i = 0; i < count; i++) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state: unknown = JSON.parse(decoding.readVarString(decoder))
    if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return false
  }
  return true
}

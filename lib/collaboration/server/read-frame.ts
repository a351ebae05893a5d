import * as decoding from 'lib0/decoding'

/** The frames a client has a reason to send; the numbers are Hocuspocus' message types. */
const allowedTypes = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, stateless: 5, close: 7 } as const
export type FrameKind = keyof typeof allowedTypes

const kindOf = new Map<number, FrameKind>(Object.entries(allowedTypes).map(([kind, type]) => [type, kind as FrameKind]))

/** The room and the kind of a frame, or null for anything that cannot be one: checked before Hocuspocus sees a byte of it. */
export function readFrame(bytes: Uint8Array): { room: string; kind: FrameKind } | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const room = decoding.readVarString(decoder)
    const kind = kindOf.get(decoding.readVarUint(decoder))
    return kind === undefined || room.length > 400 ? null : { room, kind }
  } catch {
    return null
  }
}

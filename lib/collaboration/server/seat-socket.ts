import type { Hocuspocus } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import { closeCode } from '../close-code.ts'
import { parseRoom } from '../room-name.ts'
import type { Limits } from './limits.ts'
import { readFrame } from './read-frame.ts'
import { Seat } from './seat.ts'
import type { Seats } from './seats.ts'
import { TokenBucket } from './token-bucket.ts'

/** What Hocuspocus hands to every hook of a connection. */
export interface SeatContext {
  seat: Seat
}

export interface SeatSocketOptions {
  /** The room that the socket's address names; null: whichever the first frame names. */
  roomName: string | null
  seats: Seats
  hocuspocus: Hocuspocus<SeatContext>
  limits: Limits
  isLeaving: () => boolean
}

/** Gives a new socket its seat, and lets through to Hocuspocus what can be a frame of its one room. */
export function seatSocket(socket: WebSocket, { roomName, seats, hocuspocus, limits, isLeaving }: SeatSocketOptions): void {
  const seat = new Seat(socket)
  seat.roomName = roomName
  seats.add(seat)
  const frames = new TokenBucket(limits.framesPerSecond, limits.frameBurst, Date.now())
  const bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, Date.now())
  const client = hocuspocus.handleConnection(socket as never, new Request('http://localhost/collaboration'), { seat })
  socket.on('error', () => socket.terminate())
  socket.on('message', (data: Buffer, isBinary) => {
    if (seat.gone || isLeaving()) return
    const now = Date.now()
    if (!frames.take(1, now) || !bytes.take(data.length, now)) return seat.showOut(closeCode.tooFast, 'too fast')
    const frame = isBinary ? readFrame(data) : null
    seat.roomName ??= frame?.room ?? null
    if (frame === null || frame.room !== seat.roomName || parseRoom(frame.room) === null) return seat.showOut(closeCode.removed, 'malformed')
    client.handleMessage(new Uint8Array(data))
  })
  socket.on('close', (code, reason) => {
    seat.gone = true
    seats.remove(seat)
    client.handleClose({ code, reason: reason.toString() })
  })
}

import type { Hocuspocus } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import { closeCode } from '../close-code.ts'
import { readToServer } from '../live-message.ts'
import { parseRoom } from '../room-name.ts'
import { Inbox } from './inbox.ts'
import type { Limits } from './limits.ts'
import { readFrame, type Frame } from './read-frame.ts'
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
  /** What people say in the room, one after the other. */
  receive: (seat: Seat, said: Extract<Frame, { kind: 'update' | 'stateless' }>) => void | Promise<void>
}

/** A socket needs to say who it is once; a few more times when its session is renewed. */
const mostAuths = 20

/**
 * Gives a new socket its seat. What changes the map or asks about it goes through the seat's inbox; presence, questions of
 * the protocol and tickets go to Hocuspocus, which never sees bytes that it could fail on.
 */
export function seatSocket(socket: WebSocket, { roomName, seats, hocuspocus, limits, receive }: SeatSocketOptions): void {
  const seat = new Seat(socket)
  seat.roomName = roomName
  seats.add(seat)
  const frames = new TokenBucket(limits.framesPerSecond, limits.frameBurst, Date.now())
  const bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, Date.now())
  const client = hocuspocus.handleConnection(outlet(seat, limits.outboxBytes) as never, new Request('http://localhost/collaboration'), { seat })
  let auths = 0

  seat.inbox = new Inbox<{ frame: Frame; data: Uint8Array }>({
    most: { items: limits.inboxFrames, bytes: limits.inboxBytes },
    deliver: ({ frame, data }) => {
      if (seat.gone) return
      if (frame.kind === 'update' || frame.kind === 'stateless') return receive(seat, frame)
      client.handleMessage(data)
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  })

  socket.on('error', () => socket.terminate())
  socket.on('message', (message: Buffer, isBinary) => {
    if (seat.gone) return
    const now = Date.now()
    if (!frames.take(1, now) || !bytes.take(message.length, now)) return seat.showOut(closeCode.tooFast, 'too fast')
    const data = new Uint8Array(message)
    const frame = isBinary ? readFrame(data) : null
    seat.roomName ??= frame?.room ?? null
    if (frame === null || frame.room !== seat.roomName || parseRoom(frame.room) === null) return seat.showOut(closeCode.removed, 'malformed')
    // Hocuspocus lets go of those it has not heard of for long, and hears only a part.
    client.lastMessageReceivedAt = now
    // Answered at once: whoever waits for a storage that is away must not take the line for dead as well.
    if (frame.kind === 'stateless' && readToServer(frame.payload)?.type === 'ping') return seat.tell({ type: 'pong' })
    if (frame.kind !== 'auth') return seat.inbox?.push({ frame, data }, data.length)
    auths += 1
    if (auths > mostAuths) return seat.showOut(closeCode.tooFast, 'too fast')
    client.handleMessage(data)
  })
  socket.on('close', (code, reason) => {
    seat.gone = true
    seat.inbox?.clear()
    seats.remove(seat)
    client.handleClose({ code, reason: reason.toString() })
  })
}

/** The socket as Hocuspocus writes to it. Who does not keep up with reading is let go and takes the whole map when they are back. */
function outlet(seat: Seat, outboxBytes: number): Pick<WebSocket, 'readyState' | 'send' | 'close'> {
  const { socket } = seat
  return {
    get readyState() {
      return socket.readyState
    },
    send(data: Parameters<WebSocket['send']>[0]) {
      if (seat.gone) return
      if (socket.bufferedAmount > outboxBytes) return seat.showOut(closeCode.leaving, 'behind')
      socket.send(data)
    },
    close(code?: number, reason?: string) {
      socket.close(code, reason)
    },
  } as Pick<WebSocket, 'readyState' | 'send' | 'close'>
}

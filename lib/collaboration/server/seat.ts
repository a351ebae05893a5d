import type { WebSocket } from 'ws'
import type { Connection } from '@hocuspocus/server'
import type { MapId } from '../../domain/ids.ts'
import type { ToClient } from '../live-message.ts'
import type { Guest } from './access-port.ts'

/**
 * One socket's place in one room. Hocuspocus goes on working through the messages it has queued after a connection
 * was closed; so that nothing of a person who was shown out may pass, every step asks `gone` first.
 */
export class Seat {
  readonly socket: WebSocket
  /** The room that its address or its first frame named; a socket has one. */
  roomName: string | null = null
  mapId: MapId | null = null
  guest: Guest | null = null
  connection: Connection | null = null
  canEdit = false
  /** The client has brought everything it holds; before that its single updates may lack what they stand on. */
  handshaken = false
  /** The sentence for the next update that changes anything. */
  sentence: string | undefined
  /** The client id under which others see this socket. */
  presenceId: number | null = null
  gone = false

  constructor(socket: WebSocket) {
    this.socket = socket
  }

  tell(message: ToClient): void {
    this.connection?.sendStateless(JSON.stringify(message))
  }

  /** Says why, then ends the socket. Whatever it still has in the queue is dropped. */
  showOut(code: number, reason: string, message?: ToClient): void {
    if (this.gone) return
    if (message !== undefined) this.tell(message)
    this.gone = true
    this.socket.close(code, reason)
    // A peer that does not answer the close handshake would keep the socket half open.
    setTimeout(() => this.socket.terminate(), 500).unref()
  }
}

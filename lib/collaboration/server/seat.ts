import type { WebSocket } from 'ws'
import type { Connection } from '@hocuspocus/server'
import type { MapId } from '../../domain/ids.ts'
import type { ToClient } from '../live-message.ts'
import type { Guest } from './access-port.ts'
import type { Inbox } from './inbox.ts'
import type { Frame } from './read-frame.ts'

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
  /** The next update that changes anything takes back, or brings again, what its author did. */
  takesBack: 'undo' | 'redo' | undefined
  /** The client id under which others see this socket. */
  presenceId: number | null = null
  /** What it has sent and waits for its turn. */
  inbox: Inbox<{ frame: Frame; data: Uint8Array }> | null = null
  gone = false
  /** How much waited to be sent when it was looked at last, and since when it has not become less; see `isStuck`. */
  private backlog = { bytes: 0, since: 0 }

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
    this.inbox?.clear()
    // Not read, it would not hear the other end's goodbye.
    this.socket.resume()
    this.socket.close(code, reason)
    // A peer that does not answer the close handshake would keep the socket half open.
    setTimeout(() => this.socket.terminate(), 500).unref()
  }

  /** Whether much has waited for `patience` milliseconds to be sent, and nothing of it went. */
  isStuck(now: number, { bytes, patience }: { bytes: number; patience: number }): boolean {
    const { bufferedAmount } = this.socket
    if (bufferedAmount <= bytes || bufferedAmount < this.backlog.bytes || this.backlog.since === 0) this.backlog = { bytes: bufferedAmount, since: now }
    return bufferedAmount > bytes && now - this.backlog.since >= patience
  }
}

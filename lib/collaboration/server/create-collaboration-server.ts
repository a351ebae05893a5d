import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hocuspocus, type Document } from '@hocuspocus/server'
import { WebSocketServer, type WebSocket } from 'ws'
import { NotFound } from '../../data/data-errors.ts'
import type { MapId, UserId } from '../../domain/ids.ts'
import { closeCode } from '../close-code.ts'
import { readLiveToken } from '../live-token.ts'
import { readToServer } from '../live-message.ts'
import { mapRoom, parseRoom } from '../room-name.ts'
import type { Access, Tickets } from './access-port.ts'
import { Denied } from './denied.ts'
import { enforcePresence } from './enforce-presence.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { createMapEdits, type MapEdits } from './map-edits.ts'
import { originAllowed } from './origin-allowed.ts'
import { readFrame } from './read-frame.ts'
import { Room } from './room.ts'
import { Seat } from './seat.ts'
import { TokenBucket } from './token-bucket.ts'
import type { UpdateLog } from './update-log.ts'

export interface CollaborationOptions {
  log: UpdateLog
  tickets: Tickets
  access: Access
  /** Origins whose pages may connect; empty: the host that was asked. */
  publicOrigins: readonly string[]
  limits?: Partial<Limits>
  /** Calls back when someone's access changes anywhere; returns what ends it. Without it the poll notices a little later. */
  watchAccess?: (onChange: (userId: UserId) => void) => () => void
  /** Done every ten minutes. */
  housekeeping?: () => Promise<void>
  /** Where a failure that no person caused is told, one line each. */
  report?: (line: string) => void
}

export interface CollaborationServer extends MapEdits {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Finishes what is being written, then ends all sockets. */
  close(): Promise<void>
  status(): { rooms: number; sockets: number; people: number }
  /** Looks at once whether the person's open sockets may stay; called after a removal, a new role or a sign-out. */
  recheck(userId?: UserId): Promise<void>
}

interface Context {
  seat: Seat
}

/**
 * The live half of a map: sockets in, committed updates out. Hocuspocus keeps the rooms' sockets, answers state vectors
 * and spreads updates and presence; every connection is read-only to it. What changes a document is `Room` alone, so
 * that no path leads around the log (4-collaboration).
 */
export function createCollaborationServer(options: CollaborationOptions): CollaborationServer {
  const { log, tickets, access, publicOrigins } = options
  const limits: Limits = { ...defaultLimits, ...options.limits }
  const report = options.report ?? ((line: string) => console.error(line))
  const seats = new Set<Seat>()
  const rooms = new Map<MapId, Room>()
  const opening = new Map<MapId, Promise<Room>>()
  const roomOf = new WeakMap<Document, Room>()
  const projecting = new Map<MapId, NodeJS.Timeout>()
  const compacting = new Set<MapId>()
  let leaving = false

  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    timeout: 45_000,
    maxPendingDocuments: 1,
    maxUnauthenticatedQueueMessages: 200,
    maxUnauthenticatedQueueSize: 1024 * 1024,
    extensions: [
      {
        async onAuthenticate({ token, documentName, context, connectionConfig }) {
          connectionConfig.readOnly = true
          try {
            await enter(context.seat, token, documentName)
          } catch (error) {
            const denied = error instanceof Denied ? error : new Denied(error instanceof NotFound ? 'removed' : 'storage')
            if (denied.reason === 'storage' && denied !== error) report(`live map: ${sayError(error)}`)
            // After the answer, which Hocuspocus writes when this has rejected.
            setTimeout(() => context.seat.showOut(denied.reason === 'storage' ? closeCode.storage : closeCode.removed, denied.reason), 20)
            throw denied
          }
        },
        async onLoadDocument({ document, documentName }) {
          const mapId = parseRoom(documentName)?.mapId
          const room = mapId === undefined ? undefined : rooms.get(mapId)
          if (room === undefined) throw new Denied('storage')
          room.attach(document)
          roomOf.set(document, room)
        },
        async connected({ connection, context }) {
          const { seat } = context
          seat.connection = connection
          const room = roomOf.get(connection.document)
          if (room === undefined || rooms.get(room.mapId) !== room) return seat.showOut(closeCode.storage, 'storage')
          seat.tell({ type: 'hello', epoch: room.epoch, canEdit: seat.canEdit })
        },
        async beforeHandleMessage({ connection, context }) {
          context.seat.connection ??= connection
        },
        async beforeSync({ type, payload, document, context }) {
          if (type === 1 || type === 2) await receive(context.seat, roomOf.get(document), type, payload)
        },
        async onStateless({ connection, payload, document }) {
          answer((connection.context as Context).seat, roomOf.get(document), payload)
        },
        async beforeHandleAwareness({ states, context }) {
          const seat = context?.seat
          if (seat === undefined || seat.guest === null || seat.gone || seat.guest.actor.kind !== 'user') return states.clear()
          seat.presenceId = enforcePresence(states, seat.guest, seat.presenceId, (id) => takenByOther(seat, id))
        },
        async beforeUnloadDocument({ document }) {
          const room = roomOf.get(document as Document)
          const current = room !== undefined && rooms.get(room.mapId) === room
          if (current && !leaving && Date.now() - room.lastUsed < limits.lingerFor) throw new Denied('too-many')
        },
      },
    ],
  })

  async function enter(seat: Seat, token: string, roomName: string): Promise<void> {
    const mapId = parseRoom(roomName)?.mapId
    const asked = readLiveToken(token)
    if (mapId === undefined || asked === null || leaving) throw new Denied(leaving ? 'storage' : 'ticket')
    const guest = await tickets.redeem(asked.ticket, roomName)
    if (guest === null) throw new Denied('ticket')
    const [permission] = await access.permissions([{ actor: guest.actor, mapId }])
    if (permission === undefined || !permission.read) throw new Denied('removed')
    if ([...seats].filter((other) => other.guest?.id === guest.id).length >= limits.socketsPerPerson) throw new Denied('too-many')
    const room = await openRoom(mapId)
    if (asked.epoch !== undefined && asked.epoch !== room.epoch) throw new Denied('epoch')
    seat.guest = guest
    seat.mapId = mapId
    seat.canEdit = permission.write
  }

  async function openRoom(mapId: MapId): Promise<Room> {
    const open = rooms.get(mapId)
    if (open !== undefined) {
      open.lastUsed = Date.now()
      return open
    }
    // A document of an older epoch may still be on its way out, and Hocuspocus would hand it to the next who comes.
    const stale = hocuspocus.documents.get(mapRoom(mapId))
    if (stale !== undefined) {
      await hocuspocus.unloadDocument(stale)
      if (hocuspocus.documents.has(mapRoom(mapId))) throw new Denied('storage')
    }
    const already = opening.get(mapId)
    if (already !== undefined) return already
    const promise = Room.open(mapId, log, { onCommitted, onEpoch: dismiss })
      .then((room) => {
        rooms.set(mapId, room)
        return room
      })
      .finally(() => opening.delete(mapId))
    opening.set(mapId, promise)
    return promise
  }

  /** One update on its way in. Never rejects: Hocuspocus would print it, and what is to be done is done here. */
  async function receive(seat: Seat, room: Room | undefined, type: number, update: Uint8Array): Promise<void> {
    if (seat.gone || seat.guest === null || room === undefined) return
    if (type === 1) seat.handshaken = true
    // What came before the client's whole state may stand on something that is still to come; the whole state has it.
    if (!seat.handshaken) return
    if (isEmptyUpdate(update)) return
    if (update.byteLength > limits.updateBytes) return refuse(seat, 'update-too-large', 'That is more at once than a map takes in. Nothing of it was saved.')
    if (!seat.canEdit) {
      // A reader's copy holds what the map holds; only if it holds more is there something to refuse.
      await room.idle()
      if (room.holds(update)) return
      return refuse(seat, 'read-only', 'You may read this map but not change it.')
    }
    try {
      const sentence = seat.sentence ?? (type === 1 ? 'brought in what was done without a connection' : undefined)
      const outcome = await room.submit({ actor: seat.guest.actor, update, sentence })
      if (outcome.kind === 'saved') seat.sentence = undefined
      if (outcome.kind === 'refused') refuse(seat, outcome.problem.code, outcome.problem.message)
    } catch (error) {
      report(`live map: an edit could not be written, its author's client will send it again: ${sayError(error)}`)
      seat.showOut(closeCode.storage, 'storage')
    }
  }

  function refuse(seat: Seat, code: string, message: string): void {
    seat.showOut(closeCode.refused, 'refused', { type: 'refused', code, message })
  }

  function answer(seat: Seat, room: Room | undefined, payload: string): void {
    if (seat.gone || room === undefined) return
    const message = readToServer(payload)
    if (message === null) return
    if (message.type === 'ping') seat.tell({ type: 'pong' })
    if (message.type === 'sentence') seat.sentence = message.text
    if (message.type === 'barrier' && seat.canEdit && seat.handshaken && message.epoch === room.epoch) seat.tell(message)
  }

  function takenByOther(seat: Seat, clientId: number): boolean {
    for (const other of seats) {
      if (other === seat || other.mapId !== seat.mapId || other.presenceId !== clientId) continue
      if (other.guest?.id !== seat.guest?.id) return true
      // The same person's earlier socket, not noticed as dead yet.
      other.presenceId = null
    }
    return false
  }

  function onCommitted(room: Room, rows: number): void {
    const { mapId } = room
    if (!projecting.has(mapId)) {
      const timer = setTimeout(() => {
        projecting.delete(mapId)
        log.project(mapId).catch((error: unknown) => report(`live map: projection of ${mapId}: ${sayError(error)}`))
      }, 500)
      timer.unref()
      projecting.set(mapId, timer)
    }
    if (rows >= limits.compactEvery && !compacting.has(mapId)) {
      compacting.add(mapId)
      room.compacted()
      log
        .compact(mapId)
        .catch((error: unknown) => report(`live map: folding the log of ${mapId}: ${sayError(error)}`))
        .finally(() => compacting.delete(mapId))
    }
  }

  /** The map's epoch has changed or the map is gone: nobody stays in the old document. */
  function dismiss(room: Room): void {
    if (rooms.get(room.mapId) === room) rooms.delete(room.mapId)
    for (const seat of seats) {
      if (seat.mapId === room.mapId) seat.showOut(closeCode.epoch, 'epoch', { type: 'epoch', epoch: room.epoch })
    }
    hocuspocus.closeConnections(mapRoom(room.mapId))
  }

  async function checkSeats(chosen: readonly Seat[]): Promise<void> {
    const seated = chosen.filter((seat) => !seat.gone && seat.guest !== null && seat.mapId !== null)
    if (seated.length === 0) return
    const permissions = await access.permissions(seated.map((seat) => ({ actor: seat.guest!.actor, mapId: seat.mapId! })))
    seated.forEach((seat, i) => {
      const { read, write } = permissions[i]!
      if (!read) seat.showOut(closeCode.removed, 'removed', { type: 'removed', message: 'You no longer have access to this map.' })
      else if (write !== seat.canEdit) seat.showOut(closeCode.roleChanged, 'role')
    })
  }

  function recheck(userId?: UserId): Promise<void> {
    return checkSeats([...seats].filter((seat) => userId === undefined || (seat.guest?.actor.kind === 'user' && seat.guest.actor.userId === userId)))
  }

  async function checkRooms(): Promise<void> {
    if (rooms.size === 0) return
    const heads = await log.heads([...rooms.keys()])
    for (const room of [...rooms.values()]) {
      const now = heads.get(room.mapId)
      if (now === undefined || now.epoch !== room.epoch) dismiss(room)
      else await room.catchUp(now.head)
    }
  }

  async function sweep(): Promise<void> {
    for (const room of [...rooms.values()]) {
      if (room.busy || Date.now() - room.lastUsed < limits.lingerFor) continue
      const document = hocuspocus.documents.get(mapRoom(room.mapId))
      if (document !== undefined) await hocuspocus.unloadDocument(document)
      if (!hocuspocus.documents.has(mapRoom(room.mapId)) && !room.busy && rooms.get(room.mapId) === room) {
        rooms.delete(room.mapId)
        room.destroy()
      }
    }
  }

  let polling = false
  let lastFailure = 0
  async function lookAround(): Promise<void> {
    if (polling || leaving) return
    polling = true
    try {
      await Promise.all([checkSeats([...seats]), checkRooms()])
      await sweep()
    } catch (error) {
      if (Date.now() - lastFailure > 10_000) report(`live map: ${sayError(error)}`)
      lastFailure = Date.now()
    } finally {
      polling = false
    }
  }
  const poll = setInterval(() => void lookAround(), limits.pollEvery)
  poll.unref()
  const housekeeping = setInterval(() => {
    options.housekeeping?.().catch((error: unknown) => report(`live map: ${sayError(error)}`))
  }, 600_000)
  housekeeping.unref()
  const stopWatching = options.watchAccess?.((userId) => {
    recheck(userId).catch((error: unknown) => report(`live map: ${sayError(error)}`))
  })

  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false })

  function seatSocket(socket: WebSocket): void {
    const seat = new Seat(socket)
    seats.add(seat)
    const frames = new TokenBucket(limits.framesPerSecond, limits.frameBurst, Date.now())
    const bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, Date.now())
    const client = hocuspocus.handleConnection(socket as never, new Request('http://localhost/collaboration'), { seat })
    socket.on('error', () => socket.terminate())
    socket.on('message', (data: Buffer, isBinary) => {
      if (seat.gone || leaving) return
      const now = Date.now()
      if (!frames.take(1, now) || !bytes.take(data.length, now)) return seat.showOut(closeCode.tooFast, 'too fast')
      const frame = isBinary ? readFrame(data) : null
      seat.roomName ??= frame?.room ?? null
      if (frame === null || frame.room !== seat.roomName || parseRoom(frame.room) === null) return seat.showOut(closeCode.removed, 'malformed')
      client.handleMessage(new Uint8Array(data))
    })
    socket.on('close', (code, reason) => {
      seat.gone = true
      seats.delete(seat)
      client.handleClose({ code, reason: reason.toString() })
    })
  }

  return {
    ...createMapEdits({ access, openRoom }),
    handleUpgrade(request, socket, head) {
      if (!originAllowed(request.headers.origin, request.headers.host, publicOrigins)) return turnAway(socket, '403 Forbidden')
      if (leaving || seats.size >= limits.sockets) return turnAway(socket, '503 Service Unavailable')
      sockets.handleUpgrade(request, socket, head, seatSocket)
    },
    async close() {
      leaving = true
      clearInterval(poll)
      clearInterval(housekeeping)
      stopWatching?.()
      for (const timer of projecting.values()) clearTimeout(timer)
      await Promise.all([...rooms.values()].map((room) => room.idle()))
      const closed = [...seats].map((seat) => new Promise((resolve) => seat.socket.once('close', resolve)))
      for (const seat of seats) seat.showOut(closeCode.leaving, 'leaving')
      await Promise.all(closed)
      for (const document of hocuspocus.documents.values()) await hocuspocus.unloadDocument(document)
      for (const room of rooms.values()) room.destroy()
      rooms.clear()
      sockets.close()
    },
    status: () => ({
      rooms: rooms.size,
      sockets: seats.size,
      people: new Set([...seats].flatMap((seat) => (seat.guest === null ? [] : [seat.guest.id]))).size,
    }),
    recheck,
  }
}

function turnAway(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** No structs and no deletions: what a client with nothing new answers. */
function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

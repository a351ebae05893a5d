import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hocuspocus, type Document } from '@hocuspocus/server'
import { WebSocketServer } from 'ws'
import type { UserId } from '../../domain/ids.ts'
import { closeCode } from '../close-code.ts'
import { readLiveToken } from '../live-token.ts'
import { parseRoom } from '../room-name.ts'
import { roomInPath } from '../socket-path.ts'
import type { CollaborationOptions } from './collaboration-options.ts'
import { Denied, deniedBy } from './denied.ts'
import { enforcePresence } from './enforce-presence.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { lookAround } from './look-around.ts'
import { createMapEdits, type MapEdits } from './map-edits.ts'
import { createMapUpkeep } from './map-upkeep.ts'
import { OpenRooms } from './open-rooms.ts'
import { originAllowed } from './origin-allowed.ts'
import { quietReport } from './quiet-report.ts'
import type { Room } from './room.ts'
import { sayError } from './say-error.ts'
import { seatSocket, type SeatContext } from './seat-socket.ts'
import type { Seat } from './seat.ts'
import { Seats } from './seats.ts'
import { shownAsOther } from './shown-as-other.ts'
import { createMessageTaker } from './take-messages.ts'

export interface CollaborationServer extends MapEdits {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Finishes what is being written, then ends all sockets. */
  close(): Promise<void>
  status(): { rooms: number; sockets: number; people: number }
  /** Looks at once whether the person's open sockets may stay; called after a removal, a new role or a sign-out. */
  recheck(userId?: UserId): Promise<void>
}

/**
 * The live half of a map: sockets in, committed updates out. Hocuspocus keeps the rooms' sockets, answers state vectors
 * and spreads updates and presence; every connection is read-only to it. What changes a document is `Room` alone, so
 * that no path leads around the log (4-collaboration).
 */
export function createCollaborationServer(options: CollaborationOptions): CollaborationServer {
  const { log, tickets, access, publicOrigins, peers } = options
  const limits: Limits = { ...defaultLimits, ...options.limits }
  const report = quietReport(options.report ?? ((line) => console.error(line)))
  const tell = (error: unknown) => report(`live map: ${sayError(error)}`)
  const seats = new Seats(access)
  const upkeep = createMapUpkeep({ log, compactEvery: limits.compactEvery, report })
  const rooms = new OpenRooms({
    log,
    seats,
    lingerFor: limits.lingerFor,
    room: { openChecker: options.checker?.open, limits },
    report,
    onCommitted: (room, rows) => {
      upkeep.afterCommit(room, rows)
      peers?.committed(room.mapId, room.epoch, room.seq)
    },
  })
  const roomOf = new WeakMap<Document, Room>()
  const receive = createMessageTaker({ limits, report, roomOf: (seat) => seat.connection === null ? undefined : roomOf.get(seat.connection.document) })
  let leaving = false

  const hocuspocus = new Hocuspocus<SeatContext>({
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
            const denied = deniedBy(error)
            if (denied.reason === 'storage' && denied !== error) tell(error)
            // After the answer, which Hocuspocus writes when this has rejected.
            setTimeout(() => context.seat.showOut(denied.reason === 'storage' || denied.reason === 'unreadable' ? closeCode.storage : closeCode.removed, denied.reason), 20)
            throw denied
          }
        },
        async onLoadDocument({ document, documentName }) {
          const mapId = parseRoom(documentName)?.mapId
          const room = mapId === undefined ? undefined : rooms.get(mapId)
          if (room === undefined) throw new Denied('storage')
          room.attach(document)
          roomOf.set(document, room)
          peers?.attend?.(document, room.mapId, room.epoch)
        },
        async connected({ connection, context }) {
          const { seat } = context
          seat.connection = connection
          const room = roomOf.get(connection.document)
          if (room === undefined || !rooms.isCurrent(room)) return seat.showOut(closeCode.storage, 'storage')
          seat.tell({ type: 'hello', epoch: room.epoch, canEdit: seat.canEdit })
          seat.inbox?.open()
        },
        async beforeHandleAwareness({ states, context, document }) {
          const seat = context?.seat
          if (seat === undefined || seat.guest === null || seat.gone || seat.guest.actor.kind !== 'user') return states.clear()
          seat.presenceId = enforcePresence(states, seat.guest, seat.presenceId, (id) => seats.takenByOther(seat, id) || shownAsOther(document.awareness, id, seat.guest!))
        },
        async beforeUnloadDocument({ document }) {
          const room = roomOf.get(document as Document)
          const current = room !== undefined && rooms.isCurrent(room)
          if (current && !leaving && Date.now() - room.lastUsed < limits.lingerFor) throw new Denied('too-many')
        },
      },
    ],
  })
  rooms.servedBy(hocuspocus as unknown as Hocuspocus)

  async function enter(seat: Seat, token: string, roomName: string): Promise<void> {
    const mapId = parseRoom(roomName)?.mapId
    const asked = readLiveToken(token)
    if (mapId === undefined || asked === null || leaving) throw new Denied(leaving ? 'storage' : 'ticket')
    const guest = await tickets.redeem(asked.ticket, roomName)
    if (guest === null) throw new Denied('ticket')
    const [permission] = await access.permissions([{ actor: guest.actor, mapId }])
    if (permission === undefined || !permission.read) throw new Denied('removed')
    if (seats.countOf(guest.id) >= limits.socketsPerPerson) throw new Denied('too-many')
    const room = await rooms.open(mapId)
    if (asked.epoch !== undefined && asked.epoch !== room.epoch) throw new Denied('epoch')
    seat.guest = guest
    seat.mapId = mapId
    seat.canEdit = permission.write
  }

  const stopLooking = lookAround({
    every: limits.pollEvery,
    look: async () => {
      await Promise.all([seats.recheck(), rooms.compareWithLog()])
      await rooms.sweep()
      seats.letGoOfStuck(Date.now())
    },
    housekeeping: () => options.housekeeping?.((mapId) => rooms.get(mapId) !== undefined) ?? Promise.resolve(),
    report,
  })
  const stops = [
    stopLooking,
    upkeep.stop,
    options.watchAccess?.((userId) => void seats.recheck(userId).catch(tell)),
    options.watchMaps?.((mapId, what) => seats.tell(mapId, { type: 'hint', what })),
    peers?.onHint((mapId, epoch, head) => void rooms.hear(mapId, epoch, head).catch(tell)),
  ]
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false })

  let closed: Promise<void> | undefined
  async function close(): Promise<void> {
    leaving = true
    for (const stop of stops) stop?.()
    // What had arrived is written and acknowledged; a storage that is away must not keep the program for ever.
    await atMost(limits.drainFor, seats.drain().then(() => rooms.idle()).then(() => rooms.told()))
    await seats.dismiss(closeCode.leaving, 'leaving')
    await rooms.close()
    await peers?.close()
    await options.checker?.end?.()
    sockets.close()
  }

  return {
    ...createMapEdits({ access, openRoom: (mapId) => rooms.openUpToDate(mapId) }),
    handleUpgrade(request, socket, head) {
      if (!originAllowed(request.headers.origin, request.headers.host, publicOrigins)) return turnAway(socket, '403 Forbidden')
      if (leaving || seats.size >= limits.sockets) return turnAway(socket, '503 Service Unavailable')
      sockets.handleUpgrade(request, socket, head, (opened) => seatSocket(opened, { roomName: roomInPath(request.url), seats, hocuspocus, limits, receive }))
    },
    close: () => (closed ??= close()),
    status: () => ({ rooms: rooms.size, sockets: seats.size, people: seats.people }),
    recheck: (userId) => seats.recheck(userId),
  }
}

function turnAway(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

async function atMost(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, limit)))])
  clearTimeout(timer)
}

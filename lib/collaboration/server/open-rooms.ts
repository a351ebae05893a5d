import type { Hocuspocus } from '@hocuspocus/server'
import type { MapId } from '../../domain/ids.ts'
import { closeCode } from '../close-code.ts'
import { mapRoom } from '../room-name.ts'
import { Denied } from './denied.ts'
import { Room, type RoomEvents, type RoomOptions } from './room.ts'
import { sayError } from './say-error.ts'
import type { Seats } from './seats.ts'
import type { UpdateLog } from './update-log.ts'

export interface OpenRoomsOptions {
  log: UpdateLog
  seats: Seats
  /** How long a room stays after the last person left it, in milliseconds. */
  lingerFor: number
  onCommitted: RoomEvents['onCommitted']
  room: RoomOptions
  report: (line: string) => void
}

/** The maps that are open in this process. Hocuspocus holds each one's sockets under the room's name; it is told of as late as it exists. */
export class OpenRooms {
  private readonly rooms = new Map<MapId, Room>()
  private readonly opening = new Map<MapId, Promise<Room>>()
  private readonly options: OpenRoomsOptions
  private hocuspocus!: Hocuspocus

  constructor(options: OpenRoomsOptions) {
    this.options = options
  }

  servedBy(hocuspocus: Hocuspocus): void {
    this.hocuspocus = hocuspocus
  }

  get size(): number {
    return this.rooms.size
  }

  all(): Room[] {
    return [...this.rooms.values()]
  }

  get(mapId: MapId): Room | undefined {
    return this.rooms.get(mapId)
  }

  isCurrent(room: Room): boolean {
    return this.rooms.get(room.mapId) === room
  }

  async open(mapId: MapId): Promise<Room> {
    const open = this.rooms.get(mapId)
    if (open !== undefined) {
      open.lastUsed = Date.now()
      return open
    }
    // A document of an older epoch may still be on its way out, and Hocuspocus would hand it to the next who comes.
    const stale = this.hocuspocus.documents.get(mapRoom(mapId))
    if (stale !== undefined) {
      await this.hocuspocus.unloadDocument(stale)
      if (this.hocuspocus.documents.has(mapRoom(mapId))) throw new Denied('storage')
    }
    const already = this.opening.get(mapId)
    if (already !== undefined) return already
    const untold = (room: Room, error: unknown) => this.options.report(`live map: the history of ${room.mapId} could not be written and is tried again: ${sayError(error)}`)
    const events: RoomEvents = { onCommitted: this.options.onCommitted, onEpoch: (room) => this.dismiss(room), onBroken: (room, error) => this.reopen(room, error), onUntold: untold }
    const promise = Room.open(mapId, this.options.log, events, this.options.room)
      .then((room) => {
        this.rooms.set(mapId, room)
        this.options.log.tellGaps(mapId).catch((error: unknown) => untold(room, error))
        return room
      })
      .finally(() => this.opening.delete(mapId))
    this.opening.set(mapId, promise)
    return promise
  }

  /** The map's epoch has changed or the map is gone: nobody stays in the old document. */
  dismiss(room: Room): void {
    if (this.isCurrent(room)) this.letGo(room)
    for (const seat of this.options.seats.at(room.mapId)) seat.showOut(closeCode.epoch, 'epoch', { type: 'epoch', epoch: room.epoch })
    this.hocuspocus.closeConnections(mapRoom(room.mapId))
  }

  /** The document has met a row that it cannot take in: everyone comes back to one that was made without it. */
  private reopen(room: Room, error: unknown): void {
    if (!this.isCurrent(room)) return
    this.options.report(`live map: ${room.mapId} is opened anew, its document met what it cannot take in: ${sayError(error)}`)
    this.letGo(room)
    for (const seat of this.options.seats.at(room.mapId)) seat.showOut(closeCode.storage, 'storage')
    this.hocuspocus.closeConnections(mapRoom(room.mapId))
  }

  /** Nobody finds the room any more; what was given to it is answered, then it holds nothing. */
  private letGo(room: Room): void {
    this.rooms.delete(room.mapId)
    void room.idle().then(() => room.destroy())
  }

  /** The room with all that is committed by now, wherever: who edits at one instance and reads at another finds their edit. */
  async openUpToDate(mapId: MapId): Promise<Room> {
    const alreadyOpen = this.rooms.has(mapId)
    const room = await this.open(mapId)
    if (!alreadyOpen) return room
    await this.compareWithLog([mapId])
    return this.isCurrent(room) ? room : this.open(mapId)
  }

  /** Takes over what was committed elsewhere, and closes what has a new epoch or is gone. */
  async compareWithLog(mapIds: MapId[] = [...this.rooms.keys()]): Promise<void> {
    if (mapIds.length === 0) return
    const heads = await this.options.log.heads(mapIds)
    // Beside one another: a room that waits for its storage holds up no other.
    const looked = await Promise.allSettled(mapIds.map(async (mapId) => {
      const room = this.rooms.get(mapId)
      if (room === undefined) return
      const now = heads.get(mapId)
      if (now === undefined || now.epoch !== room.epoch) this.dismiss(room)
      else await room.catchUp(now.head)
    }))
    const failed = looked.find((result) => result.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }

  /** Another instance has committed up to `head`; only what the log says counts. */
  async hear(mapId: MapId, epoch: number, head: number): Promise<void> {
    const room = this.rooms.get(mapId)
    // How far the log is the log says: a room that believed in rows that there are not would miss those to come.
    if (room !== undefined && (room.epoch !== epoch || head > room.seq)) await this.compareWithLog([mapId])
  }

  /** Lets go of the rooms that nobody has been in for a while. */
  async sweep(): Promise<void> {
    for (const room of this.all()) {
      if (room.busy || Date.now() - room.lastUsed < this.options.lingerFor) continue
      const document = this.hocuspocus.documents.get(mapRoom(room.mapId))
      if (document !== undefined) await this.hocuspocus.unloadDocument(document)
      if (!this.hocuspocus.documents.has(mapRoom(room.mapId)) && !room.busy && this.isCurrent(room)) {
        this.rooms.delete(room.mapId)
        room.destroy()
      }
    }
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await Promise.all(this.all().map((room) => room.idle()))
  }

  /** Resolves when the history has a line for all that was done. */
  async told(): Promise<void> {
    await Promise.all(this.all().map((room) => room.told()))
  }

  async close(): Promise<void> {
    for (const document of this.hocuspocus.documents.values()) await this.hocuspocus.unloadDocument(document)
    for (const room of this.rooms.values()) room.destroy()
    this.rooms.clear()
  }
}

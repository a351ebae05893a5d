import type { MapId, UserId } from '../../domain/ids.ts'
import { closeCode } from '../close-code.ts'
import type { ToClient } from '../live-message.ts'
import type { Access } from './access-port.ts'
import type { Seat } from './seat.ts'

/** Everyone who sits in some room of this process. */
export class Seats {
  private readonly all = new Set<Seat>()
  private readonly access: Access

  constructor(access: Access) {
    this.access = access
  }

  get size(): number {
    return this.all.size
  }

  get people(): number {
    return new Set([...this.all].flatMap((seat) => (seat.guest === null ? [] : [seat.guest.id]))).size
  }

  add(seat: Seat): void {
    this.all.add(seat)
  }

  remove(seat: Seat): void {
    this.all.delete(seat)
  }

  [Symbol.iterator](): Iterator<Seat> {
    return this.all.values()
  }

  at(mapId: MapId): Seat[] {
    return [...this.all].filter((seat) => seat.mapId === mapId)
  }

  countOf(guestId: string): number {
    return [...this.all].filter((seat) => seat.guest?.id === guestId).length
  }

  /** `null`: everyone, on whatever map. */
  tell(mapId: MapId | null, message: ToClient): void {
    for (const seat of mapId === null ? this.all : this.at(mapId)) if (!seat.gone) seat.tell(message)
  }

  /** Whether somebody else in the room is seen under this client id. */
  takenByOther(seat: Seat, clientId: number): boolean {
    for (const other of this.all) {
      if (other === seat || other.mapId !== seat.mapId || other.presenceId !== clientId) continue
      if (other.guest?.id !== seat.guest?.id) return true
      // The same person's earlier socket, not noticed as dead yet.
      other.presenceId = null
    }
    return false
  }

  /** Looks at once whether the sockets of one person, or all, may stay. */
  async recheck(userId?: UserId): Promise<void> {
    const chosen = [...this.all].filter((seat) => userId === undefined || (seat.guest?.actor.kind === 'user' && seat.guest.actor.userId === userId))
    const seated = chosen.filter((seat) => !seat.gone && seat.guest !== null && seat.mapId !== null)
    if (seated.length === 0) return
    const permissions = await this.access.permissions(seated.map((seat) => ({ actor: seat.guest!.actor, mapId: seat.mapId! })))
    seated.forEach((seat, i) => {
      const { read, write } = permissions[i]!
      if (!read) seat.showOut(closeCode.removed, 'removed', { type: 'removed', message: 'You no longer have access to this map.' })
      else if (write !== seat.canEdit) seat.showOut(closeCode.roleChanged, 'role')
    })
  }

  /** Lets go of sockets that take nothing in any more; who is still there comes back and takes the map as it is then. */
  letGoOfStuck(now: number): void {
    for (const seat of this.all) if (!seat.gone && seat.isStuck(now, { bytes: 1024 * 1024, patience: 30_000 })) seat.showOut(closeCode.leaving, 'behind')
  }

  /** Reads nothing more, and resolves when what had arrived is taken in. */
  async drain(): Promise<void> {
    for (const seat of this.all) seat.socket.pause()
    await Promise.all([...this.all].map(async (seat) => seat.inbox?.idle()))
  }

  /** Says goodbye to all; resolves when their sockets have ended. */
  async dismiss(code: number, reason: string): Promise<void> {
    const closed = [...this.all].map((seat) => new Promise((resolve) => seat.socket.once('close', resolve)))
    for (const seat of this.all) seat.showOut(code, reason)
    await Promise.all(closed)
  }
}

import type { Actor } from '../../data/actor.ts'
import type { MapId, UserId } from '../../domain/ids.ts'
import type { Access, Guest, Permission, Tickets } from '../server/access-port.ts'
import type { LogEntry, UpdateLog } from '../server/update-log.ts'

export interface MemoryMap {
  epoch: number
  rows: { update: Uint8Array; by: UserId | null; sentence?: string }[]
}

/**
 * Log, tickets and memberships in memory, with the switches a test needs: `down` is a database that cannot be reached,
 * `delay` lets others in between. What holds on PostgreSQL is tested there; this is for the rules above the storage.
 */
export function memoryParts() {
  const maps = new Map<MapId, MemoryMap>()
  const roles = new Map<UserId, 'editor' | 'viewer'>()
  const tickets = new Map<string, { guest: Guest; room: string }>()
  const switches = { down: false, delay: 0 }
  let issued = 0

  async function reach(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, switches.delay))
    if (switches.down) throw new Error('the database is down')
  }

  function permission(actor: Actor): Permission {
    const role = actor.kind === 'user' ? roles.get(actor.userId) : undefined
    return actor.kind === 'system' ? { read: true, write: true } : { read: role !== undefined, write: role === 'editor' }
  }

  function mapOf(mapId: MapId): MemoryMap {
    const map = maps.get(mapId)
    if (map === undefined) throw new Error(`no map ${mapId}`)
    return map
  }

  function write(map: MemoryMap, { actor, update, sentence }: LogEntry) {
    if (!permission(actor).write) return { kind: 'forbidden' as const, message: 'You may read this map but not change it.' }
    map.rows.push({ update, by: actor.kind === 'user' ? actor.userId : null, sentence })
    return { kind: 'saved' as const, seq: map.rows.length }
  }

  const log: UpdateLog = {
    async load(mapId) {
      await reach()
      const map = mapOf(mapId)
      return { epoch: map.epoch, head: map.rows.length, updates: map.rows.map((row) => row.update) }
    },
    async since(mapId, epoch, seq) {
      await reach()
      const map = mapOf(mapId)
      return map.epoch === epoch ? map.rows.slice(seq).map((row, i) => ({ seq: seq + i + 1, update: row.update })) : null
    },
    async append(mapId, epoch, entries) {
      await reach()
      const map = mapOf(mapId)
      return entries.map((entry) => (map.epoch === epoch ? write(map, entry) : { kind: 'epoch' as const }))
    },
    async heads(mapIds) {
      await reach()
      return new Map(mapIds.flatMap((id) => (maps.has(id) ? [[id, { epoch: mapOf(id).epoch, head: mapOf(id).rows.length }] as const] : [])))
    },
    async compact() {},
    async project() {},
    async tell(mapId, lines) {
      await reach()
      for (const { seq, sentence } of lines) mapOf(mapId).rows[seq - 1]!.sentence ??= sentence
    },
    async tellGaps() {},
  }

  const ticketDesk: Tickets = {
    async redeem(ticket, room) {
      await reach()
      const held = tickets.get(ticket)
      tickets.delete(ticket)
      return held?.room === room ? held.guest : null
    },
  }

  const access: Access = {
    async permissions(pairs) {
      await reach()
      return pairs.map(({ actor }) => permission(actor))
    },
  }

  return {
    log,
    tickets: ticketDesk,
    access,
    maps,
    roles,
    switches,
    addMap(mapId: MapId) {
      maps.set(mapId, { epoch: 1, rows: [] })
    },
    issue(userId: UserId, room: string): string {
      const ticket = `ticket-${++issued}`
      tickets.set(ticket, { guest: { actor: { kind: 'user', userId }, id: userId, name: `name of ${userId}` }, room })
      return ticket
    },
  }
}

import * as Y from 'yjs'
import type { Acceptance } from '../../data/accept-in-log.ts'
import type { Actor } from '../../data/actor.ts'
import { Forbidden, notFound } from '../../data/data-errors.ts'
import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import { describeCommand } from '../../domain/argument/describe-command.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import type { MapId } from '../../domain/ids.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { applyCommandToDoc, docFromMap, mapFromDoc } from '../map-doc.ts'
import type { Access } from './access-port.ts'
import type { Room } from './room.ts'

export interface ApplyOptions {
  /** For the history; said from the commands where it is not given. */
  sentence?: string
  /** The suggestion that the commands carry out: it is decided in the transaction that logs them. */
  accepts?: Acceptance
}

/** Reading and editing a map on the server: import, the API, suggestions, the command line. */
export interface MapEdits {
  /**
   * All of the commands in order, or none. The way is that of every edit: checked, logged, applied, shown to whoever is
   * in the room. Throws NotFound or Forbidden; a command that cannot be carried out is a failure that names it.
   */
  applyCommandsToMap(actor: Actor, mapId: MapId, commands: readonly MapCommand[], options?: ApplyOptions): Promise<Result<{ seq: number }>>
  /** The map as stored (raw), and the row of the log up to which it is. Throws NotFound. */
  loadMap(actor: Actor, mapId: MapId): Promise<{ map: ArgumentMap; seq: number }>
  /** Puts everything of `map` on a map that is new and empty: created, imported, duplicated. */
  fillMap(actor: Actor, mapId: MapId, map: ArgumentMap, sentence: string): Promise<Result<{ seq: number }>>
}

export function createMapEdits({ access, openRoom }: { access: Access; openRoom: (mapId: MapId) => Promise<Room> }): MapEdits {
  async function demand(actor: Actor, mapId: MapId, what: 'read' | 'write'): Promise<void> {
    const [permission] = await access.permissions([{ actor, mapId }])
    if (!permission?.read) throw notFound('map')
    if (what === 'write' && !permission.write) throw new Forbidden('forbidden', 'You may read this map but not change it.')
  }

  async function submit(room: Room, actor: Actor, update: Uint8Array, { sentence, accepts }: ApplyOptions): Promise<Result<{ seq: number }>> {
    const outcome = await room.submit({ actor, update, ...(sentence === undefined ? {} : { sentence }), ...(accepts === undefined ? {} : { accepts }) })
    if (outcome.kind === 'saved') return ok({ seq: outcome.seq })
    if (outcome.kind === 'unchanged') return ok({ seq: room.seq })
    if (outcome.kind === 'refused') return { ok: false, error: outcome.problem }
    return fail('map-rebuilt', 'What was deleted from this map more than 30 days ago was cleared away at this moment, and nothing of this was saved. Try again.')
  }

  return {
    async applyCommandsToMap(actor, mapId, commands, options = {}) {
      await demand(actor, mapId, 'write')
      const room = await openRoom(mapId)
      const doc = new Y.Doc()
      try {
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.document))
        const sentence = options.sentence ?? sentenceOf(mapFromDoc(doc, mapId), commands)
        const before = Y.encodeStateVector(doc)
        const updates: Uint8Array[] = []
        doc.on('update', (update: Uint8Array) => updates.push(update))
        const applied = applyCommandToDoc(doc, { type: 'batch', commands })
        if (!applied.ok) return applied
        if (updates.length === 0) return ok({ seq: room.seq })
        return await submit(room, actor, updates.length === 1 ? updates[0]! : Y.encodeStateAsUpdate(doc, before), { ...options, sentence })
      } finally {
        doc.destroy()
      }
    },

    async loadMap(actor, mapId) {
      await demand(actor, mapId, 'read')
      const room = await openRoom(mapId)
      return { map: mapFromDoc(room.document, mapId), seq: room.seq }
    },

    async fillMap(actor, mapId, map, sentence) {
      await demand(actor, mapId, 'write')
      const doc = docFromMap(map)
      try {
        return await submit(await openRoom(mapId), actor, Y.encodeStateAsUpdate(doc), { sentence })
      } finally {
        doc.destroy()
      }
    },
  }
}

function sentenceOf(map: ArgumentMap, commands: readonly MapCommand[]): string {
  const first = commands[0]
  if (first === undefined) return 'changed nothing'
  return commands.length === 1 ? describeCommand(map, first) : describeCommand(map, { type: 'batch', commands })
}

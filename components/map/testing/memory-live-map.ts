import { applyCommand } from '../../../lib/domain/argument/apply-command.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { invertCommand } from '../../../lib/domain/argument/invert-command.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { fail, ok, type Result } from '../../../lib/domain/result.ts'
import type { LiveMap } from '../live-map.ts'

/** A live map that lives in memory: the room can be tried and tested without a server. */
export class MemoryLiveMap {
  #map: ArgumentMap
  #undo: MapCommand[] = []
  #redo: MapCommand[] = []
  #listeners = new Set<() => void>()
  #snapshot: LiveMap

  constructor(map: ArgumentMap) {
    this.#map = map
    this.#snapshot = this.#make()
  }

  current = (): LiveMap => this.#snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #apply(command: MapCommand): MapCommand | null {
    const back = invertCommand(this.#map, command, { at: '2026-01-01T00:00:00Z' })
    const result = applyCommand(this.#map, command)
    if (!result.ok) return null
    this.#map = result.value
    return back
  }

  #changed(): void {
    this.#snapshot = this.#make()
    for (const listener of this.#listeners) listener()
  }

  #step(from: MapCommand[], to: MapCommand[]): Result<void> {
    const command = from.pop()
    const back = command && this.#apply(command)
    if (back) to.push(back)
    this.#changed()
    return ok(undefined)
  }

  #run = (command: MapCommand): Result<void> => {
    const back = this.#apply(command)
    if (!back) return fail('not-possible', 'That cannot be done to this map.')
    this.#undo.push(back)
    this.#redo = []
    this.#changed()
    return ok(undefined)
  }

  #make(): LiveMap {
    const { map, problems } = readMap(this.#map)
    return {
      map,
      problems,
      status: 'saved',
      unsavedCount: 0,
      canEdit: true,
      run: this.#run,
      undo: () => this.#step(this.#undo, this.#redo),
      redo: () => this.#step(this.#redo, this.#undo),
      canUndo: this.#undo.length > 0,
      canRedo: this.#redo.length > 0,
      handle: null,
      setAside: [],
      tryAgain: () => ({ made: 0, failed: 0 }),
      forget() {},
      setPresence() {},
      editText: (id, text) => this.#run({ type: 'edit-text', id, text }),
    }
  }
}

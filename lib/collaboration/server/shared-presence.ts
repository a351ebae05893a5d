import { applyAwarenessUpdate, encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness'
import { toldPresence } from './presence-fields.ts'

/** What one tab says of its person. `state` null: it has left. */
export interface ClientPresence {
  client: number
  /** Grows with each word of the tab; of two, the later counts. */
  clock: number
  state: Record<string, unknown> | null
}

interface Elsewhere extends ClientPresence {
  instance: string
}

/**
 * The presence of one open document, part of which sits here and part at other instances. Who sits here is said by the
 * sockets of this process, checked as they come in, and no other instance is believed about them, unless the same person
 * is heard there later: then they have moved and the socket here is not noticed as dead yet.
 */
export class SharedPresence {
  private readonly awareness: Awareness
  private readonly onOwn: () => void
  private readonly here = new Set<number>()
  private readonly left = new Set<number>()
  private readonly changed = new Set<number>()
  private readonly elsewhere = new Map<number, Elsewhere>()

  /** @param onOwn called when there is something for `takeChanges` */
  constructor(awareness: Awareness, onOwn: () => void) {
    this.awareness = awareness
    this.onOwn = onOwn
    awareness.on('update', this.note)
  }

  end(): void {
    this.awareness.off('update', this.note)
  }

  /** Everyone who sits here. */
  own(): ClientPresence[] {
    return [...this.here].map((client) => this.presenceOf(client))
  }

  /** What changed about those who sit here, since it was last asked. */
  takeChanges(): ClientPresence[] {
    const clients = [...this.changed]
    this.changed.clear()
    for (const client of this.left) this.here.delete(client)
    this.left.clear()
    return clients.map((client) => this.presenceOf(client))
  }

  /** What another instance says of those who sit there; passed on in known shape and size only, for it came over a line that others may reach. */
  hear(instance: string, presences: readonly ClientPresence[]): void {
    const accepted = presences.flatMap((presence) => inBounds(presence) ?? []).filter((presence) => this.isFor(instance, presence))
    for (const presence of accepted) {
      if (presence.state === null) this.elsewhere.delete(presence.client)
      else this.elsewhere.set(presence.client, { ...presence, instance })
    }
    this.show(accepted)
  }

  /** An instance has ended, or is not heard any more: nobody is shown as sitting there. */
  forget(instance: string): void {
    const gone = [...this.elsewhere.values()].filter((presence) => presence.instance === instance)
    for (const { client } of gone) this.elsewhere.delete(client)
    this.show(gone.map(({ client, clock }) => ({ client, clock, state: null })))
  }

  private isFor(instance: string, { client, clock, state }: ClientPresence): boolean {
    if (this.here.has(client) && !this.left.has(client)) {
      const moved = state !== null && clock > (this.awareness.meta.get(client)?.clock ?? 0) && idOf(state) === idOf(this.awareness.getStates().get(client))
      if (moved) this.here.delete(client)
      return moved
    }
    const known = this.elsewhere.get(client)
    // One instance may be late in saying that somebody left who is heard at another by now.
    if (known?.instance !== instance) return state !== null
    return state === null || clock > known.clock
  }

  private show(presences: readonly ClientPresence[]): void {
    if (presences.length === 0) return
    const said = {
      states: new Map(presences.flatMap(({ client, state }) => (state === null ? [] : [[client, state] as const]))),
      meta: new Map(presences.map((presence) => [presence.client, { clock: this.clockFor(presence), lastUpdated: 0 }])),
    }
    const clients = presences.map(({ client }) => client)
    applyAwarenessUpdate(this.awareness, encodeAwarenessUpdate(said as unknown as Awareness, clients), origin)
  }

  /** Who was taken for gone and is heard again has said nothing new, and yet the tabs here must take it as that. */
  private clockFor({ client, clock, state }: ClientPresence): number {
    const last = this.awareness.meta.get(client)?.clock ?? 0
    return state === null ? last : Math.max(clock, last + 1)
  }

  private presenceOf(client: number): ClientPresence {
    return { client, clock: this.awareness.meta.get(client)?.clock ?? 0, state: this.awareness.getStates().get(client) ?? null }
  }

  private readonly note = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }, from: unknown): void => {
    if (from === origin) return
    if (isSocket(from)) {
      for (const client of [...added, ...updated]) {
        this.elsewhere.delete(client)
        this.left.delete(client)
        this.here.add(client)
        this.changed.add(client)
      }
    }
    for (const client of removed) this.noteRemoved(client, from)
    if (this.changed.size > 0) this.onOwn()
  }

  private noteRemoved(client: number, from: unknown): void {
    const presence = this.elsewhere.get(client)
    if (presence !== undefined && from !== 'timeout') {
      // The dead socket of somebody who sits elsewhere by now. Nobody has been told yet: what is told is read afterwards.
      this.awareness.states.set(client, presence.state!)
      return
    }
    this.elsewhere.delete(client)
    if (!this.here.has(client)) return
    this.left.add(client)
    this.changed.add(client)
  }
}

function inBounds({ client, clock, state }: ClientPresence): ClientPresence | null {
  const shown = state === null ? null : toldPresence(state)
  return state !== null && shown === null ? null : { client, clock, state: shown }
}

/** Whose word it was, for the awareness' listeners. */
const origin = { source: 'instance' } as const

function isSocket(from: unknown): boolean {
  return (from as { source?: unknown } | null)?.source === 'connection'
}

function idOf(state: Record<string, unknown> | undefined): unknown {
  return (state?.user as { id?: unknown } | undefined)?.id
}

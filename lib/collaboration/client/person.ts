import type { UserId } from '../../domain/ids.ts'

/** Someone else who has the map open, in one of their tabs. Points are in canvas pixels. */
export interface Person {
  /** One per open tab. */
  key: string
  id: UserId
  name: string
  /** A CSS colour, the same for a person everywhere. */
  colour: string
  /** Another tab of the person who asks. */
  self: boolean
  cursor?: { x: number; y: number }
  /** Ids of what they have selected. */
  selection: readonly string[]
  /** The claim whose text they have open. */
  editing?: string
  /** Where what they are dragging is now. */
  dragging: readonly { id: string; x: number; y: number }[]
  /** What of the canvas they look at: the point in the middle of their window, and how near. */
  view?: { x: number; y: number; zoom: number }
}

/** What one tells the others about oneself. `null` takes a field back. */
export interface Presence {
  cursor?: { x: number; y: number } | null
  selection?: readonly string[] | null
  editing?: string | null
  dragging?: readonly { id: string; x: number; y: number }[] | null
  /** For those who follow: the middle of one's window in canvas pixels, and the zoom. */
  view?: { x: number; y: number; zoom: number } | null
}

export const personColours = 8

/** The colour's number, in 0…7, by the person's id. */
export function colourNumber(id: UserId): number {
  let hash = 0
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) >>> 0
  return hash % personColours
}

/** The people behind the presence states of a room, in a fixed order. The server has checked names and bounds. */
export function readPeople(states: ReadonlyMap<number, Record<string, unknown>>, ownClients: ReadonlySet<number>, ownId: UserId | null): Person[] {
  const people: Person[] = []
  for (const [client, state] of states) {
    const user = state.user as { id?: unknown; name?: unknown } | undefined
    if (ownClients.has(client) || typeof user?.id !== 'string' || typeof user.name !== 'string') continue
    const number = colourNumber(user.id)
    people.push({
      key: String(client),
      id: user.id,
      name: user.name,
      colour: `var(--person-${number}, hsl(${number * 45} 60% 42%))`,
      self: user.id === ownId,
      cursor: state.cursor as Person['cursor'],
      selection: (state.selection as Person['selection'] | undefined) ?? [],
      editing: state.editing as Person['editing'],
      view: state.view as Person['view'],
      dragging: (state.dragging as Person['dragging'] | undefined) ?? [],
    })
  }
  return people.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1))
}

/** As it is told: without what was taken back. */
export function shownOf(presence: Presence): Record<string, unknown> {
  return Object.fromEntries(Object.entries(presence).filter(([, value]) => value !== null && value !== undefined))
}

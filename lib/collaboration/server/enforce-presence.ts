import type { Guest } from './access-port.ts'

const maxIds = 200
const maxDragged = 500
/** Far above what any canvas offers; a client that follows holds itself to its own bounds. */
const maxZoom = 100

/**
 * Makes of what a client says about itself what others get to see: only its own client id, under its own name, and only
 * the fields the program knows, in bounds. Works on the map of states in place, as Hocuspocus' hook wants it.
 * `ownId` is the client id that this socket already has; null before its first word. Returns the id it has now.
 */
export function enforcePresence(
  states: Map<number, Record<string, unknown>>,
  guest: Guest,
  ownId: number | null,
  takenByOthers: (clientId: number) => boolean,
): number | null {
  let own = ownId
  for (const [clientId, state] of [...states]) {
    // Hocuspocus decodes into a presence of its own, whose empty state comes along with what the client sent.
    if (Object.keys(state).length === 0) {
      states.delete(clientId)
      continue
    }
    if (own === null && !takenByOthers(clientId)) own = clientId
    if (clientId !== own) {
      states.delete(clientId)
      continue
    }
    states.set(clientId, readPresence(state, guest))
  }
  return own
}

function readPresence(state: Record<string, unknown>, guest: Guest): Record<string, unknown> {
  const presence: Record<string, unknown> = { user: { id: guest.id, name: guest.name } }
  const cursor = readPoint(state.cursor)
  if (cursor !== null) presence.cursor = cursor
  if (Array.isArray(state.selection)) {
    presence.selection = state.selection.filter((id) => isId(id)).slice(0, maxIds)
  }
  if (isId(state.editing)) presence.editing = state.editing
  const view = readView(state.view)
  if (view !== null) presence.view = view
  if (Array.isArray(state.dragging)) {
    presence.dragging = state.dragging.slice(0, maxDragged).flatMap((item: unknown) => {
      const point = readPoint(item)
      const id = (item as { id?: unknown } | null)?.id
      return point !== null && isId(id) ? [{ id, ...point }] : []
    })
  }
  return presence
}

function readPoint(value: unknown): { x: number; y: number } | null {
  if (typeof value !== 'object' || value === null) return null
  const { x, y } = value as { x?: unknown; y?: unknown }
  return Number.isFinite(x) && Number.isFinite(y) ? { x: x as number, y: y as number } : null
}

function readView(value: unknown): { x: number; y: number; zoom: number } | null {
  const centre = readPoint(value)
  const zoom = (value as { zoom?: unknown } | null)?.zoom
  return centre !== null && typeof zoom === 'number' && zoom > 0 && zoom <= maxZoom ? { ...centre, zoom } : null
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200
}

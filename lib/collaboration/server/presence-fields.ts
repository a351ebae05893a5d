import type { UserId } from '../../domain/ids.ts'

const maxIds = 200
const maxDragged = 500
/** Far above what any canvas offers; a client that follows holds itself to its own bounds. */
const maxZoom = 100

/** Of what somebody says about themselves that which others get to see: the fields the program knows, in bounds, under this name. */
export function presenceFields(state: Record<string, unknown>, { id, name }: { id: UserId; name: string }): Record<string, unknown> {
  const presence: Record<string, unknown> = { user: { id, name } }
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

/** The same of what another instance says, with the name it gives; null where it gives none. */
export function toldPresence(state: Record<string, unknown>): Record<string, unknown> | null {
  const { id, name } = (state.user ?? {}) as { id?: unknown; name?: unknown }
  return isId(id) && typeof name === 'string' ? presenceFields(state, { id, name: name.slice(0, 200) }) : null
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

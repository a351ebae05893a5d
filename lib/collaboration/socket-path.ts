import { mapRoom, parseRoom } from './room-name.ts'

const base = '/collaboration'

/** Where a map's socket is: the map is in the path, so that a balancer that hashes paths sends all of a map's people to one instance. */
export function socketPath(mapId: string): string {
  return `${base}/${mapId}`
}

/** Whether a request for this path is one for a live room; it may leave the map to the first frame. */
export function isSocketPath(path: string): boolean {
  return path === base || path === `${base}/` || roomInPath(path) !== null
}

/** The room that a request's address names; null where it names none. */
export function roomInPath(url: string | undefined): string | null {
  const path = (url ?? '').split('?', 1)[0]!
  if (!path.startsWith(`${base}/`)) return null
  const name = mapRoom(path.slice(base.length + 1).replace(/\/$/, ''))
  return parseRoom(name) === null ? null : name
}

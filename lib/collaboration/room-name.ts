/** What a live room is about; only maps have one. */
export interface Room {
  kind: 'map'
  mapId: string
}

const prefix = 'map:'

/** The name of a map's live room, as it travels over the socket. */
export function mapRoom(mapId: string): string {
  return prefix + mapId
}

/** The room that a name names, or null for a name that none of ours has. */
export function parseRoom(name: string): Room | null {
  const mapId = name.slice(prefix.length)
  return name.startsWith(prefix) && mapId !== '' && mapId.length <= 200 && /^[\w.-]+$/u.test(mapId) ? { kind: 'map', mapId } : null
}

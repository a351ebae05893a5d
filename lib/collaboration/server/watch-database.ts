import { openListeningConnection } from '../../data/database.ts'
import type { MapId, UserId } from '../../domain/ids.ts'
import { hintedAt, type HintedAt } from '../live-message.ts'

type AccessListener = (userId: UserId) => void
type MapListener = (mapId: MapId | null, what: HintedAt) => void

type HeadsListener = (told: unknown) => void

const accessListeners = new Set<AccessListener>()
const mapListeners = new Set<MapListener>()
const headsListeners = new Set<HeadsListener>()
let connection: { end(): void } | null = null

/**
 * Calls back with the person's id whenever a membership or a session changes, on any server (the database's triggers
 * tell). Returns what ends it.
 */
export function watchAccess(onChange: AccessListener): () => void {
  return listenWith(accessListeners, onChange)
}

/**
 * Calls back whenever a map's suggestions or named versions change, on any server. `null` for the map: it may have been
 * any, because for a while nobody listened.
 */
export function watchMaps(onChange: MapListener): () => void {
  return listenWith(mapListeners, onChange)
}

/** Calls back with what another instance says of the logs that have grown (postgres-peers.ts). */
export function watchHeads(onChange: HeadsListener): () => void {
  return listenWith(headsListeners, onChange)
}

/** One connection serves all who listen, and is there as long as someone does. */
function listenWith<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  connection ??= keepListening()
  return () => {
    listeners.delete(listener)
    if (accessListeners.size + mapListeners.size + headsListeners.size > 0) return
    connection?.end()
    connection = null
  }
}

/** Reconnects by itself; while it is not connected, the poll of open rooms sees changed access a little later. */
function keepListening(): { end(): void } {
  let ended = false
  let client: Awaited<ReturnType<typeof openListeningConnection>> | null = null
  let retry: NodeJS.Timeout | null = null
  let connectedBefore = false

  async function listen(): Promise<void> {
    try {
      const opened = await openListeningConnection()
      if (ended) return void opened.end()
      client = opened
      opened.on('error', again)
      opened.on('end', again)
      opened.on('notification', ({ channel, payload }) => tellOf[channel]?.(payload))
      await opened.query('LISTEN sic_access; LISTEN sic_maps; LISTEN sic_heads')
      if (connectedBefore) for (const what of hintedAt) for (const onChange of mapListeners) onChange(null, what)
      connectedBefore = true
    } catch {
      again()
    }
  }

  function again(): void {
    client?.removeAllListeners('end')
    client?.end().catch(() => {})
    client = null
    if (ended || retry !== null) return
    retry = setTimeout(() => {
      retry = null
      void listen()
    }, 2000)
    retry.unref()
  }

  void listen()
  return {
    end() {
      ended = true
      if (retry !== null) clearTimeout(retry)
      client?.removeAllListeners('end')
      client?.end().catch(() => {})
    },
  }
}

const tellOf: Record<string, ((payload: string | undefined) => void) | undefined> = {
  sic_access: tellAccess,
  sic_maps: tellMaps,
  sic_heads: (payload) => headsListeners.forEach((onChange) => onChange(parse(payload))),
}

function tellAccess(payload: string | undefined): void {
  const { user } = parse(payload)
  if (typeof user === 'string') for (const onChange of accessListeners) onChange(user)
}

function tellMaps(payload: string | undefined): void {
  const told = parse(payload)
  for (const what of hintedAt) {
    const mapId = told[what]
    if (typeof mapId === 'string') for (const onChange of mapListeners) onChange(mapId, what)
  }
}

function parse(payload: string | undefined): Record<string, unknown> {
  try {
    return (JSON.parse(payload ?? '') ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

import type { Env } from '../env.ts'
import type { LiveSockets } from './http-server.ts'

/** The live half: ready to take sockets, and known to the site's routes. */
export async function startLive(_env: Env): Promise<(LiveSockets & { close(): Promise<void> }) | undefined> {
  return undefined
}

import { openListeningConnection } from './database.ts'

/** Someone's membership of a group changed (role or removal), or a session was revoked. */
export type AccessChange = { group: string; user: string } | { session: string; user: string }

/**
 * Tells of every change of access, whichever server made it, as soon as it is committed. `onGap` is called when the
 * connection was lost and found again: changes may have been missed, so everybody's access is to be looked at again.
 */
export async function listenForAccessChanges({ onChange, onGap }: { onChange: (change: AccessChange) => void; onGap: () => void }): Promise<{ close(): Promise<void> }> {
  let closed = false
  let client = await listen()
  let waiting: NodeJS.Timeout | undefined

  async function listen() {
    const connection = await openListeningConnection()
    connection.on('notification', ({ payload }) => onChange(JSON.parse(payload ?? '{}') as AccessChange))
    connection.on('error', () => {})
    connection.once('end', () => void again())
    await connection.query('LISTEN sic_access')
    return connection
  }

  async function again(): Promise<void> {
    if (closed) return
    try {
      client = await listen()
      onGap()
    } catch {
      waiting = setTimeout(() => void again(), 1_000)
    }
  }

  return {
    async close() {
      closed = true
      clearTimeout(waiting)
      await client.end().catch(() => {})
    },
  }
}

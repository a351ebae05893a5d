import { openListeningConnection } from '../../data/database.ts'

/**
 * Calls back with the person's id whenever a membership or a session changes, on any server (the database's triggers
 * tell). Reconnects by itself; while it is not connected, the poll of open rooms does the same a little later.
 * Returns what ends it.
 */
export function watchAccess(onChange: (userId: string) => void): () => void {
  let ended = false
  let client: Awaited<ReturnType<typeof openListeningConnection>> | null = null
  let retry: NodeJS.Timeout | null = null

  async function listen(): Promise<void> {
    try {
      const opened = await openListeningConnection()
      if (ended) return void opened.end()
      client = opened
      opened.on('error', again)
      opened.on('end', again)
      opened.on('notification', ({ payload }) => {
        const user = userOf(payload)
        if (user !== null) onChange(user)
      })
      await opened.query('LISTEN sic_access')
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
  return () => {
    ended = true
    if (retry !== null) clearTimeout(retry)
    client?.removeAllListeners('end')
    client?.end().catch(() => {})
  }
}

function userOf(payload: string | undefined): string | null {
  try {
    const { user } = JSON.parse(payload ?? '') as { user?: unknown }
    return typeof user === 'string' ? user : null
  } catch {
    return null
  }
}

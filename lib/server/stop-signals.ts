/**
 * Turns Ctrl-C and its like into an abort, once; a second one ends the process at once. The reason is the exit code that a
 * shell expects: 0 when the program was asked to stop and did.
 */
export function stopSignals(say: (line: string) => void): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) {
        // npm passes Ctrl-C on to a program that had it from the terminal already; that is not a second wish.
        if (Date.now() - askedAt > 1_000) process.exit(130)
        return
      }
      askedAt = Date.now()
      say('Stopping …')
      controller.abort(new Stopped())
    })
  }
  let askedAt = 0
  // npm passes SIGTERM to the shell between it and us, which dies of it and tells nobody.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) {
    setInterval(() => {
      if (process.ppid === parent || controller.signal.aborted) return
      say('Stopping …')
      controller.abort(new Stopped())
    }, 250).unref()
  }
  return controller.signal
}

/** Thrown out of whatever was under way when the program was asked to stop. */
export class Stopped extends Error {
  override name = 'Stopped'
}

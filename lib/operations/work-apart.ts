import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fail, ok, type Result } from '../domain/result.ts'

/** Longer than the largest picture takes on a slow machine. */
const usualTimeLimit = 5 * 60_000
/** What is made faster than it is taken away waits here; beyond this the work waits. */
const mostWaiting = 64_000_000

export interface ApartOptions {
  /** Ends the work when nobody wants it any more. */
  signal?: AbortSignal
  /** Whose it is: one person's many files let another's before. */
  who?: string
  timeLimit?: number
  /** Told at the end: the most memory that the process had, in bytes. */
  onPeak?: (bytes: number) => void
}

interface Work {
  /** In lib/operations: takes one message, answers with a head, then writes bytes to its standard output. */
  script: string
  message: unknown
  takeTurn: (signal?: AbortSignal, onWaiting?: () => void, who?: string) => Promise<(() => void) | null>
  /** What it is called where it cannot be made, as a sentence. */
  failed: string
  cancelled: string
}

type Message<Head> = Result<Head> | { done: true; peak: number }

/**
 * [EX5] Makes a file in a process of its own: the server goes on serving, and what the work took is free again when it ends.
 * The process is ended when the stream is cancelled, `signal` says so, or it takes too long.
 */
export async function workApart<Head extends object>({ script, message, takeTurn, failed, cancelled }: Work, { signal, who, timeLimit = usualTimeLimit, onPeak }: ApartOptions = {}): Promise<Result<Head & { bytes: ReadableStream<Uint8Array> }>> {
  const endTurn = await takeTurn(signal, undefined, who)
  if (signal?.aborted) {
    endTurn?.()
    return fail('cancelled', cancelled)
  }
  if (!endTurn) return fail('busy', 'Many files are being made just now. Try again in a minute.')
  // The file is named from the project's folder, because the web bundle of this module lies elsewhere.
  // Not by `fork`, whose file the bundler would want to have for itself.
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--max-old-space-size=300', '--max-semi-space-size=32', join(process.cwd(), 'lib/operations', script)], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
  })
  const stop = () => child.kill('SIGKILL')
  const timer = setTimeout(stop, timeLimit)
  signal?.addEventListener('abort', stop, { once: true })
  const ended = new Promise<boolean>((resolve) => {
    // Every time: an error that nobody listens to would end the server, and there may be two, such as when it could not be started nor told.
    child.on('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  }).finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    endTurn()
  })
  let finished = false
  const head = new Promise<Result<Head> | null>((resolve) => {
    child.on('message', (message: Message<Head>) => {
      if ('done' in message) {
        finished = true
        onPeak?.(message.peak)
        child.disconnect()
      } else resolve(message)
    })
    void ended.then(() => resolve(null))
  })
  child.send(message as object)
  const made = await head
  if (made === null) return signal?.aborted ? fail('cancelled', cancelled) : fail('image-failed', failed)
  if (!made.ok) {
    stop()
    return made
  }
  const whole = ended.then(() => finished)
  return ok({ ...made.value, bytes: streamOf(child.stdout!, whole, stop) })
}

function streamOf(from: NodeJS.ReadableStream, whole: Promise<boolean>, stop: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        from.on('data', (piece: Uint8Array) => {
          controller.enqueue(new Uint8Array(piece))
          if ((controller.desiredSize ?? 0) <= 0) from.pause()
        })
        from.once('end', () => {
          void whole.then((done) => (done ? controller.close() : controller.error(new Error('The file was not finished.'))))
        })
      },
      pull() {
        from.resume()
      },
      cancel() {
        from.removeAllListeners('data')
        stop()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  )
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { MapBundle } from '../domain/argument/map-file.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Drawing, DrawOptions } from './draw-map.ts'
import { turnTaker } from './turn-taker.ts'

/** A drawing takes a whole processor, and a large one up to half a gigabyte. */
const takeDrawingTurn = turnTaker('sic.drawing', { atOnce: 2, waiting: 20 })

/** Longer than the largest picture takes on a slow machine. */
const usualTimeLimit = 5 * 60_000
/** What is drawn faster than it is taken away waits here; beyond this the drawing waits. */
const mostWaiting = 64_000_000

type DrawingApart = Omit<Drawing, 'bytes'> & { bytes: ReadableStream<Uint8Array> }

interface ApartOptions {
  /** Ends the drawing when nobody wants it any more. */
  signal?: AbortSignal
  /** Whose it is: one person's many pictures let another's before. */
  who?: string
  timeLimit?: number
  /** Told at the end: the most memory that the drawing's process had, in bytes. */
  onPeak?: (bytes: number) => void
}

type Message = Result<Omit<Drawing, 'bytes'>> | { done: true; peak: number }

/**
 * [EX5] Draws in a process of its own, two at a time: the server goes on serving, and what a drawing took is free again when it ends.
 * The process is ended when the stream is cancelled, `signal` says so, or it takes too long.
 */
export async function drawApart(bundle: MapBundle, options: DrawOptions, { signal, who, timeLimit = usualTimeLimit, onPeak }: ApartOptions = {}): Promise<Result<DrawingApart>> {
  const endTurn = await takeDrawingTurn(signal, undefined, who)
  if (signal?.aborted) {
    endTurn?.()
    return cancelled()
  }
  if (!endTurn) return fail('busy', 'Many pictures are being drawn just now. Try again in a minute.')
  // The file is named from the project's folder, because the web bundle of this module lies elsewhere.
  // Not by `fork`, whose file the bundler would want to have for itself.
  const script = join(process.cwd(), 'lib/operations/draw-process.js')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--max-old-space-size=300', '--max-semi-space-size=32', script], {
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
  const head = new Promise<Result<Omit<Drawing, 'bytes'>> | null>((resolve) => {
    child.on('message', (message: Message) => {
      if ('done' in message) {
        finished = true
        onPeak?.(message.peak)
        child.disconnect()
      } else resolve(message)
    })
    void ended.then(() => resolve(null))
  })
  child.send({ bundle: withoutTexts(bundle), options })
  const drawn = await head
  if (drawn === null) return signal?.aborted ? cancelled() : failed()
  if (!drawn.ok) {
    stop()
    return drawn
  }
  const whole = ended.then(() => finished)
  return ok({ ...drawn.value, bytes: streamOf(child.stdout!, whole, stop) })
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
          void whole.then((done) => (done ? controller.close() : controller.error(new Error('The picture was not finished.'))))
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

/** A picture shows whose passages there are, not what they say: a library's texts stay here. */
function withoutTexts(bundle: MapBundle): MapBundle {
  const documents = bundle.documents.map(({ id, title, authors, organisation, date, source, language, sha256 }) => ({ id, title, authors, sha256, ...(organisation !== undefined && { organisation }), ...(date !== undefined && { date }), ...(source !== undefined && { source }), ...(language !== undefined && { language }) }))
  const passages = bundle.passages.map(({ id, document }) => ({ id, document, exact: '', prefix: '', suffix: '', start: 0, end: 0, tags: [] }))
  return { map: bundle.map, documents, passages, judgements: [] }
}

function cancelled(): Result<never> {
  return fail('cancelled', 'Drawing the picture was cancelled.')
}

function failed(): Result<never> {
  return fail('image-failed', 'The picture could not be drawn: it took too long or too much memory. Ask for a smaller one or for a part of the map, or take the SVG.')
}

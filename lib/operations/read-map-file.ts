import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { MapBundle } from '../domain/argument/map-file.ts'
import { mapFormats } from '../domain/interchange/map-formats.ts'
import type { MapFormat } from '../domain/interchange/map-format.ts'
import { fail, ok, type Problem, type Result } from '../domain/result.ts'
import { readAndPlace, type GivenFile } from './read-and-place.ts'

interface ReadMapFile {
  format: MapFormat
  bundle: MapBundle
  problems: readonly Problem[]
}

/** UTF-16 code units; what is shorter is read and laid out before a worker has started. */
const quick = 60_000
const timeLimit = 60_000
/** Megabytes of heap. */
const memoryLimit = 1_000

/**
 * [IE1] [IE5] Reads a map in any format and gives every claim a place. A longer text is read in a worker of its own, which is ended when
 * nobody wants it any more, it takes too long, or too much memory.
 */
export async function readMapFile(text: string, given: GivenFile, { signal }: { signal?: AbortSignal } = {}): Promise<Result<ReadMapFile>> {
  const read = text.length <= quick ? readAndPlace(text, given) : await inWorker(text, given, signal)
  if (!read.ok) return read
  const { name, ...rest } = read.value
  return ok({ ...rest, format: mapFormats.find((format) => format.name === name)! })
}

function inWorker(text: string, given: GivenFile, signal?: AbortSignal): Promise<ReturnType<typeof readAndPlace>> {
  if (signal?.aborted) return Promise.resolve(fail('cancelled', 'Import was cancelled.'))
  // The file is named from the project's folder, because the web bundle of this module lies elsewhere.
  const worker = new Worker(join(process.cwd(), 'lib/operations/read-map-worker.js'), {
    workerData: { text, given },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  return new Promise((resolve) => {
    const settle = (result: ReturnType<typeof readAndPlace>) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      void worker.terminate()
      resolve(result)
    }
    const stop = () => settle(fail('cancelled', 'Import was cancelled.'))
    const timer = setTimeout(() => settle(fail('took-too-long', 'Reading this map took too long, so it was stopped. Bring a smaller part of it.')), timeLimit)
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', settle)
    worker.once('error', () => settle(fail('unreadable', 'This map could not be read: it needs more memory than it may use, or it is damaged. Bring a smaller part of it.')))
    worker.once('exit', () => settle(fail('unreadable', 'Reading this map stopped early. Try again.')))
  })
}

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ImportedText } from '../domain/importing/import-text.ts'
import { fail, type Result } from '../domain/result.ts'

/** 30 MB: ten long books as plain text. */
export const largestFile = 30_000_000

export type OnProgress = (step: string, done?: number, of?: number) => void

export interface ExtractOptions {
  signal?: AbortSignal
  /** Called with ‘decoding’, ‘reading’, ‘cleaning’; where a file has pages or chapters, with how many of them are read. */
  onProgress?: OnProgress
  /** Milliseconds until the worker is killed; one minute when not said. */
  timeLimit?: number
  /** Megabytes of heap the worker may use; 700 when not said. */
  memoryLimit?: number
}

/** Reads a file in a worker of its own, which is killed when it takes too long, too much memory, or is no longer wanted. */
export async function extractFile(bytes: Uint8Array, fileName: string, options: ExtractOptions = {}): Promise<Result<ImportedText>> {
  const { signal, onProgress, timeLimit = 60_000, memoryLimit = 700 } = options
  if (bytes.length > largestFile) return fail('file-too-large', 'This file is larger than 30 MB. Split it, or import only the part you need.')
  if (signal?.aborted) return cancelled()
  // The worker's file is named from the project's folder, because the web bundle of this module lies elsewhere.
  const worker = new Worker(join(process.cwd(), 'lib/extractors/extract-worker.js'), {
    workerData: { bytes, fileName },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, stackSizeMb: 8 },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve) => {
    // What a library unfolds lies outside the heap that the worker's limit counts: the process is watched for it.
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > (memoryLimit + 400) * 1_000_000) settle(tooMuchMemory())
    }, 200)
    const settle = (result: Result<ImportedText>) => {
      clearInterval(watch)
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      void worker.terminate()
      resolve(result)
    }
    const stop = () => settle(cancelled())
    const timer = setTimeout(() => settle(fail('took-too-long', 'Reading this file took too long, so it was stopped. Try a smaller part of it, or paste the text.')), timeLimit)
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: { step?: string; done?: number; of?: number; result?: Result<ImportedText> }) => {
      if (message.step) onProgress?.(message.step, message.done, message.of)
      if (message.result) settle(message.result)
    })
    worker.once('error', (error: Error & { code?: string }) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooMuchMemory()
          : fail('unreadable', 'This file could not be read. It may be damaged: try opening it, saving it as plain text, and importing that.', error.message.slice(0, 200)),
      ),
    )
    worker.once('exit', () => settle(fail('unreadable', 'Reading this file stopped early. Try again, or paste the text.')))
  })
}

function tooMuchMemory(): Result<ImportedText> {
  return fail('too-much-memory', 'This file needs more memory than it may use. Try a smaller part of it, or paste the text.')
}

function cancelled(): Result<ImportedText> {
  return fail('cancelled', 'Import was cancelled.')
}

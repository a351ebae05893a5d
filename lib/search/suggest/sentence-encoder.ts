import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '../../domain/result.ts'

/** Names the vectors: those of another encoder, or of another version of it, cannot be compared with them. */
export const encoderName = 'all-MiniLM-L6-v2/fp16 + USE-lite/0.2.0/1'

interface EncodeOptions {
  signal?: AbortSignal
  /** Called after each few sentences. */
  onProgress?: (done: number, total: number) => void
}

interface Job {
  texts: readonly string[]
  vectors: Float32Array[]
  next: number
  done: number
  onProgress?: EncodeOptions['onProgress']
  settle: (result: Result<Float32Array[]>) => void
}

/** Sentences a thread is given at a time: so few that progress is seen and a stop is heard soon. Fewer than 24, see the worker. */
const handful = 8

/**
 * [SG7] Gives sentences their vectors (896 numbers each, of two encoders), in threads of its own, so that nothing else waits. The weights come with the packages:
 * nothing is downloaded. Starts when it is first asked; `close` ends its threads. One job at a time.
 */
export class SentenceEncoder {
  readonly #threads: number
  #workers: Worker[] = []
  #job: Job | undefined

  constructor(threads = 1) {
    this.#threads = threads
  }

  /** Vectors in the order of the texts. Fails when it was stopped, when an earlier job is not done, or when the encoder does not run here. */
  encode(texts: readonly string[], { signal, onProgress }: EncodeOptions = {}): Promise<Result<Float32Array[]>> {
    if (signal?.aborted) return Promise.resolve(fail('cancelled', 'Encoding was stopped.'))
    if (this.#job) return Promise.resolve(fail('too-busy', 'The encoder is at work on something else. Try again when it is done.'))
    if (texts.length === 0) return Promise.resolve(ok([]))
    return new Promise((resolve) => {
      const stop = () => this.#end(fail('cancelled', 'Encoding was stopped.'))
      signal?.addEventListener('abort', stop, { once: true })
      const settle = (result: Result<Float32Array[]>) => {
        signal?.removeEventListener('abort', stop)
        this.#job = undefined
        resolve(result)
      }
      this.#job = { texts, vectors: [], next: 0, done: 0, onProgress, settle }
      if (this.#workers.length > 0) for (const worker of this.#workers) this.#give(worker)
      const wanted = Math.min(this.#threads, Math.ceil(texts.length / handful))
      while (this.#workers.length < wanted) this.#start()
    })
  }

  close(): void {
    this.#end(fail('cancelled', 'The encoder was closed.'))
  }

  #start(): void {
    // The file is named from the project's folder, because the web bundle of this module lies elsewhere. By `new` with this name the bundler
    // would take it in, with an engine that finds its own files beside it and then no more.
    const worker = Reflect.construct(Worker, [join(process.cwd(), 'lib/search/suggest/encode-worker.js'), { execArgv: ['--disable-warning=ExperimentalWarning'] }])
    this.#workers.push(worker)
    worker.on('message', (message: 'ready' | { at: number; vectors: Float32Array[] }) => {
      if (message !== 'ready') this.#take(message)
      this.#give(worker)
    })
    const broken = (why: string) => this.#end(fail('no-encoder', `The sentence encoder does not run here (${why}).`))
    worker.on('error', (error) => broken((error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!))
    worker.on('exit', (code) => {
      if (this.#workers.includes(worker)) broken(`it ended with code ${code}`)
    })
  }

  #give(worker: Worker): void {
    const job = this.#job
    if (!job || job.next >= job.texts.length) return
    worker.postMessage({ at: job.next, texts: job.texts.slice(job.next, job.next + handful) })
    job.next += handful
  }

  #take({ at, vectors }: { at: number; vectors: Float32Array[] }): void {
    const job = this.#job
    if (!job) return
    vectors.forEach((vector, offset) => (job.vectors[at + offset] = vector))
    job.done += vectors.length
    job.onProgress?.(job.done, job.texts.length)
    if (job.done >= job.texts.length) job.settle(ok(job.vectors))
  }

  /** A thread in the middle of a sentence cannot be asked to stop; the next job starts new ones. */
  #end(result: Result<Float32Array[]>): void {
    const workers = this.#workers
    this.#workers = []
    for (const worker of workers) void worker.terminate()
    this.#job?.settle(result)
  }
}

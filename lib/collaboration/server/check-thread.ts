import { Worker } from 'node:worker_threads'
import type { CheckAnswer, CheckRequest } from './answer-check.ts'

/** The thread hung, ran out of memory or died while it was at this request; what it held is gone. */
export class ThreadFailed extends Error {}

type Asked = Extract<CheckRequest, { id: number }>
/** A request without the number it is answered under. */
export type Question = { [K in Asked['kind']]: Omit<Extract<Asked, { kind: K }>, 'id'> }[Asked['kind']]

interface Job {
  question: Question
  timeLimit: number
  resolve: (value: CheckAnswer['value']) => void
  reject: (error: unknown) => void
}

const checkWorker = new URL('check-worker.js', import.meta.url)
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

export interface ThreadOptions {
  report: (line: string) => void
  /** What the thread runs. */
  entry?: URL
  /** Megabytes. */
  memory?: number
}

/**
 * One worker thread and what waits for it. One request at a time is under way, so that it is known whose it was when the
 * thread does not come back from it; then the thread is ended, and the next request starts another.
 */
export class CheckThread {
  /** Grows with every thread that has ended: what it held is gone. */
  generation = 1
  private worker: Worker | null = null
  private current: { job: Job; id: number; timer: NodeJS.Timeout | null } | null = null
  private readonly waiting: Job[] = []
  private asked = 0
  private readonly options: ThreadOptions

  constructor(options: ThreadOptions) {
    this.options = options
  }

  /** `timeLimit` in milliseconds, from when the thread is given it. Rejects with ThreadFailed. */
  ask(question: Question, timeLimit: number): Promise<CheckAnswer['value']> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, timeLimit, resolve, reject })
      this.next()
    })
  }

  /** Nothing is answered; a thread that is not there holds nothing to be told of. */
  tell(request: Extract<CheckRequest, { kind: 'follow' | 'close' }>): void {
    this.worker?.postMessage(request)
  }

  async end(): Promise<void> {
    const ended = this.worker?.terminate()
    for (const { reject } of this.waiting.splice(0)) reject(new Error('The server has closed.'))
    this.worker = null
    this.generation += 1
    if (this.current?.timer) clearTimeout(this.current.timer)
    this.current?.job.reject(new Error('The server has closed.'))
    this.current = null
    await ended
  }

  private next(): void {
    if (this.current !== null) return
    const job = this.waiting.shift()
    if (job === undefined) {
      // An idle thread must not keep the program, nor a test, from ending.
      this.worker?.unref()
      return
    }
    const fresh = this.worker === null
    this.worker ??= this.start()
    this.worker.ref()
    const id = ++this.asked
    this.current = { job, id, timer: null }
    this.worker.postMessage({ ...job.question, id })
    // A fresh thread first reads its program, which on a busy machine takes its time.
    this.startClock(id, job.timeLimit + (fresh ? 20_000 : 0))
  }

  private startClock(id: number, timeLimit: number): void {
    if (this.current?.id !== id) return
    this.current.timer = setTimeout(() => {
      // If it was this thread that was held up, the answer lies here already and comes before this.
      setTimeout(() => this.current?.id === id && this.fail(`it did not answer for ${timeLimit} ms`), 50)
    }, timeLimit)
  }

  private start(): Worker {
    const { entry = checkWorker, memory = resourceLimits.maxOldGenerationSizeMb } = this.options
    const worker = new Worker(entry, { resourceLimits: { ...resourceLimits, maxOldGenerationSizeMb: memory }, execArgv: ['--disable-warning=ExperimentalWarning'], env: {} })
    worker.on('message', ({ id, value }: CheckAnswer) => {
      if (this.worker !== worker || this.current?.id !== id) return
      const { job, timer } = this.current
      if (timer !== null) clearTimeout(timer)
      this.current = null
      job.resolve(value)
      this.next()
    })
    worker.on('error', (error) => this.worker === worker && this.fail(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => this.worker === worker && this.fail(`it ended with ${code}`))
    return worker
  }

  private fail(why: string): void {
    const { worker, current } = this
    this.worker = null
    this.current = null
    this.generation += 1
    // Its listeners stay: what a dying thread still says must not end the program.
    void worker?.terminate()
    if (current !== null) {
      if (current.timer !== null) clearTimeout(current.timer)
      this.options.report(`live map: the thread that checks edits was replaced: ${why}`)
      current.job.reject(new ThreadFailed(why))
    }
    this.next()
  }
}

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LibraryShelf } from './library-shelf.ts'

type Ask = 'open' | 'sentences' | 'sentencesOf' | 'keep' | 'enrich' | 'passages' | 'claims' | 'drop'

interface Waiting {
  resolve: (answer: never) => void
  reject: (error: Error) => void
}

/** Megabytes of heap; vectors lie outside of it. */
const memoryLimit = 1500

/** [SG11] The shelf in a thread of its own: starts when first asked, and anew when it has ended. What it held is then gone: `onEnd`. */
export class LibraryThread {
  readonly #folder: string
  readonly #onEnd: () => void
  #worker: Worker | undefined
  #asked = 0
  readonly #waiting = new Map<number, Waiting>()

  constructor(folder: string, onEnd: () => void) {
    this.#folder = folder
    this.#onEnd = onEnd
  }

  /** As the shelf would answer; rejects where the thread ends meanwhile. */
  ask<A extends Ask>(ask: A, ...given: Parameters<LibraryShelf[A]>): Promise<ReturnType<LibraryShelf[A]>> {
    const worker = (this.#worker ??= this.#start())
    const id = (this.#asked += 1)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      worker.postMessage({ id, ask, given })
    })
  }

  close(): void {
    const worker = this.#worker
    this.#end(new Error('The library was closed.'))
    void worker?.terminate()
  }

  #start(): Worker {
    // The file is named from the project's folder, because the web bundle of this module lies elsewhere.
    const worker = new Worker(join(process.cwd(), 'lib/search/suggest/library-worker.js'), {
      workerData: { folder: this.#folder },
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    worker.unref()
    worker.on('message', ({ id, answer, failure }: { id: number; answer: never; failure?: string }) => {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (failure === undefined) waiting?.resolve(answer)
      else waiting?.reject(new Error(failure))
    })
    const ended = (error: Error) => {
      if (this.#worker === worker) this.#end(error)
    }
    worker.on('error', (error) => ended(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => ended(new Error(`The library’s thread ended with code ${code}.`)))
    return worker
  }

  #end(error: Error): void {
    this.#worker = undefined
    this.#onEnd()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

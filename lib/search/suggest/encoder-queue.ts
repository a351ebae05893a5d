import { fail, ok, type Result } from '../../domain/result.ts'
import type { SentenceEncoder } from './sentence-encoder.ts'

type Encoder = Pick<SentenceEncoder, 'encode' | 'close'>

interface Waiting {
  texts: readonly string[]
  signal: AbortSignal | undefined
  settle: (result: Result<Float32Array[]>) => void
}

/** Without work for so long the encoder gives its memory back. Milliseconds. */
const idle = 5 * 60_000
/** How long one does not ask an encoder again that does not run here. Milliseconds. */
const patience = 10 * 60_000
/** What was asked lately and may be asked again: some 3.5 kB each. */
const mostKnown = 4000

/**
 * [SG11] One encoder for all who ask: what somebody waits for (`urgent`) comes before what is encoded for later, which its callers therefore bring
 * a few sentences at a time. What is likely to be asked again (`remember`) is encoded once.
 */
export class EncoderQueue {
  readonly #encoder: Encoder
  readonly #waiting: Record<'urgent' | 'later', Waiting[]> = { urgent: [], later: [] }
  readonly #known = new Map<string, Float32Array>()
  #busy = false
  #broken: { result: Result<never>; until: number } | undefined
  #rest: NodeJS.Timeout | undefined

  constructor(encoder: Encoder) {
    this.#encoder = encoder
  }

  /** Vectors in the order of the texts. What is stopped while it waits is not encoded. */
  async encode(texts: readonly string[], { urgent = false, remember = false, signal }: { urgent?: boolean; remember?: boolean; signal?: AbortSignal } = {}): Promise<Result<Float32Array[]>> {
    const unknown = remember ? [...new Set(texts.filter((text) => !this.#known.has(text)))] : texts
    if (!remember || unknown.length > 0) {
      const made = await new Promise<Result<Float32Array[]>>((settle) => {
        this.#waiting[urgent ? 'urgent' : 'later'].push({ texts: unknown, signal, settle })
        this.#next()
      })
      if (!remember || !made.ok) return made
      unknown.forEach((text, at) => this.#remember(text, made.value[at]!))
    }
    return ok(texts.map((text) => this.#known.get(text)!))
  }

  /** Whether the sentence has its vector already. */
  knows(text: string): boolean {
    return this.#known.has(text)
  }

  close(): void {
    clearTimeout(this.#rest)
    this.#encoder.close()
    for (const list of Object.values(this.#waiting)) for (const { settle } of list.splice(0)) settle(fail('cancelled', 'The encoder was closed.'))
  }

  #next(): void {
    if (this.#busy) return
    const job = this.#waiting.urgent.shift() ?? this.#waiting.later.shift()
    clearTimeout(this.#rest)
    if (!job) {
      this.#rest = setTimeout(() => this.#encoder.close(), idle)
      this.#rest.unref()
      return
    }
    if (job.signal?.aborted) job.settle(fail('cancelled', 'Encoding was stopped.'))
    else if (this.#broken && this.#broken.until > Date.now()) job.settle(this.#broken.result)
    else return void this.#run(job)
    this.#next()
  }

  async #run({ texts, settle }: Waiting): Promise<void> {
    this.#busy = true
    const result = await this.#encoder.encode(texts)
    this.#busy = false
    if (!result.ok && result.error.code === 'no-encoder') this.#broken = { result, until: Date.now() + patience }
    settle(result)
    this.#next()
  }

  #remember(text: string, vector: Float32Array): void {
    this.#known.set(text, vector)
    // The one asked first is the first to go.
    while (this.#known.size > mostKnown) this.#known.delete(this.#known.keys().next().value!)
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { extractFile } from '../extract-file.ts'
import { brokenLaws } from './broken-laws.ts'
import { fuzzCase, type FuzzCase } from './fuzz-case.ts'
import { fuzzSeeds, type FuzzSeed } from './fuzz-seeds.ts'
import { readZip } from '../zip/read-zip.ts'

export const fuzzKinds = ['text', 'markdown', 'html', 'pdf', 'docx', 'epub'] as const

export interface FuzzTally {
  kind: (typeof fuzzKinds)[number]
  inputs: number
  read: number
  refused: number
  /** Killed at `LIMIT`: a sentence to the reader, and no crash. */
  stopped: number
  stoppedAt: number[]
  /** Ended the worker, threw, left a rejection to nobody, gave no sentence, or broke a law of the canonical text. */
  crashes: { seed: number; did: string; said: string }[]
  slowest: { seed: number; ms: number }
}

/** As long as a person waits, and less than extraction's own minute. */
const LIMIT = 20_000
/** Every so many inputs one goes the whole way, through a worker of its own. */
const WHOLE_WAY = 50

export async function runFuzz(kind: FuzzTally['kind'], seed: number, count: number): Promise<FuzzTally> {
  const others = [...fuzzSeeds(), ...(await besideSeeds())]
  const own = others.filter((sound) => sound.kind === kind)
  const tally: FuzzTally = { kind, inputs: 0, read: 0, refused: 0, stopped: 0, stoppedAt: [], crashes: [], slowest: { seed: 0, ms: 0 } }
  let worker = startWorker()
  for (let at = 0; at < count; at += 1) {
    const spoilt = fuzzCase(own, others, seed * 1_000_000 + at)
    const began = performance.now()
    const answer = at % WHOLE_WAY === WHOLE_WAY - 1 ? await wholeWay(spoilt) : await ask(worker, spoilt)
    const ms = Math.round(performance.now() - began)
    if (ms > tally.slowest.ms) tally.slowest = { seed: spoilt.seed, ms }
    tally.inputs += 1
    if (settleAnswer(answer, tally, spoilt)) continue
    // Whatever state it is in, the next file gets a new one.
    await worker.terminate()
    worker = startWorker()
  }
  await worker.terminate()
  return tally
}

interface Answer {
  read?: boolean
  broken?: string[]
  sentence?: string
  thrown?: string
  stray?: string
  stopped?: true
  ended?: string
}

/** Whether the worker can go on. */
function settleAnswer(answer: Answer, tally: FuzzTally, { seed, did }: FuzzCase): boolean {
  const crash = (said: string) => tally.crashes.push({ seed, did: did.join(', '), said })
  if (answer.stopped) {
    tally.stopped += 1
    tally.stoppedAt.push(seed)
  } else if (answer.ended !== undefined) crash(`the worker ended: ${answer.ended}`)
  else if (answer.thrown !== undefined) crash(`thrown: ${answer.thrown}`)
  else if (answer.stray !== undefined) crash(`a rejection that nobody handles: ${answer.stray}`)
  else if (answer.read) {
    tally.read += 1
    if (answer.broken?.length) crash(answer.broken.join('; '))
  } else {
    tally.refused += 1
    if (!/^\p{Lu}.*\.$/su.test(answer.sentence ?? '')) crash(`no sentence: ${answer.sentence}`)
  }
  return !answer.stopped && answer.ended === undefined && answer.stray === undefined
}

function startWorker(): Worker {
  const worker = new Worker(join(import.meta.dirname, 'fuzz-worker.js'), { resourceLimits: { maxOldGenerationSizeMb: 700, stackSizeMb: 8 }, execArgv: ['--disable-warning=ExperimentalWarning'], stdout: true, stderr: true })
  worker.on('error', () => {})
  return worker
}

function ask(worker: Worker, { bytes, name }: FuzzCase): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      worker.on('error', () => {})
      resolve(answer)
    }
    const timer = setTimeout(() => settle({ stopped: true }), LIMIT)
    worker.once('message', (answer: Answer) => settle(answer))
    // Out of memory is a limit that was kept: extraction answers it with a sentence.
    worker.once('error', (error: Error & { code?: string }) => settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { stopped: true } : { ended: error.stack ?? error.message }))
    worker.once('exit', (code: number) => settle({ ended: `exit ${code}` }))
    worker.postMessage({ bytes, name })
  })
}

async function wholeWay({ bytes, name }: FuzzCase): Promise<Answer> {
  try {
    const read = await extractFile(bytes, name, { timeLimit: LIMIT })
    return read.ok ? { read: true, broken: brokenLaws(read.value) } : { read: false, sentence: read.error.message }
  } catch (error) {
    return { thrown: String(error) }
  }
}

/** Files that nobody on this project wrote, where they lie beside it. */
async function besideSeeds(): Promise<FuzzSeed[]> {
  const folder = join(import.meta.dirname, '../../../../shared/fixtures')
  const seeds: FuzzSeed[] = []
  for (const kind of ['html', 'pdf', 'docx'] as const) {
    const own = join(folder, kind)
    if (!existsSync(own)) continue
    for (const name of readdirSync(own).filter((other) => other.endsWith(`.${kind}`))) {
      const bytes = new Uint8Array(readFileSync(join(own, name)))
      const entries = kind === 'docx' ? await readZip(bytes, (entry) => /\.(?:xml|rels)$/.test(entry)) : null
      seeds.push({ kind, name, bytes, ...(entries?.ok ? { entries: asTexts(entries.value) } : {}) })
    }
  }
  return seeds
}

function asTexts(entries: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...entries].map(([name, content]) => [name, new TextDecoder().decode(content)]))
}

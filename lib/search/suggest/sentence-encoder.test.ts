import { afterAll, expect, it } from 'vitest'
import { SentenceEncoder } from './sentence-encoder.ts'

const encoder = new SentenceEncoder()
afterAll(() => encoder.close())

it('[SG7] puts sentences of one meaning beside each other, whatever words they use', async () => {
  const progress: number[] = []
  const encoded = await encoder.encode(['Bosses could leave nothing to their children.', 'What officials held did not pass to sons and daughters.', 'It rained all week in the south.'], { onProgress: (done) => progress.push(done) })
  if (!encoded.ok) throw new Error(encoded.error.message)
  const [one, same, other] = encoded.value
  const likeness = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)
  expect(one).toHaveLength(896)
  expect(likeness(one!, same!)).toBeGreaterThan(2 * likeness(one!, other!))
  expect(progress).toEqual([3])
  // The same threads take the next job.
  expect(await encoder.encode(['It rained.'])).toMatchObject({ ok: true })
})

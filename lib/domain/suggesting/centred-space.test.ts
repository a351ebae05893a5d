import { expect, it } from 'vitest'
import { CentredSpace } from './centred-space.ts'

it('[SG2] takes off what all sentences share, so that what tells two apart is seen', () => {
  // Every vector lies almost along the first axis; a small part differs.
  const vectors = Array.from({ length: 200 }, (_, at) => Float32Array.from([10, Math.sin(at * 7) * 5, Math.cos(at * 7) * 4, at % 2 === 0 ? 0.3 : -0.3]))
  const space = new CentredSpace(vectors)
  const [even, odd, even2] = [space.place(vectors[0]!), space.place(vectors[1]!), space.place(vectors[2]!)]
  const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)
  expect(cosine(even, even2)).toBeGreaterThan(0.9)
  expect(cosine(even, odd)).toBeLessThan(-0.9)
  expect(Math.hypot(...even)).toBeCloseTo(1)
})

/** Of a large library only so many vectors, evenly taken, say where its middle is. */
const sampleSize = 3000
const rounds = 12

/**
 * What all sentences of one library have in common tells none of them apart: the mean is taken off, and the directions in which they
 * vary most, which are those of style and topic (Mu & Viswanath 2018, "All-but-the-top"). Vectors come out with length 1.
 */
export class CentredSpace {
  readonly #mean: Float64Array
  readonly #taken: readonly Float64Array[]

  /** @param vectors all of one length @param directions how many to take off; none where there are too few vectors to know them */
  constructor(vectors: readonly Float32Array[], directions = 2) {
    const step = Math.max(1, Math.ceil(vectors.length / sampleSize))
    const sample = vectors.filter((_, at) => at % step === 0)
    const length = sample[0]?.length ?? 0
    this.#mean = new Float64Array(length)
    for (const vector of sample) for (let at = 0; at < length; at += 1) this.#mean[at]! += vector[at]! / sample.length
    const rest = sample.map((vector) => Float64Array.from(vector, (value, at) => value - this.#mean[at]!))
    const taken: Float64Array[] = []
    if (sample.length >= 100) for (let n = 0; n < directions; n += 1) taken.push(mainDirection(rest, taken))
    this.#taken = taken
  }

  place(vector: Float32Array): Float32Array {
    const placed = Float64Array.from(vector, (value, at) => value - this.#mean[at]!)
    for (const direction of this.#taken) takeOff(placed, direction)
    return Float32Array.from(unit(placed))
  }
}

/** The first principal component of what is left of the vectors, by power iteration; the start is the same each time. */
function mainDirection(vectors: readonly Float64Array[], taken: readonly Float64Array[]): Float64Array {
  let direction = unit(Float64Array.from(vectors[0]!, (_, at) => Math.sin(at + 1)))
  for (let round = 0; round < rounds; round += 1) {
    for (const other of taken) takeOff(direction, other)
    const next = new Float64Array(direction.length)
    for (const vector of vectors) {
      const along = dot(vector, direction)
      for (let at = 0; at < next.length; at += 1) next[at]! += along * vector[at]!
    }
    for (const other of taken) takeOff(next, other)
    direction = unit(next)
  }
  return direction
}

function takeOff(vector: Float64Array, direction: Float64Array): void {
  const along = dot(vector, direction)
  for (let at = 0; at < vector.length; at += 1) vector[at]! -= along * direction[at]!
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector))
  return length > 0 ? vector.map((value) => value / length) : vector
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!
  return sum
}

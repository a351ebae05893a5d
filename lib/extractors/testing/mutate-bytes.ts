import { seededRandom } from '../../collaboration/testing/random.ts'

/** What may happen to a file. Each takes the bytes and gives others, at most `LARGEST` of them. */
export const mutations = ['flip bits', 'cut short', 'repeat a stretch', 'drop a stretch', 'splice', 'change numbers', 'nest', 'repeat hugely', 'swap stretches', 'zero a stretch', 'grow names'] as const
export type Mutation = (typeof mutations)[number]

const LARGEST = 2_000_000

/** One to three mutations of a file, drawn from the seed. `other` is what is spliced in. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, seed: number): { bytes: Uint8Array; did: Mutation[] } {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit))
  const did: Mutation[] = []
  let mutated: Buffer = Buffer.from(bytes)
  for (let count = 1 + below(3); count > 0; count -= 1) {
    const mutation = mutations[below(mutations.length)]!
    did.push(mutation)
    mutated = mutate(mutated, Buffer.from(other), mutation, below).subarray(0, LARGEST)
  }
  return { bytes: new Uint8Array(mutated), did }
}

function mutate(bytes: Buffer, other: Buffer, mutation: Mutation, below: (limit: number) => number): Buffer {
  const from = below(bytes.length)
  const to = Math.min(bytes.length, from + 1 + below(below(4) === 0 ? bytes.length : 200))
  const stretch = bytes.subarray(from, to)
  const replace = (middle: Buffer) => Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)])
  switch (mutation) {
    case 'flip bits': {
      const flipped = Buffer.from(bytes)
      for (let count = 1 + below(24); count > 0 && flipped.length > 0; count -= 1) flipped[below(flipped.length)]! ^= 1 << below(8)
      return flipped
    }
    case 'cut short':
      return bytes.subarray(0, from)
    case 'repeat a stretch':
      return replace(Buffer.concat(Array.from({ length: 2 + below(40) }, () => stretch)))
    case 'drop a stretch':
      return replace(Buffer.alloc(0))
    case 'splice': {
      const start = below(other.length)
      return replace(other.subarray(start, start + 1 + below(2_000)))
    }
    case 'change numbers':
      return changeNumbers(bytes, below)
    case 'nest':
      return nest(bytes, from, below)
    case 'repeat hugely':
      return replace(Buffer.concat(Array.from({ length: Math.ceil((100_000 + below(400_000)) / stretch.length) }, () => stretch)))
    case 'swap stretches':
      return Buffer.concat([bytes.subarray(to), stretch, bytes.subarray(0, from)])
    case 'zero a stretch':
      return replace(Buffer.alloc(stretch.length))
    case 'grow names': {
      const names = [...bytes.toString('latin1').matchAll(/[A-Za-z]{3,12}/g)]
      const name = names[below(names.length)]
      if (!name) return bytes
      return Buffer.concat([bytes.subarray(0, name.index), Buffer.from(name[0].repeat(1 + below(3_000))), bytes.subarray(name.index + name[0].length)])
    }
  }
}

/** Lengths, counts and offsets that lie. */
function changeNumbers(bytes: Buffer, below: (limit: number) => number): Buffer {
  const wild = ['0', '-1', '1', '4294967295', '2147483648', '99999999999999999999', '65536', '1e308', '0.00000001']
  const once = 1 + below(6)
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(/\d+/g)]
  const chosen = new Set(Array.from({ length: once }, () => found[below(found.length)]?.index))
  return Buffer.from(
    text.replace(/\d+/g, (digits: string, at: number) => (chosen.has(at) ? wild[below(wild.length)]! : digits)),
    'latin1',
  )
}

/** The same mark opened thousands of times. */
function nest(bytes: Buffer, from: number, below: (limit: number) => number): Buffer {
  const opening = ['<div>', '<table><tr><td>', '<ul><li>', '[', '<<', '(', '> ', '<w:tbl><w:tr><w:tc>', '<b>', '*', '![', '<blockquote>', '&amp;', '  - ']
  const times = 10 ** (1 + below(4))
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(opening[below(opening.length)]!.repeat(times)), bytes.subarray(from)])
}

import { seededRandom } from '../../collaboration/testing/random.ts'
import type { FuzzSeed } from './fuzz-seeds.ts'
import { zipOf } from './hostile-zip.ts'
import { mutateBytes, type Mutation } from './mutate-bytes.ts'

export interface FuzzCase {
  seed: number
  kind: FuzzSeed['kind']
  name: string
  bytes: Uint8Array
  did: string[]
}

/** The spoilt file of a seed: a container is spoilt as a whole, or inside and packed again. */
export function fuzzCase(from: readonly FuzzSeed[], others: readonly FuzzSeed[], seed: number): FuzzCase {
  const random = seededRandom(seed)
  const sound = from[Math.floor(random() * from.length)]!
  const other = others[Math.floor(random() * others.length)]!
  const { kind, name } = sound
  if (sound.entries && random() < 0.85) {
    const names = Object.keys(sound.entries)
    const chosen = names[Math.floor(random() * names.length)]!
    const spoilt = mutateBytes(new TextEncoder().encode(sound.entries[chosen]), other.bytes, seed)
    return { seed, kind, name, bytes: zipOf({ ...sound.entries, [chosen]: spoilt.bytes }), did: [chosen, ...spoilt.did] }
  }
  const spoilt: { bytes: Uint8Array; did: Mutation[] } = mutateBytes(sound.bytes, other.bytes, seed)
  return { seed, kind, name, bytes: spoilt.bytes, did: spoilt.did }
}

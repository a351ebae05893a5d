const first = (powers: number) => {
  const primes: number[] = []
  for (let candidate = 2; primes.length < powers; candidate++) if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  return primes
}
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) >>> 0
/** The fractional parts of the cube roots of the first 64 primes, and of the square roots of the first 8 (FIPS 180-4, 4.2.2 and 5.3.3). */
const constants = Uint32Array.from(first(64), (prime) => fraction(Math.cbrt(prime)))
const start = Uint32Array.from(first(8), (prime) => fraction(Math.sqrt(prime)))

/**
 * The SHA-256 of a text in UTF-8, in lower-case hexadecimal (FIPS 180-4): what a map file says a document's text is known by.
 * In plain code because the web's own digest answers later, and readers of files are plain functions.
 */
export function sha256Hex(text: string): string {
  const bytes = padded(new TextEncoder().encode(text))
  const view = new DataView(bytes.buffer)
  const hash = Uint32Array.from(start)
  const words = new Uint32Array(64)
  for (let offset = 0; offset < bytes.length; offset += 64) {
    for (let index = 0; index < 16; index++) words[index] = view.getUint32(offset + index * 4)
    mix(hash, words)
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('')
}

/** A one bit, zeros, and the length in bits, so that whole blocks of 64 bytes come out. */
function padded(message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(bytes.length - 4, (message.length * 8) >>> 0)
  return bytes
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function mix(hash: Uint32Array, words: Uint32Array): void {
  for (let index = 16; index < 64; index++) {
    const [far, near] = [words[index - 15]!, words[index - 2]!]
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
    const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
    words[index] = words[index - 16]! + small + words[index - 7]! + large
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
  for (let index = 0; index < 64; index++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[index]! + words[index]!) | 0
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = hash[index]! + word
}

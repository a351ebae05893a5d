/**
 * Counts the chunks of pixels in a PNG as it comes in, in pieces of any length: the server ends each strip of the picture with one.
 */
export class PngProgress {
  #header: number[] = []
  /** Bytes to pass over before the next chunk begins: at first the file's signature. */
  #skip = 8
  strips = 0

  take(piece: Uint8Array): void {
    let at = 0
    while (at < piece.length) {
      if (this.#skip > 0) {
        const step = Math.min(this.#skip, piece.length - at)
        this.#skip -= step
        at += step
        continue
      }
      this.#header.push(piece[at]!)
      at += 1
      if (this.#header.length < 8) continue
      const [a, b, c, d, ...type] = this.#header as [number, number, number, number, ...number[]]
      if (String.fromCharCode(...type) === 'IDAT') this.strips += 1
      // Its data, and the check sum behind them.
      this.#skip = a * 2 ** 24 + (b << 16) + (c << 8) + d + 4
      this.#header = []
    }
  }
}

import { once } from 'node:events'
import { constants, crc32, createDeflate, type Deflate } from 'node:zlib'

/** Writes a PNG of opaque pixels (8 bits, RGB) piece by piece, as rows come. */
export class PngWriter {
  readonly #width: number
  readonly #height: number
  readonly #deflate: Deflate
  #packed: Uint8Array[] = []
  #lines: Uint8Array = new Uint8Array(0)

  constructor(width: number, height: number) {
    this.#width = width
    this.#height = height
    this.#deflate = createDeflate({ level: 6, memLevel: 9, chunkSize: 1 << 18 })
    this.#deflate.on('data', (piece: Uint8Array) => this.#packed.push(piece))
  }

  head({ title, software }: { title: string; software: string }): Uint8Array {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(this.#width, 0)
    header.writeUInt32BE(this.#height, 4)
    // Eight bits a channel; red, green, blue; the one way of packing and filtering; not interlaced.
    header.set([8, 2, 0, 0, 0], 8)
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('sRGB', Buffer.from([0])), chunk('iTXt', text('Title', title)), chunk('iTXt', text('Software', software))])
  }

  /** The next rows, from four bytes a pixel. Lines and ground are alike from pixel to pixel, so filters would not help. */
  async rows(rgba: Uint8Array, count: number): Promise<Uint8Array> {
    const width = this.#width
    const size = count * (1 + width * 3)
    // The same memory for every strip: freeing is what comes late.
    if (this.#lines.length !== size) this.#lines = new Uint8Array(size)
    const lines = this.#lines
    let [to, from] = [0, 0]
    for (let row = 0; row < count; row++) {
      lines[to++] = 0
      for (let column = 0; column < width; column++) {
        lines[to] = rgba[from]!
        lines[to + 1] = rgba[from + 1]!
        lines[to + 2] = rgba[from + 2]!
        to += 3
        from += 4
      }
    }
    await new Promise<void>((resolve, reject) => this.#deflate.write(lines, (error) => (error ? reject(error) : resolve())))
    await new Promise<void>((resolve) => this.#deflate.flush(constants.Z_PARTIAL_FLUSH, resolve))
    return this.#take()
  }

  async end(): Promise<Uint8Array> {
    const ended = once(this.#deflate, 'end')
    this.#deflate.end()
    await ended
    return Buffer.concat([this.#take(), chunk('IEND', new Uint8Array(0))])
  }

  #take(): Uint8Array {
    const packed = Buffer.concat(this.#packed)
    this.#packed = []
    return packed.length === 0 ? packed : chunk('IDAT', packed)
  }
}

/** Keyword, not packed, no language, in UTF-8. */
function text(keyword: string, words: string): Uint8Array {
  return Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(words.replace(/\0/g, ''), 'utf8')])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8)
  return framed
}

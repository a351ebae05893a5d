import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../domain/document/sha256-hex.ts'
import { encoderName } from './sentence-encoder.ts'

/**
 * [SG8] Vectors of whole texts on disk, one file each, found by what was encoded and with what: a text that has changed is another one. A cache
 * that cannot be read or written is one that is empty: nothing is lost but time.
 */
export class VectorCache {
  readonly #folder: string

  /** @param folder is made when something is first kept */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Whether something is kept; reading it may still find it damaged. */
  has(sentences: readonly string[]): boolean {
    return existsSync(this.#file(sentences))
  }

  read(sentences: readonly string[]): Float32Array[] | undefined {
    try {
      const bytes = readFileSync(this.#file(sentences))
      const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
      const length = all.length / sentences.length
      if (!Number.isInteger(length) || length === 0) return undefined
      return sentences.map((_, at) => all.subarray(at * length, (at + 1) * length))
    } catch {
      return undefined
    }
  }

  keep(sentences: readonly string[], vectors: readonly Float32Array[]): void {
    if (vectors.length === 0) return
    const file = this.#file(sentences)
    // Under another name first: another process never reads half a file.
    const unfinished = `${file}.${process.pid}`
    try {
      mkdirSync(this.#folder, { recursive: true })
    } catch {
      return
    }
    try {
      writeFileSync(unfinished, Buffer.concat(vectors.map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength))))
      renameSync(unfinished, file)
    } catch {
      rmSync(unfinished, { force: true })
    }
  }

  #file(sentences: readonly string[]): string {
    return join(this.#folder, `${sha256Hex([encoderName, ...sentences].join('\n'))}.f32`)
  }
}

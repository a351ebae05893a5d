import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { fail, ok, type Problem, type Result } from '../../domain/result.ts'

/** How much a container may hold. A book with pictures has a few hundred entries; XML shrinks to a twentieth, rarely a fiftieth. */
export interface ZipLimits {
  entries: number
  /** Bytes of one entry, inflated. */
  entryBytes: number
  /** Bytes of all entries that are read, inflated. */
  totalBytes: number
  /** Inflated bytes per stored byte; an entry under `ratioFrom` bytes may be what it likes. */
  ratio: number
  ratioFrom: number
}

export const zipLimits: ZipLimits = { entries: 5_000, entryBytes: 60_000_000, totalBytes: 150_000_000, ratio: 200, ratioFrom: 2_000_000 }

/**
 * [IM60] [IM61] A container's entries by name, those only that `wanted` names; the others are never inflated. No size that the
 * file states is believed: bytes are counted as they come out, and reading stops at the first one too many. An archive inside is
 * an entry like others and is never opened.
 */
export async function readZip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: ZipLimits = zipLimits): Promise<Result<Map<string, Uint8Array>>> {
  let zip: ZipFile
  try {
    // Names are checked here, so that a bad one gets a sentence of its own; sizes are counted here, so that they stop early.
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { decodeStrings: false, validateEntrySizes: false })
  } catch {
    return damaged('the list of its contents cannot be read')
  }
  if (zip.entryCount > limits.entries) return tooMany(limits)
  try {
    const found = await listEntries(zip, limits)
    return found.ok ? await readEntries(zip, found.value, wanted, limits) : found
  } catch (error) {
    return error instanceof ZipRefusal ? { ok: false, error: error.problem } : damaged(String((error as Error).message ?? error))
  } finally {
    zip.close()
  }
}

class ZipRefusal extends Error {
  readonly problem: Problem
  constructor(refused: { error: Problem }) {
    super(refused.error.message)
    this.problem = refused.error
  }
}

async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<Result<Map<string, Entry>>> {
  const entries = new Map<string, Entry>()
  let count = 0
  for await (const entry of zip.eachEntry()) {
    count += 1
    if (count > limits.entries) return tooMany(limits)
    const name = nameOf(entry)
    if (name === null) return fail('unsafe-name', 'This file holds a part whose name leads out of it, as no document has. It is damaged or made to do harm: it was not opened.')
    if (entry.generalPurposeBitFlag & 1) return fail('protected', 'This file is protected by a password. Open it, save it without one, and import that.', name)
    if (entries.has(name)) return fail('duplicate-name', 'This file holds two parts of the same name, so nobody can say which is meant. Open it in the program it came from, save it again, and import that.', name)
    entries.set(name, entry)
  }
  return ok(entries)
}

/** Null for a name that leads elsewhere: absolute, with a drive, upwards, or with what some program would take for a slash. */
function nameOf(entry: Entry): string | null {
  const name = entry.fileNameRaw.toString(entry.generalPurposeBitFlag & 0x800 ? 'utf8' : 'latin1')
  const unsafe = name === '' || /[\0\\]/.test(name) || /^(?:\/|[A-Za-z]:)/.test(name) || name.split('/').includes('..')
  return unsafe ? null : name
}

async function readEntries(zip: ZipFile, entries: ReadonlyMap<string, Entry>, wanted: (name: string) => boolean, limits: ZipLimits): Promise<Result<Map<string, Uint8Array>>> {
  const contents = new Map<string, Uint8Array>()
  let total = 0
  for (const [name, entry] of entries) {
    if (name.endsWith('/') || !wanted(name)) continue
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return fail('unreadable-kind', 'This file is packed in a way that is not read here. Open it in the program it came from, save it again, and import that.', name)
    const content = await inflate(zip, entry, name, limits, limits.totalBytes - total)
    total += content.length
    contents.set(name, content)
  }
  return ok(contents)
}

async function inflate(zip: ZipFile, entry: Entry, name: string, limits: ZipLimits, left: number): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    const swollen = size > limits.ratioFrom && size > entry.compressedSize * limits.ratio
    if (swollen || size > limits.entryBytes || size > left) {
      stream.destroy()
      throw new ZipRefusal(fail('too-large-inside', 'This file is far larger inside than it looks, larger than any document. It is damaged or made to do harm: reading was stopped.', name))
    }
    chunks.push(chunk)
  }
  if (size !== entry.uncompressedSize) throw new ZipRefusal(fail('damaged', `This file says that a part of it has ${entry.uncompressedSize} bytes, and it has ${size}. It is damaged: open it in the program it came from, save it again, and import that.`, name))
  const content = Buffer.concat(chunks, size)
  if (crc32(content) !== entry.crc32) throw new ZipRefusal(damaged(name))
  return content
}

function tooMany(limits: ZipLimits): Result<never> {
  return fail('too-many-entries', `This file holds more than ${limits.entries.toLocaleString('en')} parts, more than any document. It was not opened.`)
}

function damaged(at: string): { ok: false; error: Problem } {
  return fail('damaged', 'This file is damaged: it cannot be unpacked. Open it in the program it came from, save it again, and import that; or paste the text.', at.slice(0, 200))
}

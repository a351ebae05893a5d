import { inflateSync } from 'node:zlib'
import { fail, ok, type Result } from '../../domain/result.ts'

/** No page of a text, no font and no list of objects is as long. */
const longestStream = 100_000_000
/** Streams of this size or less cannot hold so much, at the thousand times that deflate reaches. */
const smallest = 90_000

/**
 * A stream of a few megabytes can unfold to gigabytes, outside any limit on the heap. Each that could is unfolded here first, up to the limit;
 * pictures are left out, for nothing decodes them.
 */
export function checkStreams(bytes: Uint8Array): Result<void> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = source.indexOf('stream'); at >= 0; at = source.indexOf('stream', at + 6)) {
    if (source.subarray(at - 3, at).toString('latin1') === 'end') continue
    const end = source.indexOf('endstream', at)
    const start = at + (source[at + 6] === 13 && source[at + 7] === 10 ? 8 : 7)
    const length = (end < 0 ? source.length : end) - start
    if (length <= 0) continue
    const about = source.subarray(Math.max(0, at - 1_500), at).toString('latin1')
    const own = about.slice(Math.max(0, about.lastIndexOf(' obj')))
    const filters = own.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode)\b/g) ?? []
    const picture = /\/Subtype\s*\/Image/.test(own)
    if (filters.length > 4 || (filters.length > 1 && !picture && unfolds(source.subarray(start, start + length), filters.length)) || (filters.length === 1 && length > smallest && !picture && unfolds(source.subarray(start, start + length), 1)))
      return fail('too-large-inside', 'This PDF unfolds to far more data than a text can need, so it was not opened. Open it in a PDF reader, save it anew, and import that.')
    if (end > 0 && length > 2_000_000) at = end - 6
  }
  return ok(undefined)
}

/** Whether `data` grows beyond the limit; what is no deflate stream is left to the reader, which knows damaged files. */
function unfolds(data: Buffer, times: number): boolean {
  let current = data
  for (let round = 0; round < times; round += 1) {
    try {
      current = inflateSync(current, { maxOutputLength: longestStream, finishFlush: 2 })
    } catch (error) {
      return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    }
  }
  return false
}

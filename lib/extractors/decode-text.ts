import iconv from 'iconv-lite'
import { likelyEncoding } from './decoding/likely-encoding.ts'
import { wideEncoding } from './decoding/wide-encoding.ts'

export interface Decoded {
  text: string
  /** As IANA names it. */
  encoding: string
  /** Whether the encoding was guessed from the letters' frequencies. */
  guessed: boolean
  /** Bytes that are no characters, each kept as U+FFFD: how many, and in which line (from 1) the first of them. */
  damage?: { count: number; line: number }
}

/**
 * [IM12] Bytes → text: a byte order mark, then what the file declares (`declared`), then UTF-8 if it is valid, then UTF-16 and
 * UTF-32 by their zero bytes, then the likeliest of the older encodings.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes)
  if (marked) return { text: iconv.decode(bytes, marked), encoding: marked, guessed: false }
  const wide = wideEncoding(bytes)
  const utf8 = asUtf8(bytes)
  if (utf8 !== null && !wide) return { text: utf8, encoding: 'utf-8', guessed: false }
  const named = declared && meant(declared)
  // A declaration that can be read without knowing the encoding was not written in a wide one.
  if (named && !/^utf-?(?:8|16|32)/.test(named)) return { text: iconv.decode(bytes, named), encoding: named, guessed: false }
  if (wide) return { text: iconv.decode(bytes, wide), encoding: wide, guessed: true }
  // A few bad bytes in a long UTF-8 file are damage, not another encoding.
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const bad = lenient.match(/\uFFFD/g)?.length ?? 0
  const multibyte = lenient.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0
  if (bad * 5 < multibyte || named === 'utf-8') return { text: lenient, encoding: 'utf-8', guessed: named !== 'utf-8', damage: { count: bad, line: lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length } }
  // In windows-1252 nearly every byte means something, so that nothing is lost where nothing is sure.
  const encoding = likelyEncoding(bytes) ?? 'windows-1252'
  return { text: iconv.decode(bytes, encoding), encoding, guessed: true }
}

/** ISO-8859-1 and ASCII on the web have always meant windows-1252, and so on: the names as browsers take them. */
function meant(declared: string): string | undefined {
  const name = declared.trim().toLowerCase()
  try {
    const label = new TextDecoder(name).encoding
    return iconv.encodingExists(label) ? label : name
  } catch {
    return iconv.encodingExists(name) ? name : undefined
  }
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

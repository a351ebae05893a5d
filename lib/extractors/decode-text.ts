import chardet from 'chardet'
import iconv from 'iconv-lite'

export interface Decoded {
  text: string
  /** As IANA names it. */
  encoding: string
  /** Whether the encoding was guessed from the letters' frequencies. */
  guessed: boolean
}

/**
 * [IM12] Bytes → text: a byte order mark, then what the file declares (`declared`), then UTF-8 if it is valid, then UTF-16
 * by its zero bytes, then the likeliest of the older encodings.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes)
  if (marked) return { text: iconv.decode(bytes, marked), encoding: marked, guessed: false }
  const utf8 = asUtf8(bytes)
  if (utf8 !== null && !looksUtf16(bytes)) return { text: utf8, encoding: 'utf-8', guessed: false }
  if (declared && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared)) return { text: iconv.decode(bytes, declared), encoding: declared.toLowerCase(), guessed: false }
  const wide = looksUtf16(bytes)
  if (wide) return { text: iconv.decode(bytes, wide), encoding: wide, guessed: true }
  // A few bad bytes in a long UTF-8 file are damage, not another encoding.
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const bad = lenient.match(/\uFFFD/g)?.length ?? 0
  const multibyte = lenient.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0
  if (bad * 5 < multibyte) return { text: lenient, encoding: 'utf-8', guessed: true }
  const found = chardet.detect(bytes.subarray(0, 200_000))
  // ISO-8859-1 on the web has always meant windows-1252, which has quotation marks where the other has nothing.
  const encoding = !found || !iconv.encodingExists(found) || /^(?:ISO-8859-1|ASCII|UTF-8)$/i.test(found) ? 'windows-1252' : found
  const text = iconv.decode(bytes, encoding)
  // An encoding in which some bytes mean nothing is the wrong one; in windows-1252 every byte means something.
  if (text.includes('\uFFFD')) return { text: iconv.decode(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: true }
  return { text, encoding: encoding.toLowerCase(), guessed: true }
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

/** Latin letters in UTF-16 have a zero beside each. */
function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4_000)
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return null
}

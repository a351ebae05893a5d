export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/**
 * [IM12] UTF-16 and UTF-32 without a mark. A text in one byte or in UTF-8 holds no zero bytes and hardly a control character; in these
 * each blank and line end has a zero beside it. What is read so must be clean: no lone surrogate, nothing unassigned.
 */
export function wideEncoding(bytes: Uint8Array): WideEncoding | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 8_000) & ~3)
  if (sample.length < 8) return null
  const zeros = [0, 0, 0, 0]
  let controls = 0
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0) zeros[at & 3]! += 1
    if (sample[at]! < 9) controls += 1
  }
  if (controls === 0) return null
  const quarter = sample.length / 4
  if (zeros[3] === quarter && zeros[2]! > quarter * 0.9 && zeros[0]! < quarter * 0.05) return 'utf-32le'
  if (zeros[0] === quarter && zeros[1]! > quarter * 0.9 && zeros[3]! < quarter * 0.05) return 'utf-32be'
  if (bytes.length % 2 !== 0 && controls < sample.length * 0.2) return null
  const scores = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({ encoding, score: sense(new TextDecoder(encoding).decode(sample)) })).sort((a, b) => b.score - a.score)
  return scores[0]!.score > 0.01 ? scores[0]!.encoding : null
}

/** Share of blanks, line ends and stops, which every text has; none where something is no character at all. */
function sense(text: string): number {
  const whole = text.replace(/[\uD800-\uDBFF]$/, '')
  if (whole.includes('\uFFFD') || /[\p{Cs}\p{Cn}\p{Co}]|(?![\t\n\v\f\r\u0085])\p{Cc}/u.test(whole)) return 0
  return (whole.match(/[ \n\r\t.,\u3000-\u3002\uFF0C\uFF1F]/g)?.length ?? 0) / whole.length
}

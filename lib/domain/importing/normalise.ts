import { editTraced } from './traced-text.ts'
import type { TraceEdit, TracedText } from './traced-text.ts'

const ligatures: Record<string, string> = {
  '\uFB00': 'ff', '\uFB01': 'fi', '\uFB02': 'fl', '\uFB03': 'ffi', '\uFB04': 'ffl', '\uFB05': 'st', '\uFB06': 'st',
}

/**
 * Everything that is written differently from how it is meant, and means nothing by it. Joiners (U+200C, U+200D) and
 * direction marks are left: Persian, Indic scripts and right-to-left texts need them.
 */
const oddities =
  /\r\n?|[\u0085\u2028]|\u2029|[\uFB00-\uFB06]|\u00AD|[\u200B\u2060\uFEFF]|[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]|\u000B|[\u00A0\u2000-\u200A\u202F\u205F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** [IM1] Line ends, ligatures, invisible characters and odd blanks; then composed letters (NFC). Each is a recorded repair. */
export function normalise(traced: TracedText): TracedText {
  return composeLetters(editTraced(traced, oddEdits(traced.text)))
}

function oddEdits(text: string): TraceEdit[] {
  const edits: TraceEdit[] = []
  for (const match of text.matchAll(oddities)) {
    const found = match[0]
    const start = match.index
    const end = start + found.length
    const code = found.charCodeAt(0)
    // Line ends and a file's byte order mark say nothing about the text: changing them is not worth reporting.
    if (found[0] === '\r' || code === 0x0b || code === 0x85 || code === 0x2028) edits.push({ start, end, after: '\n' })
    else if (code === 0x2029) edits.push({ start, end, after: '\n\n' })
    else if (code === 0xfeff && start === 0) edits.push({ start, end, after: '' })
    else if (ligatures[found]) edits.push({ start, end, after: ligatures[found], kind: 'normalised' })
    else if (code >= 0xd800 && code <= 0xdfff) edits.push({ start, end, after: '\uFFFD', kind: 'normalised' })
    else if (/[\u00A0\u2000-\u200A\u202F\u205F]/.test(found)) edits.push({ start, end, after: ' ', kind: 'normalised' })
    else edits.push({ start, end, after: '', kind: 'removed-invisible' })
  }
  return edits
}

/** A letter with its marks, a Hangul syllable in pieces, or a character that has another canonical form. */
const clusters =
  /[\u1100-\u115F][\u1160-\u11A7][\u11A8-\u11FF]?|[\uAC00-\uD7A3][\u11A8-\u11FF]|\P{M}\p{M}+|[\u0374\u037E\u0387\u1F71-\u1FFD\u2000\u2001\u2126\u212A\u212B\u2329\u232A\uF900-\uFAFF\u0958-\u095F\u09DC-\u09DF\u0A33-\u0A5E\u0B5C\u0B5D\u0F43-\u0FB9\uFB1D-\uFB4E\u2ADC]|[\u{1D15E}-\u{1D1C0}\u{2F800}-\u{2FA1D}]/gu

function composeLetters(traced: TracedText): TracedText {
  if (traced.text.normalize('NFC') === traced.text) return traced
  const edits: TraceEdit[] = []
  for (const match of traced.text.matchAll(clusters)) {
    const after = match[0].normalize('NFC')
    if (after !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, after, kind: 'normalised' })
  }
  return editTraced(traced, edits)
}

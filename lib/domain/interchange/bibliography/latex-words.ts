function aside(sign: string): string {
  return String.fromCodePoint(0x10fd00 + sign.charCodeAt(0))
}

const accents: Record<string, string> = { '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '"': '\u0308', '=': '\u0304', '.': '\u0307', u: '\u0306', v: '\u030C', H: '\u030B', c: '\u0327', k: '\u0328', r: '\u030A', d: '\u0323', b: '\u0331' }
const letters: Record<string, string> = {
  ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', aa: 'å', AA: 'Å', l: 'ł', L: 'Ł', i: 'i', j: 'j', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', 
  // As if they were escaped, so that nothing takes them for marks.
  textbackslash: aside('\\'), textasciitilde: aside('~'), textasciicircum: aside('^'),
  ldots: '…', dots: '…', textendash: '–', textemdash: '—', textquoteright: '’', textquoteleft: '‘', S: '§', P: '¶', pounds: '£', copyright: '©', guillemotleft: '«', guillemotright: '»'
}

/** The words of a stretch of LaTeX as bibliographies hold it: accents, letters, dashes, quotation marks; other commands go and their words stay. */
export function latexWords(latex: string): string {
  return latex
    .replace(/\\(?:([`'^~"=.])|([uvHckrdb])(?=[\s{]))\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))/g, (_all, sign?: string, word?: string, inside?: string, bare?: string) => `${inside ?? bare!}${accents[sign ?? word!]!}`)
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|ldots|dots|text[a-z]+|pounds|copyright|guillemot(?:left|right)|[oOlLijSP])(?![A-Za-z])(?:\{\}|\s)?/g, (all, name: string) => letters[name] ?? all)
    .replace(/\\([&%$#_{} ])/g, (_all, sign: string) => aside(sign))
    .replace(/\\[A-Za-z]+\*?\s*/g, '')
    .replace(/\\[-/,;:!]/g, '')
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/[\u{10fd20}-\u{10fd7e}]/gu, (sign) => String.fromCharCode(sign.codePointAt(0)! - 0x10fd00))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

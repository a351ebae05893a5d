const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', mdash: '—', ndash: '–' }

/** The words of a stretch of Markdown without its marks: emphasis, links, code, HTML, escapes. */
export function plainWords(markdown: string): string {
  // What is escaped is set aside first, as private characters, so that it is not taken for a mark.
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_all, sign: string) => String.fromCodePoint(0x10fe00 + sign.charCodeAt(0)))
    .replace(/!?\[([^[\]]{0,2000})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]{0,500}>/g, '')
    .replace(/(?<!`)(`{1,9})(?!`)([^`]{1,2000})\1/g, '$2')
    .replace(/(\*{1,3}|~~)(?=\S)([^*~]{1,5000}?\S|\S)\1/g, '$2')
    .replace(/(^|[^\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,5000}?\S|\S)\2(?![\p{L}\p{N}_])/gu, '$1$3')
    .replace(/&(#\d{1,6}|[a-z]{2,8});/gi, (all, name: string) => (name.startsWith('#') ? codePoint(Number(name.slice(1)), all) : (entities[name.toLowerCase()] ?? all)))
    .replace(/[\u{10fe21}-\u{10fe7e}]/gu, (sign) => String.fromCharCode(sign.codePointAt(0)! - 0x10fe00))
    .trim()
}

function codePoint(code: number, otherwise: string): string {
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : otherwise
}

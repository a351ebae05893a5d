// Half a surrogate pair does not survive UTF-8, and PostgreSQL keeps no NUL: both would differ after the next load.
const unkeepable = /[\0\p{Cs}]/u
const everyUnkeepable = /[\0\p{Cs}]/gu

export function isKeepableText(text: string): boolean {
  return !unkeepable.test(text)
}

/** The text with U+FFFD where a character cannot be kept. Its length stays the same. */
export function cleanText(text: string): string {
  return isKeepableText(text) ? text : text.replace(everyUnkeepable, '\uFFFD')
}

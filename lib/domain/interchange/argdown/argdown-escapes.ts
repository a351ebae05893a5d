/** Where escaped signs are kept while a text is read: private characters that no font and no keyboard has. */
const aside = 0x10ff00
const kept = /[\u{10ff21}-\u{10ff7e}]/gu
const signOf = (character: string) => String.fromCharCode(character.codePointAt(0)! - aside)

/** Argdown with every escaped sign out of the way, so that nothing takes it for a mark. Comments, titles, data and words may be looked for then. */
export function setEscapesAside(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, (_all, sign: string) => String.fromCodePoint(aside + sign.charCodeAt(0)))
}

/** The signs as they are meant. */
export function putSignsBack(text: string): string {
  return text.replace(kept, signOf)
}

/** The text as it stood, for what has escapes of its own. */
export function putEscapesBack(text: string): string {
  return text.replace(kept, (character) => `\\${signOf(character)}`)
}

/** Names of signs that Argdown would draw: `.~.`, `:heart:`. */
const drawn = /([.:])(?=[A-Za-z~^v<>[\]\-_?!|]{1,20}\1)/g

/** One line of words in which neither Argdown nor this program's reader finds a mark. */
export function escapedWords(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>{}@#&~]/g, '\\$&')
    .replace(/\/(?=[/*])/g, '\\/')
    .replace(drawn, '\\$1')
    .replace(/-(?=-)/g, '\\-')
}

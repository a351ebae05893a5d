import { cleanText } from './clean-text.ts'

// Controls, and what turns the direction of all that follows: in a sentence about somebody they could make it read as one
// about somebody else. The marks that right-to-left scripts are written with (U+200E, U+200F, U+061C) stay.
const turning = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** The text as it may stand inside a sentence of the program: on one line, and without what would change how the rest reads. */
export function oneLine(text: string): string {
  return cleanText(text.replace(/\s+/gu, ' ').replace(turning, '')).trim()
}

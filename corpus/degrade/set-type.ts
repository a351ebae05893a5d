import type { Chance } from './chance.ts'

/** Marks of typesetting that stay in extracted text and mean nothing: all of them can be put right. */
export function setType(text: string, chance: Chance): string {
  return text
    .replace(/ffi|ffl|ff|fi|fl/g, (letters) => (chance.yes(0.7) ? ligatures[letters]! : letters))
    .replace(/(?<=\p{Ll}{3})(?=\p{Ll}{4})/gu, () => (chance.yes(0.01) ? '\u00AD' : ''))
    .replace(/(?<=\p{L}) (?=\p{L})/gu, () => (chance.yes(0.01) ? '\u00A0' : ' '))
    .replace(/[àâéèêëîïôùûçäöü]/g, (letter) => (chance.yes(0.2) ? letter.normalize('NFD') : letter))
}

const ligatures: Record<string, string> = { ffi: '\uFB03', ffl: '\uFB04', ff: '\uFB00', fi: '\uFB01', fl: '\uFB02' }

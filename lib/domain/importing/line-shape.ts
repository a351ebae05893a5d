/** What one line's own words say of its place in a text. */

/** Asked of every line, and more than once: it settles most lines at their first letters. */
const smallLetter = /\p{Ll}/u

/** A sentence may end here. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟۔][”"'’»)\]]*(?:\s?\[?\d{1,3}\]?|\s\([^()]{1,40}\))?$/u.test(text)
}

/** The sentence plainly goes on: a comma, a dash, a hyphen, or a word that never ends one. */
export function endsOpen(text: string): boolean {
  return /(?:[,;\-–—(]|\b(?:a|an|the|of|to|in|on|and|or|but|by|for|with|from|at|as|that|which|who|whose|its|their|his|her|our|is|are|was|were|be|has|have|had|not|de|la|le|les|des|du|et|der|die|das|und|von|el|los|las|y|en))$/i.test(text)
}

export function startsLower(text: string): boolean {
  return /^[‘“"'(\[]?\p{Ll}/u.test(text) || /^[—–]\s?\p{Ll}/u.test(text)
}

export function startsUpper(text: string): boolean {
  return /^[‘“"'«(\[¿¡]*[\p{Lu}\p{N}]/u.test(text)
}

/** “•”, “*”, “-” or “–” and a blank. A dash of speech or of an aside is an em dash and does not count. */
export function isBullet(text: string): boolean {
  return /^(?:[•▪◦‣●○■□]|[*\-–](?=\s))\s*\S/.test(text)
}

/** “1)”, “(a)”, “iv.”: the item's mark, or null. “1.” counts too, though it may number headings. */
export function itemMark(text: string): string | null {
  return /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)|\d{1,3}\.)(?=\s)/.exec(text)?.[0] ?? null
}

export function isAllCaps(text: string): boolean {
  if (text.length > 100 || smallLetter.test(text)) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (/[.,;:]["'”’)]*$/.test(text) || (!text.includes(' ') && letters.length < 6)) return false
  return letters.length >= 4 && /^[\p{Lu}\p{Lo}]+$/u.test(letters) && /\p{Lu}/u.test(letters)
}

/** Capitals only, however few: may go on with a heading in capitals, but makes none by itself. */
export function isCapitals(text: string): boolean {
  if (text.length > 100 || smallLetter.test(text)) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 2 && /^\p{Lu}+$/u.test(letters) && !/[.,;:]$/.test(text)
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)'
const year = '(?:1[5-9]|20)\\d\\d'
const dateForms = [
  `\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?(?:\\s+(?:de|of))?\\s+${month}\\.?,?(?:\\s+(?:de|del))?\\s+${year}`,
  `${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${year}`,
  `${month}\\.?,?(?:\\s+(?:de|del))?\\s+${year}`,
  `(?:spring|summer|autumn|winter|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno)\\s+(?:de\\s+)?${year}`,
  `${year}-\\d{2}-\\d{2}`,
  `\\d{1,2}[./]\\d{1,2}[./]${year}`,
].join('|')

const anyDate = new RegExp(`(?<![\\p{L}\\p{N}])(?:${dateForms})(?![\\p{L}\\p{N}])`, 'iu')
/** Every form of a date has a year: a line without one is settled at once. */
const anyYear = /1[5-9]\d\d|20\d\d/

/** The first full or month-and-year date in a line, as it is written there. */
export function dateIn(text: string): string | null {
  return anyYear.test(text) ? (anyDate.exec(text)?.[0] ?? null) : null
}

const datedEntry = new RegExp(`^${month}\\.?(?:\\s+\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2})?)?:\\s`, 'iu')

/** “June 4: …”: an entry of a chronology. */
export function startsDatedEntry(text: string): boolean {
  return datedEntry.test(text)
}

/** Nothing but a date, or a year or span of years. */
export function isDateAlone(text: string): boolean {
  const date = dateIn(text)
  if (date && text.replace(date, '').replace(/[^\p{L}\p{N}]/gu, '') === '') return true
  return isYearAlone(text)
}

export function isYearAlone(text: string): boolean {
  return /^(?:early |mid-?|late )?(?:1[5-9]|20)\d\d(?:s|\s?[–\-/]\s?\d{1,4})?:?$/i.test(text)
}

const name = "(?:\\p{Lu}[\\p{L}'’\\-]+|\\p{Lu}\\.)"
const particle = '(?:de|da|del|della|di|du|la|le|van|von|der|den|ten|bin|ibn|al|el|y|e)'
const person = `${name}(?:\\s+(?:${name}|${particle})){1,4}`
const byLine = new RegExp(`^(?:by|written by|text by|author:?|authors:?|autor:?|autorin:?|por|par|von|di|автор:?)\\s+(${person}(?:(?:,|,?\\s+(?:and|&|y|et|und|e|и))\\s+${person})*)\\.?$`, 'u')

/** “By Ada Lovelace and Mary Somerville” → the names; null when it is not such a line. */
export function authorsIn(text: string): string[] | null {
  const lowered = text.replace(/^[A-ZА-Я]+(?=[:\s])|^\p{Lu}\p{Ll}+(?::|\s+by)?/u, (word) => word.toLowerCase())
  const match = byLine.exec(lowered)
  if (!match) return null
  return match[1]!.split(/,?\s+(?:and|&|y|et|und|e|и)\s+|,\s*/u).filter((part) => part.length > 0)
}

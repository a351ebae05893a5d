/** In the table: nothing is left of this unit; it has to be looked at as a character; not yet asked for. */
const NOTHING = 0
const SEVERAL = 1
const UNKNOWN = 2

const table = new Uint16Array(0x10000).fill(UNKNOWN)
const several = new Map<string, readonly number[]>()

/** Spaces, punctuation, what cannot be seen, accents, vowel points: what editions and scanners change without changing a word. */
const dropped = /[\p{P}\p{Z}\p{C}\p{Sk}\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/u
/** What a decomposition leaves whole though print and scanners split it. */
const taken: Record<string, string> = { æ: 'ae', œ: 'oe', ß: 'ss', ς: 'σ', ı: 'i', '\u0640': '' }

/**
 * What is compared of one character: its letters and digits, in lower case, without accents, ligatures taken apart. Calls
 * `keep` with each UTF-16 code unit that is left, none or several, and returns how many units of `text` the character has.
 */
export function foldLetter(text: string, at: number, keep: (unit: number) => void): number {
  const unit = text.charCodeAt(at)
  const folded = table[unit]!
  if (folded > UNKNOWN) keep(folded)
  if (folded > UNKNOWN || folded === NOTHING) return 1
  const character = String.fromCodePoint(text.codePointAt(at)!)
  const units = several.get(character) ?? decompose(character)
  if (folded === UNKNOWN && character.length === 1) table[unit] = units.length === 0 ? NOTHING : units.length === 1 && units[0]! > UNKNOWN ? units[0]! : SEVERAL
  if (units.length > 1 || character.length > 1) several.set(character, units)
  for (const one of units) keep(one)
  return character.length
}

function decompose(character: string): number[] {
  if (dropped.test(character)) return []
  const units: number[] = []
  for (const one of character.toLowerCase().normalize('NFKD')) {
    if (dropped.test(one)) continue
    const plain = taken[one] ?? one
    for (let at = 0; at < plain.length; at += 1) units.push(plain.charCodeAt(at))
  }
  return units
}

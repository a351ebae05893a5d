import { yearIn } from './year-in.ts'
import { splitName } from './split-name.ts'

interface Keyed {
  title: string
  authors: readonly string[]
  organisation?: string | null
  date?: string | null
}

const small = new Set(['the', 'a', 'an', 'on', 'of', 'in', 'der', 'die', 'das', 'le', 'la', 'les', 'what', 'is'])

/** A document's key in bibliographies, as one would make it by hand: `trotsky1936revolution`. ASCII letters and digits, so that every program takes it. */
export function citeKey({ title, authors, organisation, date }: Keyed): string {
  const who = authors[0] ? splitName(authors[0]).family : (organisation ?? '')
  const word = title.replace(/^Exposition:\s*/i, '').split(/[^\p{L}\p{M}\p{N}]+/u).find((one) => one !== '' && !small.has(one.toLowerCase())) ?? ''
  return `${plain(who)}${yearIn(date) ?? ''}${plain(word)}` || 'text'
}

/** Keys for a whole library; of those that would be alike all but the first have a letter after them. */
export function citeKeys<T extends Keyed & { id: string }>(documents: readonly T[]): Map<string, string> {
  const taken = new Set<string>()
  const keys = new Map<string, string>()
  for (const document of [...documents].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const base = citeKey(document)
    let key = base
    for (let number = 1; taken.has(key); number++) key = `${base}${number < 26 ? String.fromCharCode(97 + number) : `-${number}`}`
    taken.add(key)
    keys.set(document.id, key)
  }
  return keys
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/ß/g, 'ss').replace(/ø/gi, 'o').replace(/ł/gi, 'l').replace(/[^A-Za-z0-9]/g, '').toLowerCase().slice(0, 40)
}

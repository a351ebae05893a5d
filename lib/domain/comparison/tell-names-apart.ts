import { shortTitle } from '../document/short-title.ts'

interface NamedText {
  name: string
  /** Whole: what is taken from it where names are alike. */
  title: string
}

/**
 * The names, those that are alike told apart by what differs in their titles: “Trotsky 1936, The Revolution Betrayed” and “Trotsky 1936,
 * Letter to friends”; “Shachtman changes his position… in 1940”. Texts that bear the same title too are numbered, in their order.
 */
export function tellNamesApart(texts: readonly NamedText[]): string[] {
  const alike = new Map<string, NamedText[]>()
  for (const text of texts) alike.set(text.name, [...(alike.get(text.name) ?? []), text])
  const counted = new Map<string, number>()
  return texts.map(({ name, title }) => {
    const group = alike.get(name)!
    if (group.length === 1) return name
    const same = group.filter((other) => other.title.trim() === title.trim())
    const told = same.length === group.length ? name : withRest(name, restOf(title, group))
    if (same.length === 1) return told
    const place = (counted.get(`${name}\n${title}`) ?? 0) + 1
    counted.set(`${name}\n${title}`, place)
    return `${told} (${place})`
  })
}

function withRest(name: string, rest: string): string {
  if (rest === '') return name
  return name.endsWith('…') ? `${name} ${rest}` : `${name}, ${rest}`
}

/** A title without the words with which all of the group begin. */
function restOf(title: string, group: readonly NamedText[]): string {
  const titles = group.map((one) => wordsOf(one.title))
  const own = wordsOf(title)
  let shared = 0
  while (shared < own.length && titles.every((words) => words[shared]?.toLowerCase() === own[shared]!.toLowerCase())) shared++
  const rest = own.slice(shared).join(' ').replace(/^[\s,;:.–—-]+/u, '')
  if (shared === 0) return shortTitle(rest)
  return rest === '' ? '' : shortTitle(rest).replace(/^./u, (first) => (rest.startsWith(first) ? first : rest[0]!))
}

function wordsOf(title: string): string[] {
  return title.replace(/^Exposition:\s*/i, '').trim().split(/\s+/)
}

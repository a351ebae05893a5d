import type { ArgumentMap } from '../argument/argument-map.ts'
import { mapLimits } from '../argument/map-limits.ts'
import { shorten } from '../shorten.ts'
import { fail, ok, type Problem, type Result } from '../result.ts'

const kinds = { claims: 'claims', relations: 'relations', evidence: 'links to passages', voices: 'voices' } as const

/**
 * [IE7] The map as one here can hold it: words beyond what a claim or a note takes are cut, and each cut is a problem. More things than a map
 * may have cannot be helped: that is a failure.
 */
export function fitToLimits(map: ArgumentMap): Result<{ map: ArgumentMap; problems: Problem[] }> {
  for (const [kind, words] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
    const { size } = map[kind]
    if (size > mapLimits.items) return fail('too-many', `The file has ${size.toLocaleString('en')} ${words}. A map here holds up to ${mapLimits.items.toLocaleString('en')} of them: bring a part of it.`)
  }
  const problems: Problem[] = []
  const fit = <T extends { id: string }>(items: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
    const cut = [...items.values()].flatMap((item) => fitted(item, problems) ?? [])
    return cut.length === 0 ? items : new Map([...items, ...cut.map((item) => [item.id, item] as const)])
  }
  return ok({ map: { ...map, claims: fit(map.claims), relations: fit(map.relations), evidence: fit(map.evidence), voices: fit(map.voices) }, problems })
}

/** The item with what is too long cut off; null where nothing is. */
function fitted<T extends { id: string }>(item: T, problems: Problem[]): T | null {
  const changes: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(item)) {
    if (typeof value === 'string' && value.length > mapLimits.text) {
      changes[field] = cut(value, mapLimits.text)
      problems.push({ code: 'too-long', message: `“${shorten(value.slice(0, 200), 60)}” is longer than ${mapLimits.text.toLocaleString('en')} characters. Its end is missing.`, at: item.id })
    }
    if (!Array.isArray(value)) continue
    const kept = (value as unknown[]).slice(0, mapLimits.list).map((one) => (typeof one === 'string' ? cut(one, mapLimits.tag) : one))
    if (kept.length === value.length && kept.every((one, index) => one === value[index])) continue
    changes[field] = kept
    problems.push({ code: 'too-long', message: `One thing has more or longer ${field} than can be kept. The rest of them is missing.`, at: item.id })
  }
  return Object.keys(changes).length === 0 ? null : { ...item, ...changes }
}

/** Not through the middle of a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = /[\ud800-\udbff]/.test(text[length - 1]!) ? length - 1 : length
  return text.slice(0, end)
}

import { kinds, type Kind } from './found-types.ts'

/** What one looks for and where; empty where it does not matter. No kinds: all of them. */
export interface Asked {
  q: string
  kinds: readonly Kind[]
  document: string
  author: string
  map: string
  from: string
  to: string
  limit: number
}

const fields = ['document', 'author', 'map'] as const
const years = ['from', 'to'] as const

/** Read from an address; what it says amiss is left out. */
export function readAsked(of: URLSearchParams): Asked {
  const year = (name: string) => (/^\d{1,4}$/.test(of.get(name) ?? '') ? of.get(name)! : '')
  const said = (of.get('kinds') ?? '').split(',')
  return { q: (of.get('q') ?? '').slice(0, 500), kinds: kinds.filter((kind) => said.includes(kind)), document: of.get('document') ?? '', author: of.get('author') ?? '', map: of.get('map') ?? '', from: year('from'), to: year('to'), limit: 20 }
}

/** As it stands in the page's address. */
export function askedOf(asked: Asked): URLSearchParams {
  const of = new URLSearchParams()
  if (asked.q.trim() !== '') of.set('q', asked.q.trim())
  if (asked.kinds.length > 0) of.set('kinds', asked.kinds.join(','))
  for (const name of [...fields, ...years]) if (asked[name] !== '') of.set(name, asked[name])
  return of
}

/** As the API is asked; null where there is nothing to ask yet. A year that is still being typed does not count. */
export function questionOf(asked: Asked): string | null {
  if (asked.q.trim() === '') return null
  const of = askedOf(asked)
  for (const name of years) if (of.has(name) && !/^[1-9]\d{3}$/.test(of.get(name)!)) of.delete(name)
  of.set('limit', String(asked.limit))
  return of.toString()
}

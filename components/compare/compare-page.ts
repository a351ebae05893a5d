/** The pages of a comparison: the table itself, and what can be read off it. */
export const comparePages = ['table', 'findings', 'terms', 'granting', 'coding', 'handout'] as const
export type ComparePage = (typeof comparePages)[number]

/** `#table`, `#table/findings` …: a comparison has an address. Null: the address is of something else. */
export function pageOfHash(hash: string): ComparePage | null {
  if (hash === '#table') return 'table'
  const named = /^#table\/([a-z]+)$/.exec(hash)?.[1]
  return named === undefined ? null : ((comparePages as readonly string[]).includes(named) ? (named as ComparePage) : 'table')
}

export function hashOfPage(page: ComparePage): string {
  return page === 'table' ? '#table' : `#table/${page}`
}

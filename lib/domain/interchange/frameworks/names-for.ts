import type { Problem } from '../../result.ts'

/** Names that a format allows: the ids themselves where they all are, else for those that are not `letter` and a number. */
export function namesFor(ids: readonly string[], allowed: RegExp, letter: string): { names: string[]; problems: Problem[] } {
  const taken = new Set(ids)
  let number = 0
  let changed = 0
  const names = ids.map((id) => {
    if (allowed.test(id)) return id
    changed++
    do number++
    while (taken.has(`${letter}${number}`))
    return `${letter}${number}`
  })
  if (changed === 0) return { names, problems: [] }
  return { names, problems: [{ code: 'names', message: changed === 1 ? 'An id is no name in this format and was replaced.' : `${changed} ids are no names in this format and were replaced.` }] }
}

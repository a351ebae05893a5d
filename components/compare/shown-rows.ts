import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import { foldText } from '../../lib/domain/argument/fold-text.ts'
import type { Comparison } from '../../lib/domain/comparison/compare-map.ts'
import { byContest, contestedBy } from '../../lib/domain/comparison/contested.ts'
import type { Row } from '../../lib/domain/comparison/row.ts'
import { sideOf, type TableSettings } from './table-settings.ts'

/** The rows that somebody asked to see, in the order they asked for. */
export function shownRows(comparison: Comparison, settings: TableSettings): readonly Row[] {
  const { order, kinds, tags, contested, words } = settings
  const { map } = comparison.input
  const wanted = foldText(words.trim()).split(' ').filter(Boolean)
  const saysSo = cellFilter(comparison, settings)
  return (order === 'contest' ? byContest(comparison) : comparison.rows).filter(
    (row) =>
      (kinds.length === 0 || kinds.includes(row.kind)) &&
      (tags.length === 0 || tagsOf(map, row).some((tag) => tags.includes(tag))) &&
      (wanted.length === 0 || hasWords(foldText(row.words), wanted)) &&
      (!contested || contestedBy(comparison, row) > 0) &&
      (saysSo === null || saysSo(row)),
  )
}

function hasWords(words: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word))
}

/** Of all claims that a row says; an inference has its premises’ tags. */
function tagsOf({ claims, relations }: ArgumentMap, { members }: Row): readonly string[] {
  const named = members.flatMap(({ target }) => (target.claim !== undefined ? [target.claim] : (relations.get(target.relation)?.premises.map(({ claim }) => claim) ?? [])))
  return named.flatMap((id) => claims.get(id)?.tags ?? [])
}

/** Whether some cell of a row is as it was asked for; null where nothing is asked of cells. */
function cellFilter({ columns, cell }: Comparison, { sides, of, unsettled }: TableSettings): ((row: Row) => boolean) | null {
  const asked = columns.some(({ id }) => id === of) ? of : null
  if (sides.length === 0 && asked === null && !unsettled) return null
  const among = asked === null ? columns.map(({ id }) => id) : [asked]
  return ({ id }) =>
    among.some((column) => {
      const found = cell(id, column)
      if (unsettled && found.unsettled === 0) return false
      return sides.length > 0 ? sides.includes(sideOf(found.stance)) : unsettled || found.testimonies.length > 0
    })
}

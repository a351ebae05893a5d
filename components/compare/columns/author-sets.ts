import { documentColumn, partColumn, type ColumnId } from '../../../lib/domain/comparison/column.ts'
import { shortName } from '../../../lib/domain/document/short-name.ts'
import type { SourceDocument } from '../../map/sources/map-sources.ts'

/** All that one author has here: their own texts whole, and what is theirs in others’. */
export interface AuthorSet {
  /** “Trotsky, all texts”. */
  name: string
  members: readonly ColumnId[]
}

/** The authors who have more than one text or part among these, each with all of them; what a group would put together by hand. */
export function authorSets(documents: Iterable<Pick<SourceDocument, 'id' | 'title' | 'authors' | 'parts'>>): AuthorSet[] {
  const byAuthor = new Map<string, ColumnId[]>()
  const add = (author: string, column: ColumnId) => {
    const name = author.trim()
    if (name !== '') byAuthor.set(name, [...(byAuthor.get(name) ?? []), column])
  }
  for (const { id, authors, parts } of documents) {
    const [only, ...more] = authors
    if (only !== undefined && more.length === 0) add(only, documentColumn(id))
    for (const part of parts ?? []) if (part.authors.length === 1 && part.authors[0] !== only) add(part.authors[0]!, partColumn(id, part.id))
  }
  return [...byAuthor].flatMap(([author, members]) => (members.length > 1 ? [{ name: `${shortName({ title: author, authors: [author] })}, all texts`, members }] : []))
}

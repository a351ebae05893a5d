import type { CitedDocument } from '../../argument/map-file.ts'
import { columnsOf, documentColumn, partColumn, type ColumnId } from '../column.ts'
import type { Testimony } from '../testimony.ts'

type Paged = { page?: string | null } | undefined

/** “Trotsky 1936, p. 249”: who wrote what a passage stands in, when, and on which page; what is not known is left out. */
export function testimonyCiter(documents: readonly CitedDocument[]): (testimony: Pick<Testimony, 'document' | 'part' | 'date'>, passage: Paged) => string {
  const columns = new Map(columnsOf({ voices: new Map() }, documents).map((column) => [column.id, column] as const))
  const nameOf = (id: ColumnId) => columns.get(id)
  return ({ document, part, date }, passage) => {
    if (document === undefined) return 'A text'
    const column = (part === undefined ? undefined : nameOf(partColumn(document, part))) ?? nameOf(documentColumn(document))
    const name = column?.name ?? 'A text'
    const year = date === undefined ? undefined : (/\b\d{4}\b/.exec(date)?.[0] ?? date)
    return [name, ...(year === undefined || name.includes(year) ? [] : [year]), ...pageWords(passage?.page)].join(', ')
  }
}

/** “p. 12”, “pp. 12–14”. */
function pageWords(page: string | null | undefined): string[] {
  const words = page?.trim()
  if (!words) return []
  return [/^\S+\s*[-–,]\s*\S/.test(words) ? `pp. ${words.replace(/\s*-\s*/g, '–')}` : `p. ${words}`]
}

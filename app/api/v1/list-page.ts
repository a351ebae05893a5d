import { z } from 'zod'
import { BadCursor } from './bad-cursor.ts'
import { wholeNumber } from './whole-number.ts'

/** What a list may be asked for: `limit` for a page of it, `cursor` for the next one. Without either the whole list comes. */
export const pageQuery = {
  limit: wholeNumber.pipe(z.number().min(1, 'Ask for at least one.').max(200, 'Ask for at most 200 at once.')).optional().describe('How many at most. With it the list comes in the order in which its things were made, oldest first, a page at a time.'),
  cursor: z.string().max(400).optional().describe('Where the last page ended: its `next`.'),
}

/** Where a thing stands in the order in which things were made; it never changes, so that nothing is left out or told twice. */
export type Place = readonly [at: string, id: string]

export interface Page<T> {
  items: T[]
  /** Of the next page; null where this is the last; undefined where no page was asked for. */
  next: string | null | undefined
}

const DEFAULT_LIMIT = 50

/** [AP8] The page that was asked for of a list, or the list as it is where none was. */
export function listPage<T>(items: readonly T[], { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined }, placeOf: (item: T) => Place): Page<T> {
  if (limit === undefined && cursor === undefined) return { items: [...items], next: undefined }
  const after = cursor === undefined ? null : readCursor(cursor)
  const rest = items.filter((item) => after === null || compare(placeOf(item), after) > 0).sort((a, b) => compare(placeOf(a), placeOf(b)))
  const page = rest.slice(0, limit ?? DEFAULT_LIMIT)
  return { items: page, next: rest.length > page.length ? writeCursor(placeOf(page.at(-1)!)) : null }
}

/** [AP8] The same of a list that is too long to be read whole: `read` gives at most `limit` of what comes after a place, in the order in which things were made. */
export async function readPage<T>(
  { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined },
  placeOf: (item: T) => Place,
  read: (asked: { limit?: number; after?: { at: Date; id: string } }) => Promise<T[]>,
): Promise<Page<T>> {
  if (limit === undefined && cursor === undefined) return { items: await read({}), next: undefined }
  const most = limit ?? DEFAULT_LIMIT
  const [at, id] = cursor === undefined ? [] : readCursor(cursor)
  const after = at === undefined || id === undefined ? undefined : { at: new Date(at), id }
  if (after && Number.isNaN(after.at.getTime())) throw new BadCursor()
  const items = await read({ limit: most + 1, ...(after && { after }) })
  const page = items.slice(0, most)
  return { items: page, next: items.length > most ? writeCursor(placeOf(page.at(-1)!)) : null }
}

/** The page's `next` for an answer that is an object; nothing where the whole list came. */
export function nextOf({ next }: Page<unknown>): { next?: string | null } {
  return next === undefined ? {} : { next }
}

/** An answer that is a list itself says in `Link` where the next page is (RFC 8288). */
export function listAnswer<T>(request: Request, { items, next }: Page<T>): Response {
  if (!next) return Response.json(items)
  const url = new URL(request.url)
  url.searchParams.set('cursor', next)
  return Response.json(items, { headers: { link: `<${url.pathname}${url.search}>; rel="next"` } })
}

function compare(a: Place, b: Place): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1
  return a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1
}

function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

const placeSchema = z.tuple([z.string(), z.string()])

function readCursor(cursor: string): Place {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new BadCursor()
  }
}

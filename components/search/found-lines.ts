import { routes } from '../../lib/routes.ts'
import { kindNames, kinds, oneOf, type Found, type Kind, type Snippet } from './found-types.ts'

/** One thing that was found, wherever it is from: where it leads, its own words, and where it stands. */
export interface FoundLine {
  id: string
  kind: Kind
  href: string
  words: Snippet
  /** Words of a text are set as texts are, words of the group as the tool's. */
  quoted: boolean
  where: string
  /** Further places, each with an address of its own. */
  places: readonly { href: string; words: Snippet }[]
}

export interface FoundGroup {
  kind: Kind
  total: number
  more: boolean
  lines: readonly FoundLine[]
}

const claimNames = { claim: 'Claim', question: 'Question', position: 'Position', definition: 'Definition' }

/** [SE9] What was found as lines, by kind; kinds without any are left out. */
export function foundGroups(found: Found): FoundGroup[] {
  const lines = linesOf(found)
  return kinds.flatMap((kind) => {
    const of = found[kind]
    return of && of.hits.length > 0 ? [{ kind, total: of.total, more: of.more, lines: lines.filter((line) => line.kind === kind) }] : []
  })
}

function linesOf(found: Found): FoundLine[] {
  return [
    ...(found.documents?.hits ?? []).map((hit): FoundLine => {
      const places = hit.snippets.map((words) => ({ href: placeOf(hit.documentId, words), words }))
      return { id: `document-${hit.documentId}`, kind: 'documents', href: places[0]?.href ?? routes.document(hit.documentId), words: hit.title, quoted: true, where: inLine([hit.authors.join(', '), hit.date]), places }
    }),
    ...(found.passages?.hits ?? []).map((hit): FoundLine => {
      const href = routes.passageInDocument(hit.documentId, hit.passageId)
      return { id: `passage-${hit.passageId}`, kind: 'passages', href, words: hit.snippet, quoted: true, where: inLine([hit.authors.join(', '), hit.title, hit.page && `p. ${hit.page}`]), places: hit.note ? [{ href, words: hit.note }] : [] }
    }),
    ...(found.claims?.hits ?? []).map((hit): FoundLine => ({ id: `claim-${hit.mapId}-${hit.claimId}`, kind: 'claims', href: routes.claimOnMap(hit.mapId, hit.claimId), words: hit.snippet, quoted: false, where: inLine([claimNames[hit.kind], hit.mapTitle]), places: [] })),
    ...(found.maps?.hits ?? []).map((hit): FoundLine => ({ id: `map-${hit.mapId}`, kind: 'maps', href: routes.map(hit.mapId), words: hit.title, quoted: false, where: hit.claims === 1 ? '1 claim' : `${hit.claims} claims`, places: [] })),
    ...(found.comments?.hits ?? []).map((hit): FoundLine => ({ id: `comment-${hit.commentId}`, kind: 'comments', href: subjectOf(hit), words: hit.snippet, quoted: false, where: inLine([hit.by, dayOf(hit.at), hit.about && `on ‘${hit.about}’`]), places: [] })),
  ]
}

function subjectOf({ documentId, passageId, mapId, itemId }: NonNullable<Found['comments']>['hits'][number]): string {
  if (passageId !== null && documentId !== null) return routes.passageInDocument(documentId, passageId)
  if (documentId !== null) return routes.document(documentId)
  if (mapId === null) return routes.home()
  return itemId === null ? routes.map(mapId) : routes.claimOnMap(mapId, itemId)
}

function placeOf(documentId: string, { start, marks }: Snippet): string {
  const mark = marks[0]
  return mark ? routes.placeInDocument(documentId, start + mark.start, start + mark.end) : routes.document(documentId)
}

function inLine(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' · ')
}

function dayOf(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** “12”, “more than 500”; of texts, which are counted by the stretches that were weighed, “at least 12”. */
export function countWords({ kind, total, more }: { kind: Kind; total: number; more: boolean }): string {
  return more ? `${kind === 'documents' ? 'at least' : 'more than'} ${total.toLocaleString('en')}` : total.toLocaleString('en')
}

/** “4 texts · 1 map”. */
export function foundWords(groups: readonly FoundGroup[], between: string): string {
  return groups.map((group) => `${countWords(group)} ${group.total === 1 && !group.more ? oneOf[group.kind] : kindNames[group.kind].toLowerCase()}`).join(between)
}

import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { originOf } from '../../lib/domain/importing/offset-runs.ts'
import { foundOf, gapsIn, type FoundPlaces } from './found-places.ts'

/** `left`: not in the text. `mended`: a mark that a repair took away. `offer`: could be repaired. */
export type FoundLook = 'kept' | 'left' | 'mended' | 'offer'

/** A few lines of the text as found. The same object as before as long as nothing in it has changed. */
export interface FoundChunk {
  from: number
  to: number
  /** The page that begins here, as printed. */
  page: string | null
  pieces: readonly { text: string; look: FoundLook }[]
}

/** Long enough that few are needed, short enough that changing one is quick. */
const CHUNK = 1_600

/** Where the text as found is cut: at page starts, and between lines. It stays so whatever is corrected. */
export function chunkEdges(base: ImportedText): { at: number; page: string | null }[] {
  const { extracted } = base
  const pages = [...base.pages].map((page) => ({ at: originOf(base.runs, page.start), page: page.label })).sort((a, b) => a.at - b.at)
  const edges: { at: number; page: string | null }[] = []
  let at = 0
  let next = 0
  // What stands before the first page's first word is on that page.
  let label: string | null = pages.length > 0 ? pages[next++]!.page : null
  while (at < extracted.length || edges.length === 0) {
    edges.push({ at, page: label })
    label = null
    while (next < pages.length && pages[next]!.at <= at) next += 1
    const pageAt = pages[next]?.at ?? Infinity
    const lineAt = extracted.indexOf('\n', Math.min(at + CHUNK, extracted.length))
    const wordAt = extracted.indexOf(' ', Math.min(at + 2 * CHUNK, extracted.length))
    const cut = Math.min(lineAt < 0 ? Infinity : lineAt + 1, wordAt < 0 ? Infinity : wordAt + 1)
    at = Math.min(pageAt, cut, extracted.length)
    if (at === pageAt) label = pages[next++]!.page
  }
  return edges
}

export function foundChunks(doc: ImportedText, places: FoundPlaces, edges: readonly { at: number; page: string | null }[], before: readonly FoundChunk[] = []): FoundChunk[] {
  const offers = doc.offers.flatMap((offer) => foundOf(places, offer.start, offer.end)).sort((a, b) => a.from - b.from)
  let nextOffer = 0
  return edges.map(({ at, page }, index) => {
    const to = edges[index + 1]?.at ?? doc.extracted.length
    const marks: { from: number; to: number; look: FoundLook }[] = gapsIn(places, at, to).flatMap((gap) => {
      const words = doc.extracted.slice(gap.from, gap.to)
      return /\S/.test(words) ? [{ ...gap, look: /[\p{L}\p{N}]/u.test(words) ? ('left' as const) : ('mended' as const) }] : []
    })
    while (nextOffer < offers.length && offers[nextOffer]!.to <= at) nextOffer += 1
    for (let i = nextOffer; i < offers.length && offers[i]!.from < to; i += 1) marks.push({ from: Math.max(at, offers[i]!.from), to: Math.min(to, offers[i]!.to), look: 'offer' })
    const chunk: FoundChunk = { from: at, to, page, pieces: piecesOf(doc.extracted, at, to, marks.sort((a, b) => a.from - b.from)) }
    const old = before[index]
    return old && sameChunk(old, chunk) ? old : chunk
  })
}

function piecesOf(extracted: string, from: number, to: number, marks: readonly { from: number; to: number; look: FoundLook }[]): FoundChunk['pieces'] {
  const pieces: { text: string; look: FoundLook }[] = []
  let at = from
  for (const mark of marks) {
    if (mark.to <= at) continue
    const begin = Math.max(at, mark.from)
    if (begin > at) pieces.push({ text: extracted.slice(at, begin), look: 'kept' })
    pieces.push({ text: extracted.slice(begin, mark.to), look: mark.look })
    at = mark.to
  }
  if (at < to) pieces.push({ text: extracted.slice(at, to), look: 'kept' })
  return pieces
}

function sameChunk(a: FoundChunk, b: FoundChunk): boolean {
  return a.from === b.from && a.to === b.to && a.page === b.page && a.pieces.length === b.pieces.length && a.pieces.every((piece, index) => piece.look === b.pieces[index]!.look && piece.text === b.pieces[index]!.text)
}

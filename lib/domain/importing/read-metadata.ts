import type { Evidenced } from '../document/canonical-text.ts'
import type { DraftBlock } from './draft-block.ts'
import { authorsIn, dateIn, endsSentence, isDateAlone, startsLower } from './line-shape.ts'

export interface Metadata {
  title: Evidenced<string> | null
  authors: Evidenced<string>[]
  organisation: Evidenced<string> | null
  date: Evidenced<string> | null
}

/** Names of a part of a text, not of a text. */
const partNames = /^(?:introduction|contents|table of contents|preface|foreword|prologue|abstract|summary|timeline|chronology|note|notes|acknowledge?ments|chapter\s+\S+|part\s+\S+|section\s+\S+|page\s+\S+|\d+\.?.*|[ivxlc]+\.?)$/i

const issued = /\s+(?:leaflet|flyer|statement|pamphlet|editorial|declaration|bulletin|resolution|press release|communiqué|communique|manifesto|broadsheet|newsletter|Flugblatt|tract|folleto|листовка)\b/i

/**
 * [IM11] What the first lines say of the text: only in so many words, each with the words that say it; null when they do not.
 * A line found to be an organisation's name is no heading, whatever its shape.
 */
export function readMetadata(blocks: readonly DraftBlock[]): { metadata: Metadata; blocks: DraftBlock[]; rivals: string[] } {
  const shown = blocks.filter((block) => !block.excluded)
  const bodyAt = shown.findIndex((block) => block.kind !== 'heading' && block.content.text.length > 160)
  const head = shown.slice(0, Math.min(bodyAt < 0 ? 8 : bodyAt, 10))
  const texts = head.map((block) => block.content.text)
  const lineTexts = head.filter((block) => block.kind !== 'heading').map((block) => block.content.text)
  const organisation = findOrganisation(texts)
  const title = findTitle(head, shown.length === 1 ? 1 : -1, organisation?.value)
  const metadata = { title, authors: findAuthors(texts, shown), organisation, date: findDate(lineTexts, shown) }
  const marked = blocks.map((block): DraftBlock => {
    if (block.excluded || !head.includes(block)) return block
    const { text } = block.content
    if (title && text === title.evidence && block.content.text.length <= 200) return { ...block, kind: 'heading', level: 1 }
    if (organisation && text === organisation.value && block.kind === 'heading') return { kind: 'paragraph', content: block.content }
    return block
  })
  return { metadata, blocks: marked, rivals: rivalsOf(head, title, organisation?.value) }
}

function findTitle(head: readonly DraftBlock[], only: number, organisation: string | undefined): Evidenced<string> | null {
  // A text of one paragraph has a title only where the file says so.
  if (head.length === only && head.every((block) => block.kind !== 'heading')) return null
  for (const block of head) {
    const { text } = block.content
    if (isDateAlone(text) || authorsIn(text) || text === organisation) continue
    if (block.kind === 'list-item' || block.kind === 'verse' || text.length > 160 || /[.,;:](?:\[?\d{1,3}\]?|\*)?$/.test(text) || !/\p{L}{2}/u.test(text)) return null
    if (partNames.test(text)) return null
    const value = text.replace(/^#\s?\d+\s*[-–—:.]\s*/, '')
    return { value, evidence: text }
  }
  return null
}

/** [IM43] Another line of the head that may be the title: a heading too, with nothing of the text between. */
function rivalsOf(head: readonly DraftBlock[], title: Evidenced<string> | null, organisation: string | undefined): string[] {
  if (!title) return []
  const at = head.findIndex((block) => block.content.text === title.evidence)
  const rival = head.slice(at + 1).find((block) => block.content.text !== organisation && !isDateAlone(block.content.text) && !authorsIn(block.content.text))
  if (rival?.kind !== 'heading' || partNames.test(rival.content.text)) return []
  return [`Two lines may be the title: “${title.value}” and “${rival.content.text}”. The first was taken.`]
}

function findAuthors(head: readonly string[], shown: readonly DraftBlock[]): Evidenced<string>[] {
  const tail = shown.slice(-2).map((block) => block.content.text).filter((text) => text.length < 120)
  for (const text of [...head, ...tail]) {
    const names = authorsIn(text)
    if (names) return names.map((value) => ({ value, evidence: text }))
  }
  return []
}

function findOrganisation(head: readonly string[]): Evidenced<string> | null {
  for (const text of head) {
    const match = issued.exec(text)
    const name = match ? text.slice(0, match.index).trim() : ''
    if (match && /^(?:\p{Lu}[\p{L}'’.\-]*\s?(?:of |the |for |and |de |la |der |des )?){1,7}$/u.test(name) && head.some((other) => other === name)) return { value: name, evidence: text }
  }
  for (const text of head) {
    const named = /^(?:published by|issued by|a publication of|herausgegeben von|publié par|publicado por)\s+(?:the\s+)?(.{3,80}?)\.?$/i.exec(text)
    if (named) return { value: named[1]!, evidence: text }
  }
  return null
}

function findDate(head: readonly string[], shown: readonly DraftBlock[]): Evidenced<string> | null {
  const last = shown.at(-1)?.content.text ?? ''
  const tail = last.length < 60 && (isDateAlone(last) || !endsSentence(last)) && last.includes('(') === last.includes(')') ? [last] : []
  for (const text of [...head, ...tail]) {
    // “… what October 1917 did to property.” speaks of a date, and is not of it.
    const value = text.length <= 200 && !(text.length > 60 && endsSentence(text)) && !startsLower(text) ? dateIn(text) : null
    if (value) return { value, evidence: text }
  }
  const year = head.find((text) => /^\(?(?:1[5-9]|20)\d\d\)?$/.test(text))
  return year ? { value: year.replace(/[()]/g, ''), evidence: year } : null
}

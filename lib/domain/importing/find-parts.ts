import type { ReadPart } from '../document/canonical-text.ts'
import type { DraftBlock } from './draft-block.ts'
import { authorsIn, dateIn, isDateAlone } from './line-shape.ts'

/** A part by drafts [from, to). */
export type DraftPart = Omit<ReadPart, 'start' | 'end'> & { from: number; to: number }

/** “First published in Workers' Voice, May 1950”, “Reprinted from …”, “From Workers' Voice, May 1950”: the words of a reprint. */
const reprinted =
  /^[([]?(?:(?:this (?:article|text|essay|piece) )?(?:was )?(?:first |originally )(?:published|printed|appeared)|reprinted|reproduced)\s+(?:by \S+ )?(?:in|from|as|with)\b|^[([]?(?:zuerst (?:erschienen|veröffentlicht)|erstmals erschienen|nachgedruckt|nachdruck aus)\b|^[([]?(?:publié pour la première fois|paru (?:d’abord|d'abord|dans)|repris de|extrait de)\b|^[([]?(?:publicado (?:por primera vez|originalmente)|reproducido de)\b|^[([]?(?:впервые опубликовано|перепечатано из)/iu
const fromIssue = /^[([]?from\s+(?:the\s+)?\p{Lu}[\p{L}\p{M}’'&.\- ]{2,60}(?:,?\s+(?:no\.?|vol\.?|nr\.?|№)\s?\d+)?,\s/u

interface Opening {
  /** Draft of the heading. */
  at: number
  title: string
  authors: readonly string[]
  date: string | null
  role: ReadPart['role']
  evidence: string
}

/**
 * [IM42] The articles of a document that say of themselves whose and of when they are: a heading, and within the lines under it a
 * byline or the words of a reprint, with or without a date. One such heading is the document's own; two make parts. Precision before recall: what
 * says nothing is no part.
 */
export function findParts(drafts: readonly DraftBlock[]): DraftPart[] {
  const openings: Opening[] = []
  drafts.forEach((draft, at) => {
    if (draft.kind !== 'heading' || draft.excluded) return
    const opening = openingAt(drafts, at)
    if (opening) openings.push(opening)
  })
  // What stands above a document's own text speaks of the document.
  const articles = openings.filter((opening) => drafts[opening.at]!.level !== 1)
  if (articles.length === 0 || (articles.length === 1 && articles[0]!.role !== 'reprint')) return []
  const depth = levelOfMost(articles.map((opening) => drafts[opening.at]!.level ?? 2))
  const peers = articles.filter((opening) => (drafts[opening.at]!.level ?? 2) === depth || opening.role === 'reprint')
  if (peers.length < 2 && peers[0]?.role !== 'reprint') return []
  return peers.map((opening, index) => {
    const next = peers[index + 1]?.at ?? drafts.length
    return { from: opening.at, to: Math.min(next, sectionEnd(drafts, opening.at, depth)), title: opening.title, authors: opening.authors, date: opening.date, role: opening.role, evidence: opening.evidence }
  })
}

function openingAt(drafts: readonly DraftBlock[], at: number): Opening | null {
  let authors: readonly string[] = []
  let date: string | null = null
  let role: ReadPart['role'] = 'original'
  const evidence: string[] = []
  let seen = 0
  for (let below = at + 1; below < drafts.length && seen < 4; below += 1) {
    const draft = drafts[below]!
    if (draft.excluded) continue
    const { text } = draft.content
    seen += 1
    if (draft.kind === 'heading' || text.length > 160) break
    const names = authorsIn(text)
    const alone = isDateAlone(text)
    const reprint = reprinted.test(text) || (fromIssue.test(text) && dateIn(text) !== null)
    if (!names && !alone && !reprint) continue
    if (names && authors.length === 0) authors = names
    if (alone || reprint) date ??= dateIn(text) ?? (alone ? text.replace(/[()[\]:]/g, '') : null)
    if (reprint) role = 'reprint'
    evidence.push(text)
  }
  // A date alone heads an entry of a chronology or a chapter of a diary: an article says whose it is, or where it stood.
  if (evidence.length === 0 || (authors.length === 0 && role !== 'reprint')) return null
  return { at, title: drafts[at]!.content.text.replace(/^\d{1,2}\.\s+/, ''), authors, date, role, evidence: evidence.join('\n') }
}

function levelOfMost(levels: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]
}

/** Where the section under heading `at` ends: before the next heading that is no deeper. */
function sectionEnd(drafts: readonly DraftBlock[], at: number, depth: number): number {
  const level = Math.min(depth, drafts[at]!.level ?? 2)
  for (let below = at + 1; below < drafts.length; below += 1) {
    const draft = drafts[below]!
    if (!draft.excluded && draft.kind === 'heading' && (draft.level ?? 2) <= level && draft.content.text.length > 0) return below
  }
  return drafts.length
}

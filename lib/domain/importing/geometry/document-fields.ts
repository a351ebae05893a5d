import type { Evidenced } from '../../document/canonical-text.ts'
import type { Extracted } from '../extracted.ts'
import type { TypedGroup } from './classify-group.ts'

/** What the file says of itself beside its pages. */
export interface DocumentInfo {
  title?: string
  author?: string
  language?: string
}

const programs = /^(?:untitled|no title|title|document\d*|dokument\d*|presentation\d*|slide \d+|microsoft (?:word|powerpoint|excel)\b.*|layout \d.*|print|scan\w*|output|template|\(?anonymous\)?|.*\.(?:docx?|rtf|odt|pdf|pptx?|xlsx?|tex|dvi|indd|qxd|qxp|pmd|p65|txt|html?|jpe?g|tiff?|ps|eps))$/i
const users = /^(?:user|admin|administrator|owner|author|unknown|anonymous|default|microsoft.*|adobe.*|acrobat.*|scanner|xerox.*|hp.*|root|pc|test|\d+)$/i
const notPeople = /\b(?:university|universit\w+|institut\w*|corporation|company|department|school|college|inc|ltd|press|center|centre|laborator\w+|research|association|committee|journal|proceedings|abstract|introduction|chapter|edition|volume|street|avenue|party|union|group|society|foundation|office|ministry|team|network|editorial|board|version|draft|report|statement|notes?|january|february|march|april|may|june|july|august|september|october|november|december)\b/i
const particle = '(?:de|da|del|della|di|du|la|le|van|von|der|den|ten|ter|bin|ibn|al|el|y|e|dos|dos|af|zu)'
const word = "(?:\\p{Lu}[\\p{L}'’\\-]+|\\p{Lu}\\.(?:-?\\p{Lu}\\.)*)"
const person = new RegExp(`^${word}(?:\\s+(?:${word}|${particle}))*\\s+\\p{Lu}[\\p{L}'’\\-]+$`, 'u')

/**
 * [IM59] Title and authors: of the file's properties only what its pages say too, or what looks meant for readers where the pages have no title;
 * else the title that the first page shows, and the names below it. Nothing is taken from the day on which the file was made.
 */
export function documentFields(info: DocumentInfo, groups: readonly TypedGroup[]): Extracted['fields'] {
  const shown = groups.filter((group) => !group.excluded)
  const first = shown.slice(0, 40).map((group) => group.text).join(' ')
  const title = titleOf(info.title, shown, first)
  const named = namesOf(info.author, first)
  const authors = named.length > 0 ? named : namesBelow(shown)
  return { ...(title ? { title } : {}), ...(authors.length > 0 ? { authors } : {}), ...(info.language ? { language: info.language } : {}) }
}

function titleOf(property: string | undefined, shown: readonly TypedGroup[], first: string): Evidenced<string> | undefined {
  const value = property?.replace(/\s+/g, ' ').trim() ?? ''
  const meant = value.length > 2 && value.length < 300 && /\p{L}{2}/u.test(value) && !programs.test(value) && (/\s/.test(value) || /^\p{Lu}\p{Ll}/u.test(value))
  if (meant && fold(first).includes(fold(value))) return { value, evidence: `Title: ${value}` }
  const heading = shown.slice(0, 25).find((group) => group.kind === 'heading' && group.level === 1)
  if (heading) {
    const words = wordsOf(heading)
    return { value: words, evidence: words }
  }
  return meant && /\s/.test(value) ? { value, evidence: `Title: ${value}` } : undefined
}

/** The heading's words as the text will have them. */
function wordsOf(group: TypedGroup): string {
  return group.text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC')).replace(/(?<=\p{L})[-\u00AD] (?=\p{Ll})/gu, '').replace(/\s+/g, ' ').trim()
}

function namesOf(property: string | undefined, first: string): Evidenced<string>[] {
  const value = property?.replace(/\s+/g, ' ').trim() ?? ''
  if (value === '' || users.test(value) || value.length > 400 || /@|\\/.test(value)) return []
  const names = value.split(/\s*;\s*|\s*,\s*|\s+(?:and|&|und|et|y)\s+/u).filter(Boolean)
  if (!names.every((name) => person.test(name) && !notPeople.test(name))) return []
  return names.every((name) => fold(first).includes(fold(name))) ? names.map((name) => ({ value: name, evidence: `Author: ${value}` })) : []
}

/** Below the title, before the text: lines that hold nothing but names. A single name counts where an address or a mark beside it says that it is one. */
function namesBelow(shown: readonly TypedGroup[]): Evidenced<string>[] {
  const title = shown.slice(0, 25).findIndex((group) => group.kind === 'heading' && group.level === 1)
  if (title < 0) return []
  const found: Evidenced<string>[] = []
  for (const group of shown.slice(title + 1, title + 14)) {
    if (group.text.length > 600 || group.lines[0]!.page !== shown[title]!.lines[0]!.page) break
    if (/^(?:abstract|summary|introduction|zusammenfassung|résumé|resumen)\b/i.test(group.text)) break
    if (group.kind === 'list-item' || group.kind === 'caption') break
    const lines = /[,&]|\band\b/.test(group.text) ? [group.text] : group.lines.map((line) => line.text)
    for (const text of lines) {
      const marked = /[*∗†‡§¶#$]|(?<=\p{L})\d/u.test(text)
      const parts = text.replace(/[*∗†‡§¶#$+]|(?<=[\p{L},.])\s?\d+(?:,\s?\d+)*/gu, ' ').replace(/^by\s+/i, '').split(/\s*[,;&]\s*|\s+and\s+/u).map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part.length > 1)
      if (parts.length === 0 || !parts.every((part) => person.test(part) && !notPeople.test(part) && part.split(' ').length <= 5)) continue
      const addressed = shown.slice(title + 1, title + 10).some((other) => /@|\S+ at \S+\.\w{2,}$|\b(?:university|institut|department|college)/i.test(other.text) && other.text.length < 300)
      if (parts.length > 1 || marked || addressed) found.push(...parts.map((value) => ({ value, evidence: text })))
    }
  }
  return found.slice(0, 60)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

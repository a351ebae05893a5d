import { join } from 'node:path'
import type { CleanDocument } from './clean-document.ts'
import { cleanDocuments } from './clean-documents.ts'
import { degrade, type Degraded } from './degrade.ts'
import type { Profile } from './profile.ts'
import type { Truth } from './truth.ts'

export const expectedFolder = join(import.meta.dirname, '../expected')

/** Nothing wrong at all: each case says what is. */
const sound: Profile = {
  layout: 'wrapped', width: 66, cuts: 0, joinedInside: false, justified: false, paragraphs: 'blank', pageLines: 0, pageMark: 'blank', runningHead: 'none', pageNumbers: 'none', order: 'right',
  initials: 'none', captions: 0, continued: false, headings: 'plain', typography: false, misread: false, frame: false, doubled: 'nothing', encoding: 'utf-8', lineEnds: '\n',
}
const columns: Profile = { ...sound, layout: 'columns', width: 48, cuts: 0.7, paragraphs: 'none', pageLines: 34 }
const book: Profile = { ...sound, layout: 'book', width: 64, cuts: 0.6, paragraphs: 'indent', pageLines: 32, pageMark: 'form-feed' }
const web: Profile = { ...sound, layout: 'web', frame: true }

/** [name, clean text, how many of its blocks, seed, profile]: the name says the fault. */
const cases: readonly [string, string, number, number, Profile][] = [
  ['hard-wrapped', 'the-ferry-strike', 14, 1, sound],
  ['narrow-columns-with-cut-words', 'the-ferry-strike', 14, 2, columns],
  ['lost-initials', 'what-a-reading-room-is-for', 99, 3, { ...columns, initials: 'lost' }],
  ['initials-on-a-line-of-their-own', 'the-ferry-strike', 99, 4, { ...columns, initials: 'alone' }],
  ['initials-above-the-heading', '1-a-workers-state-degenerated', 12, 5, { ...columns, initials: 'early' }],
  ['initials-after-a-date', '4-state-capitalism', 12, 6, { ...columns, initials: 'after-dateline' }],
  ['captions-in-mid-sentence', 'the-ferry-strike', 99, 7, { ...columns, captions: 4 }],
  ['continued-on-page', 'what-a-reading-room-is-for', 99, 8, { ...columns, continued: true, pageLines: 22 }],
  ['running-heads-and-roman-numbers', '3-a-bureaucratic-ruling-class', 14, 9, { ...book, runningHead: 'alternating', pageNumbers: 'roman' }],
  ['book-without-form-feeds', 'the-ferry-strike', 99, 10, { ...book, pageMark: 'nothing', runningHead: 'top', pageNumbers: 'arabic', headings: 'capitals' }],
  ['words-joined-inside-columns-only', '2-a-parasitic-layer', 12, 11, { ...columns, joinedInside: true, pageMark: 'single-blank', pageLines: 24 }],
  ['columns-swapped', 'what-a-reading-room-is-for', 99, 12, { ...columns, order: 'columns-swapped' }],
  ['a-box-in-a-sentence', 'the-ferry-strike', 99, 13, { ...columns, order: 'box-in-sentence' }],
  ['scraped-from-the-web', 'what-a-reading-room-is-for', 99, 14, { ...web, doubled: 'title' }],
  ['four-articles-with-their-authors', 'four-papers-on-the-commons', 99, 15, { ...columns, paragraphs: 'blank', cuts: 0.5 }],
  ['chronology', 'a-chronology-of-the-mill', 99, 16, { ...columns, width: 54 }],
  ['german-in-windows-1252', 'das-archiv-im-keller', 99, 17, { ...book, encoding: 'windows' }],
  ['french-with-ligatures', 'la-lampe-et-la-corde', 99, 18, { ...book, typography: true, lineEnds: '\r\n' }],
  ['russian-in-windows-1251', 'mayak-i-gorod', 99, 19, { ...book, encoding: 'windows', pageNumbers: 'arabic' }],
  ['continued-behind-the-next-article', '6-shachtman-changes-his-mind', 99, 20, { ...columns, order: 'continued-later' }],
]

export interface ExpectedCase extends Degraded {
  /** Its file is `NAME.txt`, and what is expected of it `NAME.expected.json`. */
  name: string
}

export function expectedCases(): ExpectedCase[] {
  const documents = new Map(cleanDocuments().map((document) => [document.name, document]))
  return cases.map(([fault, name, blocks, seed, profile], index) => ({ name: `${String(index + 1).padStart(2, '0')}-${fault}`, ...degrade(beginning(documents.get(name)!, blocks), seed, profile) }))
}

function beginning(document: CleanDocument, blocks: number): CleanDocument {
  return { ...document, blocks: document.blocks.slice(0, blocks) }
}

/** One line to a block, so that a change can be read. Plain line ends say nothing and are left out. */
export function writeTruth(truth: Truth): string {
  const told = { ...truth, joints: truth.joints.filter((joint) => joint.between !== ' ' || joint.over !== 'line') }
  const fields = Object.entries(told).map(([name, value]) => ` ${JSON.stringify(name)}: ${Array.isArray(value) && value.length > 0 ? `[\n${value.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]` : JSON.stringify(value)}`)
  return `{\n${fields.join(',\n')}\n}\n`
}

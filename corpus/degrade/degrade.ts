import iconv from 'iconv-lite'
import { addWebFrame } from './web-frame.ts'
import { chanceFrom } from './chance.ts'
import type { CleanBlock, CleanDocument } from './clean-document.ts'
import { jointsOf } from './joints-of.ts'
import { layLines } from './lay-lines.ts'
import { layPages } from './lay-pages.ts'
import { randomProfile, type Profile } from './profile.ts'
import { setType } from './set-type.ts'
import type { SheetLine } from './sheet-line.ts'
import { spoilBlocks } from './spoil-blocks.ts'
import type { Truth } from './truth.ts'

export interface Degraded {
  text: string
  bytes: Uint8Array
  profile: Profile
  truth: Truth
}

/** A clean text made as bad as extraction makes it, and what a perfect import would make of it. The same seed gives the same file. */
export function degrade(clean: CleanDocument, seed: number, wanted: Partial<Profile> = {}): Degraded {
  const chance = chanceFrom(seed)
  const profile = { ...randomProfile(chance), ...wanted }
  const laid = layLines(spoilBlocks(clean, profile, chance), profile, chance)
  const { blocks } = laid
  const [doubled, tolerated] = doubleHead(laid.lines, blocks, profile)
  const paged = layPages(doubled, profile, chance, { blocks, title: clean.title, author: clean.authors[0] ?? '' })
  const lines = profile.frame ? addWebFrame(paged, paged.findIndex((line) => line.part !== undefined && blocks[line.part.block]!.kind !== 'title'), chance) : paged
  const plain = write(lines)
  const text = (profile.typography ? setType(plain, chance) : plain).replaceAll('\n', profile.lineEnds)
  return {
    text,
    bytes: encode(text, profile.encoding),
    profile,
    truth: {
      title: clean.title,
      authors: clean.authors,
      date: clean.date,
      blocks,
      joints: jointsOf(lines, blocks),
      initials: laid.initials,
      unmarked: laid.unmarked,
      furniture: lines.filter((line) => line.role === 'furniture' || line.role === 'continued').map((line) => line.text.replace(/\s+/g, ' ')),
      // A title that the swapped columns of its page put in mid-file, and that comes back as running head, cannot be told from one.
      tolerated: [...tolerated, ...(profile.order === 'columns-swapped' && profile.runningHead !== 'none' ? [clean.title] : []), ...lines.filter((line) => line.role === 'caption').map((line) => line.text), ...laid.initials.map((initial) => initial.letter), ...(clean.date ? [] : blocks.filter((block) => block.kind === 'dateline').map((block) => block.text))],
    },
  }
}

/** The title once more above itself, or the beginning of the text as a standfirst. */
function doubleHead(lines: readonly SheetLine[], blocks: readonly CleanBlock[], profile: Profile): [SheetLine[], string[]] {
  const title = blocks[0]?.kind === 'title' ? blocks[0].text : null
  const extra = (text: string, blanksBefore: number): SheetLine => ({ text, blanksBefore, indent: 0, role: 'caption' })
  if (profile.doubled === 'title' && title) return [[extra(title, 0), ...lines.map((line, index) => (index === 0 ? { ...line, blanksBefore: 1 } : line))], [title]]
  const first = lines.findIndex((line) => line.part && blocks[line.part.block]!.kind === 'paragraph')
  if (profile.doubled !== 'standfirst' || first < 0) return [[...lines], []]
  const sentence = /^.*?[.!?](?=\s|$)/.exec(lines[first]!.text)?.[0]
  if (!sentence) return [[...lines], []]
  return [[...lines.slice(0, first), extra(sentence, 1), ...lines.slice(first)], [sentence]]
}

function write(lines: readonly SheetLine[]): string {
  return `${lines.map((line, index) => (index === 0 ? '' : '\n'.repeat(1 + line.blanksBefore)) + (line.formFeed ? '\f' : '') + ' '.repeat(line.indent) + line.text).join('')}\n`
}

function encode(text: string, encoding: Profile['encoding']): Uint8Array {
  if (encoding === 'utf-8-bom') return iconv.encode(text, 'utf-8', { addBOM: true })
  if (encoding === 'utf-16le') return iconv.encode(text, 'utf-16le', { addBOM: true })
  if (encoding === 'windows')
    for (const name of ['windows-1252', 'windows-1251']) {
      const bytes = iconv.encode(text, name)
      if (iconv.decode(bytes, name) === text) return bytes
    }
  return iconv.encode(text, 'utf-8')
}

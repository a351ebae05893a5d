import type { Chance } from './chance.ts'
import type { CleanBlock } from './clean-document.ts'
import type { Profile } from './profile.ts'
import type { SheetLine } from './sheet-line.ts'
import type { LostInitial } from './truth.ts'
import { wrapText } from './wrap-text.ts'

export interface LaidLines {
  lines: SheetLine[]
  initials: LostInitial[]
  /** Initials in capitals take the rest of their word along. */
  blocks: CleanBlock[]
  /** Blocks whose beginning nothing in the file marks. */
  unmarked: number[]
}

/** Blocks → one column of lines without end, with the initials gone from where they belong. */
export function layLines(given: readonly CleanBlock[], profile: Profile, chance: Chance): LaidLines {
  const blocks = [...given]
  const initials: LostInitial[] = []
  const unmarked: number[] = []
  const lines: SheetLine[] = []
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    const opens = block.kind === 'paragraph' && (before?.kind === 'heading' || before?.kind === 'dateline' || before?.kind === 'byline')
    // A list of books has no initial.
    const takes = opens && !/\(\d{4}\)/.test(block.text) && profile.initials !== 'none' && /^\p{Lu}\p{Ll}+\s/u.test(block.text) && chance.yes(0.8)
    if (takes && chance.yes(0.2)) blocks[index] = { ...block, text: block.text.replace(/^\p{L}+/u, (word) => word.toUpperCase()) }
    const own = layBlock(blocks[index]!, index, profile, chance, lines.length === 0)
    if (before && isHead(before) && own[0] && chance.yes(0.6)) own[0].blanksBefore = 1
    if (takes && profile.initials !== 'none') {
      const letter = block.text[0]!
      initials.push({ block: index, letter, how: profile.initials })
      behead(own, letter, before?.kind === 'heading' || before?.kind === 'dateline' ? lines : [], profile, chance)
    }
    const above = lines.at(-1)
    // The line above is full, and there is neither a gap nor an indent: nobody can tell.
    if (above && own[0]!.blanksBefore === 0 && own[0]!.indent === 0 && above.text.length + 1 + own[0]!.text.split(' ')[0]!.length > profile.width * 0.94) unmarked.push(index)
    lines.push(...own)
  })
  return { lines, initials, blocks, unmarked }
}

function layBlock(block: CleanBlock, index: number, profile: Profile, chance: Chance, first: boolean): SheetLine[] {
  const box = block.kind === 'box' || block.kind === 'box-heading'
  const width = box ? Math.max(30, Math.round(profile.width * 0.8)) : isHead(block) ? Math.round(profile.width * 0.8) : profile.width
  const cuts = isHead(block) || block.kind === 'byline' || block.kind === 'dateline' ? 0 : profile.cuts
  const stretches: [number, number][] = profile.layout === 'web' && block.kind !== 'verse' ? [[0, block.text.length]] : wrapText(block.text, width, cuts, chance)
  const apart = isHead(block) || profile.paragraphs === 'blank' || block.kind !== 'paragraph'
  const indented = profile.paragraphs === 'indent' && block.kind === 'paragraph'
  return stretches.map(([from, to], at): SheetLine => {
    const whole = block.text.slice(from, to)
    const cut = at < stretches.length - 1 && to === stretches[at + 1]![0] && !whole.endsWith('-')
    return {
      text: cut ? `${whole}-` : profile.justified && at < stretches.length - 1 ? stretch(whole, chance) : whole,
      blanksBefore: at > 0 || first ? 0 : gapOf(apart, profile),
      indent: block.kind === 'quotation' ? 4 : at === 0 && indented ? 3 : 0,
      role: 'text',
      part: { block: index, from, to },
    }
  })
}

function isHead(block: CleanBlock): boolean {
  return block.kind === 'heading' || block.kind === 'title' || block.kind === 'box-heading'
}

function gapOf(apart: boolean, profile: Profile): number {
  return apart && !(profile.layout === 'web' && profile.paragraphs === 'none') ? 1 : 0
}

function stretch(line: string, chance: Chance): string {
  return line.replace(/ /g, () => (chance.yes(0.3) ? '  ' : ' '))
}

/** The first letter of a paragraph's first line goes: nowhere, above it, or above what stands before it. */
function behead(own: SheetLine[], letter: string, above: SheetLine[], profile: Profile, chance: Chance): void {
  const first = own[0]!
  first.text = first.text.slice(1)
  first.indent = 0
  if (profile.initials === 'lost') return
  const stray: SheetLine = { text: letter, blanksBefore: 1, indent: 0, role: 'initial' }
  const early = profile.initials === 'early' || (profile.initials === 'after-dateline' && chance.yes(0.5))
  first.blanksBefore = Math.max(first.blanksBefore, chance.between(0, 1))
  if (!early || above.length === 0) {
    own.unshift(stray)
    return
  }
  // Before the heading or the date that it stands under, or a few lines up in the text before that.
  const last = above.at(-1)!.part?.block
  let at = above.length
  while (at > 0 && above[at - 1]!.part?.block === last) at -= 1
  above.splice(at, 0, stray)
}

import type { Chance } from './chance.ts'
import type { CleanBlock, CleanDocument } from './clean-document.ts'
import type { Profile } from './profile.ts'

/** Letters that a scanner takes for others; where it has, no reader of the file can know better. */
const misreadings: [RegExp, string][] = [
  [/rn/, 'm'],
  [/\bI(?=[nt]\b)/, 'l'],
  [/l(?=\p{Ll})/u, '1'],
  [/cl/, 'd'],
  [/h(?=e\b)/, 'b'],
]

const boxes: readonly (readonly string[])[] = [
  ['What a ferry cost', 'Two horses and a cart paid four pence before the strike and five pence after it. A priest paid nothing, and neither did anyone who could sing all of the song about the drowned bell.', 'The fifth penny went to the county, which built a customs house with it.'],
  ['Who was who', 'Ada Brook kept the books of the society. Cy Dunn had been a pilot until he lost his licence. Of Morag Hale we know only that she signed with a cross, and that nobody ever took her for a fool.'],
  ['The seven wards', 'North Quay and South Quay voted together until the winter of the long frost, and never again after it. The hill wards had no vote at all until the mill burned.'],
]
const datelines = ['May 1911', 'January 1924', '3 March 1931', 'Autumn 1909', 'June 1908', '17 October 1956']

/** The clean text as this profile has it: headings set its way, letters misread, a box beside a paragraph, a date above another. */
export function spoilBlocks(clean: CleanDocument, profile: Profile, chance: Chance): CleanBlock[] {
  let chapter = 0
  const blocks = clean.blocks.map((block): CleanBlock => {
    if (block.kind === 'heading' && profile.headings === 'numbered') return { ...block, text: `${(chapter += 1)}. ${block.text}` }
    if (block.kind === 'heading' && profile.headings === 'capitals') return { ...block, text: block.text.toUpperCase() }
    if (block.kind === 'paragraph' && profile.misread) return { ...block, text: misread(block.text, chance) }
    return block
  })
  const dated = profile.initials === 'after-dateline' ? withDatelines(blocks, chance) : blocks
  return profile.order === 'box-in-sentence' ? withBox(dated, chance) : dated
}

function misread(text: string, chance: Chance): string {
  return text
    .split(' ')
    .map((word, index) => {
      if (index === 0 || !chance.yes(0.015)) return word
      const [from, to] = chance.pick(misreadings)
      return word.replace(from, to)
    })
    .join(' ')
}

function withDatelines(blocks: readonly CleanBlock[], chance: Chance): CleanBlock[] {
  return blocks.flatMap((block, index) => (block.kind === 'heading' && blocks[index + 1]?.kind === 'paragraph' && chance.yes(0.6) ? [block, { kind: 'dateline', text: chance.pick(datelines) }] : [block]))
}

/** A box goes after the paragraph whose sentence it will stand in. */
function withBox(blocks: readonly CleanBlock[], chance: Chance): CleanBlock[] {
  const long = blocks.flatMap((block, index) => (block.kind === 'paragraph' && block.text.length > 450 ? [index] : []))
  if (long.length === 0) return [...blocks]
  const host = chance.pick(long)
  const box = chance.pick(boxes).map((text, index): CleanBlock => ({ kind: index === 0 ? 'box-heading' : 'box', text }))
  return [...blocks.slice(0, host + 1), ...box, ...blocks.slice(host + 1)]
}

import type { DraftBlock } from './draft-block.ts'

/** As many units must be the same for one paragraph to repeat another's beginning. */
const SAME = 120

/** [IM43] A standfirst that only repeats the beginning of the first paragraph may be left out; a person decides. */
export function offerStandfirst(drafts: readonly DraftBlock[]): DraftBlock[] {
  const shown = drafts.map((draft, index) => ({ draft, index })).filter(({ draft }) => !draft.excluded).slice(0, 6)
  const found = shown.findIndex(({ draft }, at) => {
    const next = shown[at + 1]?.draft
    return next !== undefined && draft.kind !== 'heading' && next.kind !== 'heading' && repeats(bare(draft.content.text), bare(next.content.text))
  })
  if (found < 0) return [...drafts]
  const { draft, index } = shown[found]!
  const { text } = draft.content
  const offer = {
    kind: 'excluded' as const, at: 0, length: text.length, after: '', confidence: 0.7,
    why: 'This paragraph repeats the words that the next one begins with, as a standfirst does.',
  }
  return drafts.map((other, at) => (at === index ? { ...other, offers: [...(other.offers ?? []), offer] } : other))
}

function bare(text: string): string {
  return text.replace(/^["“«„'‘]+|["”»“'’.…]+$/g, '').trim()
}

function repeats(standfirst: string, first: string): boolean {
  const length = Math.min(SAME, standfirst.length)
  return length >= SAME && standfirst.length <= first.length && first.startsWith(standfirst.slice(0, length))
}

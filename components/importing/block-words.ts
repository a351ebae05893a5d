import type { BlockKind } from '../../lib/domain/document/canonical-text.ts'

/** What a block is called, what it is set with, and the mark it has in the gutter. */
export const blockWords: Record<BlockKind, { name: string; mark: string }> = {
  heading: { name: 'Heading', mark: 'H' },
  paragraph: { name: 'Paragraph', mark: '¶' },
  quotation: { name: 'Quotation', mark: '❞' },
  'list-item': { name: 'List item', mark: '•' },
  verse: { name: 'Verse', mark: '≀' },
  'table-row': { name: 'Table row', mark: '⊞' },
  caption: { name: 'Caption', mark: '▭' },
  footnote: { name: 'Footnote', mark: '†' },
}

/** The choices of “Set as”: value as `kind` or `heading:level`. */
export const kindChoices: { value: string; label: string }[] = [
  { value: 'heading:1', label: 'Heading, of the whole' },
  { value: 'heading:2', label: 'Heading, of a chapter' },
  { value: 'heading:3', label: 'Heading, of a section' },
  { value: 'heading:4', label: 'Heading, smaller' },
  ...(['paragraph', 'quotation', 'list-item', 'verse', 'table-row', 'caption', 'footnote'] as const).map((kind) => ({ value: kind as string, label: blockWords[kind].name })),
]

export function kindValue(kind: BlockKind, level: number | undefined): string {
  return kind === 'heading' ? `heading:${Math.min(4, level ?? 2)}` : kind
}

export function kindFromValue(value: string): { kind: BlockKind; level?: number } {
  const [kind, level] = value.split(':') as [BlockKind, string | undefined]
  return level ? { kind, level: Number(level) } : { kind }
}

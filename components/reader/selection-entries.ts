import type { TextRange } from '../../lib/editor/split-by-block.ts'
import type { MenuEntry } from '../ui/menu.tsx'

interface Does {
  copy: (range: TextRange) => void
  /** Absent for whoever may not highlight. */
  copyLink: ((range: TextRange) => void) | null
  annotate: ((range: TextRange) => void) | null
}

/** What *More* offers for selected words. */
export function selectionEntries(range: TextRange, { copy, copyLink, annotate }: Does): MenuEntry[] {
  const entries: MenuEntry[] = [{ label: 'Copy with citation', keys: 'y', onSelect: () => copy(range) }]
  if (copyLink) entries.push({ label: 'Copy link', hint: 'Highlights the words, so that the link has a place.', onSelect: () => copyLink(range) })
  if (annotate) entries.push({ label: 'Add a note or tags', onSelect: () => annotate(range) })
  return entries
}

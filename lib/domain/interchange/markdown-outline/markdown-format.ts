import type { MapFormat } from '../map-format.ts'
import { writeMarkdownOutline } from './write-markdown-outline.ts'

/** Nested lists for reading and for pasting elsewhere. */
export const markdownFormat: MapFormat = {
  name: 'markdown',
  title: 'Outline (Markdown)',
  endings: ['.md', '.markdown'],
  mediaType: 'text/markdown',
  write: writeMarkdownOutline,
}

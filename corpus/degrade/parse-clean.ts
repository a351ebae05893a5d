import type { CleanBlock, CleanDocument } from './clean-document.ts'

/**
 * The clean texts are written in a little of Markdown: `# title`, `## heading`, `By Name`, a date, `> quotation`, `- item`, `1. item`,
 * `| verse` (a line each), `[1]: footnote`, `![caption]`. What else there is, is a paragraph. A second `# ` begins an article of its own.
 */
export function parseClean(name: string, source: string): CleanDocument {
  const blocks = source
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap(toBlocks)
  const bodyAt = blocks.findIndex((block) => block.kind === 'paragraph')
  const head = bodyAt < 0 ? blocks : blocks.slice(0, bodyAt)
  const byline = head.find((block) => block.kind === 'byline')
  return {
    name,
    title: blocks.find((block) => block.kind === 'title')?.text ?? '',
    authors: byline ? namesIn(byline.text) : [],
    date: head.find((block) => block.kind === 'dateline')?.text ?? null,
    blocks,
  }
}

/** “By Ada Brook and Cy Dunn” → both names. */
export function namesIn(byline: string): string[] {
  return byline
    .replace(/^(?:By|Von|Par)\s+/, '')
    .split(/,\s|\s(?:and|und|et)\s/)
    .map((author) => author.trim())
}

function toBlocks(piece: string): CleanBlock[] {
  const lines = piece.split('\n')
  const first = lines[0]!
  if (first.startsWith('# ')) return [{ kind: 'title', text: plain(first.slice(2)) }]
  if (first.startsWith('## ')) return [{ kind: 'heading', text: plain(first.slice(3)) }]
  if (first.startsWith('| ')) return [{ kind: 'verse', text: lines.map((line) => plain(line.slice(2))).join('\n') }]
  if (first.startsWith('![')) return [{ kind: 'caption', text: plain(first.slice(2, first.lastIndexOf(']'))) }]
  if (first.startsWith('> ')) return [{ kind: 'quotation', text: plain(lines.map((line) => line.slice(2)).join(' ')) }]
  if (/^\[\d+\]: /.test(first)) return lines.map((line) => ({ kind: 'footnote', text: plain(line.replace(/^\[(\d+)\]: /, '$1 ')) }))
  if (/^- /.test(first)) return lines.map((line) => ({ kind: 'list-item', text: plain(`• ${line.slice(2)}`) }))
  if (/^1\. /.test(first) && lines.length > 1) return lines.map((line) => ({ kind: 'list-item', text: plain(line) }))
  const text = plain(lines.join(' '))
  if (lines.length === 1 && text.length < 60 && /^(?:By|Von|Par) \p{Lu}[^.]*$/u.test(text)) return [{ kind: 'byline', text }]
  if (lines.length === 1 && text.length < 40 && /^(?:\d{1,2}\.? \p{L}+ \d{4}|\p{L}+ \d{4})$/u.test(text)) return [{ kind: 'dateline', text }]
  return [{ kind: 'paragraph', text }]
}

/** Without the marks of emphasis, and with single blanks. */
function plain(text: string): string {
  return text.replace(/\*+([^*]+)\*+/g, '$1').replace(/\s+/g, ' ').trim().normalize('NFC')
}

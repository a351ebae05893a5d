import type { Block, ReadDocument } from '../../lib/domain/document/canonical-text.ts'

/**
 * The importer that one would write in an afternoon, for comparison: blank lines and indents end paragraphs, every hyphen at a line's end goes,
 * short lines are headings, bare numbers are page numbers, and the first line is the title.
 */
export function naiveImport(raw: string): ReadDocument {
  const pieces: string[][] = []
  let open = false
  for (const line of raw.normalize('NFKC').replaceAll('\r', '').replaceAll('\f', '\n\n').split('\n')) {
    if (/^\s*\d*\s*$/.test(line)) open = false
    else if (open && !/^\s{2,}/.test(line)) pieces.at(-1)!.push(line.trim())
    else {
      pieces.push([line.trim()])
      open = true
    }
  }
  const texts = pieces.map((lines) => lines.join('\n').replace(/-\n(?=\p{Ll})/gu, '').replaceAll('\n', ' '))
  let start = 0
  const blocks = texts.map((text): Block => {
    const block: Block = { kind: text.length < 60 && !/[.,;:]$/.test(text) ? 'heading' : 'paragraph', start, end: start + text.length }
    start += text.length + 2
    return block
  })
  const byline = texts.slice(0, 6).find((text) => /^By /.test(text) && text.length < 60)
  const date = texts.slice(0, 6).find((text) => /^[^.]{0,24}\d{4}$/.test(text))
  return {
    text: texts.join('\n\n'),
    blocks,
    repairs: [],
    offers: [],
    pages: [],
    parts: [],
    title: texts[0] ? { value: texts[0], evidence: texts[0] } : null,
    authors: byline ? [{ value: byline.slice(3), evidence: byline }] : [],
    organisation: null,
    date: date ? { value: date, evidence: date } : null,
    language: null,
    warnings: [],
  }
}

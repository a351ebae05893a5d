import { describe, expect, it } from 'vitest'
import { importExtracted } from '../domain/importing/import-extracted.ts'
import { extractMarkdown } from './extract-markdown.ts'

const shown = (source: string) => {
  const read = importExtracted(extractMarkdown(source))
  return read.blocks.filter((block) => !block.excluded).map((block) => [block.kind, read.text.slice(block.start, block.end)])
}

describe('[IM73] Markdown', () => {
  it('gives notes as blocks that begin with their mark', () => {
    expect(shown('The lamps were lit[^1] at dusk.\n\n[^1]: In the log\n    of 1911.\n')).toEqual([['paragraph', 'The lamps were lit[1] at dusk.'], ['footnote', '1 In the log of 1911.']])
  })

  it('keeps underlined headings, nested lists with their marks, and boxes', () => {
    expect(shown('The harbour\n===\n\n3. lamps\n   - wicks\n   - [x] glass\n4. oil\n')).toEqual([['heading', 'The harbour'], ['list-item', '3. lamps'], ['list-item', '• wicks'], ['list-item', '• [x] glass'], ['list-item', '4. oil']])
  })

  it('keeps the lines of verse, and joins those of prose', () => {
    const verse = ['The keeper went at break of day', 'To see the water turn to grey', 'And found the lamp was burning still', 'Above the harbour on the hill']
    expect(shown(`# The lamp\n\n${verse.join('  \n')}\n\nA line\nthat goes on.\n`).slice(1)).toEqual([['verse', verse.join('\n')], ['paragraph', 'A line that goes on.']])
  })

  it('[IM15] takes only the words of markup in it, and none of a script’s', () => {
    const source = 'The *lamp* [burns][1] <b onclick="alert(1)">low</b><script>alert(2)</script>.\n\n<div onload="alert(3)"><p>Oil is dear.</p><svg><text>alert(4)</text></svg><script>alert(5)</script></div>\n\n[1]: javascript:alert(6)\n'
    expect(shown(source)).toEqual([['paragraph', 'The lamp burns low.'], ['paragraph', 'Oil is dear.']])
  })

  it('[IM11] reads authors under their key', () => {
    const { fields } = extractMarkdown('---\ntitle: "The harbour"\nauthors:\n  - Ada Brook\n  - name: Cy Dunn\ndate: 1911-05-01\n---\n\nText.\n')
    expect([fields.title?.value, fields.authors?.map((author) => author.value), fields.date?.value]).toEqual(['The harbour', ['Ada Brook', 'Cy Dunn'], '1911-05-01'])
  })
})

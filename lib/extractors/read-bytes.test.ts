import { describe, expect, it } from 'vitest'
import { readBytes } from './read-bytes.ts'

const read = async (text: string | Uint8Array, name: string) => readBytes(typeof text === 'string' ? new TextEncoder().encode(text) : text, name, () => {})
const shownOf = async (text: string, name: string) => {
  const result = await read(text, name)
  if (!result.ok) throw new Error(result.error.message)
  const { value } = result
  return value.blocks.filter((block) => !block.excluded).map((block) => [block.kind, value.text.slice(block.start, block.end)])
}

describe('Markdown', () => {
  const source = `---
title: The harbour
author: Ada Brook, Cy Dunn
date: 1911-05-01
---
# The harbour

The keepers *were never* asked &amp; never [told](javascript:alert(1)), in a line
that is wrapped.

- one
- two

3. three

> A keeper said so.

| year | lamps |
|---|---|
| 1911 | 40 |
`

  it('[TX6] keeps headings, lists with their marks, quotations and rows', async () => {
    expect(await shownOf(source, 'harbour.md')).toEqual([
      ['heading', 'The harbour'],
      ['paragraph', 'The keepers were never asked & never told, in a line that is wrapped.'],
      ['list-item', '• one'],
      ['list-item', '• two'],
      ['list-item', '3. three'],
      ['quotation', 'A keeper said so.'],
      ['table-row', 'year | lamps'],
      ['table-row', '1911 | 40'],
    ])
  })

  it('[IM11] reads the header’s fields, each with its line', async () => {
    const result = await read(source, 'harbour.md')
    expect(result.ok && result.value.authors).toEqual([
      { value: 'Ada Brook', evidence: 'author: Ada Brook, Cy Dunn' },
      { value: 'Cy Dunn', evidence: 'author: Ada Brook, Cy Dunn' },
    ])
    expect(result.ok && result.value.date).toEqual({ value: '1911-05-01', evidence: 'date: 1911-05-01' })
  })
})

describe('a web page', () => {
  const paragraph = 'The keepers lit the lamps at dusk, and put them out at dawn, and were paid in flour; nobody asked them what they thought of it. '.repeat(3)
  const page = `<!doctype html><html lang="en"><head><title>The harbour | Port News</title><meta property="og:site_name" content="Port News"><meta name="author" content="Ada Brook"></head>
<body><nav><a href="/">Home</a> <a href="/all">All articles</a></nav>
<article><h1>The harbour</h1><p>${paragraph}</p><h2>The second winter</h2><p>${paragraph}<a href="javascript:alert(1)">More</a><script>document.title = 'run'</script></p>
<ol><li>lamps</li><li>oil</li></ol><blockquote><p>${paragraph}</p></blockquote></article>
<footer>© Port News. All rights reserved</footer></body></html>`

  it('[IM15] shows the article with its structure and keeps the rest as excluded', async () => {
    const shown = await shownOf(page, 'harbour.html')
    expect(shown.map(([kind]) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph', 'list-item', 'list-item', 'quotation'])
    expect(shown[4]).toEqual(['list-item', '1. lamps'])
    const result = await read(page, 'harbour.html')
    const left = result.ok ? result.value.blocks.flatMap((block) => (block.excluded ? [block.text] : [])) : []
    expect(left.join(' ')).toMatch(/Home.*All articles.*Port News/)
  })

  it('[IM11] takes the title without the site’s name', async () => {
    const result = await read(page, 'harbour.html')
    expect(result.ok && [result.value.title?.value, result.value.authors[0]?.value]).toEqual(['The harbour', 'Ada Brook'])
  })

  it('[IM15] no script runs and none is text', async () => {
    expect(JSON.stringify(await shownOf(page, 'harbour.html'))).not.toMatch(/document\.title|alert/)
  })
})

describe('[IM13] a file that cannot be read', () => {
  it.each([
    ['paper.pdf', '%PDF-1.7 …', /This PDF is damaged/],
    ['letter.docx', 'PK\x03\x04…[Content_Types].xml word/', /damaged/],
    ['letter.odt', 'PK\x03\x04…mimetypeapplication/vnd.oasis.opendocument.text', /ODT/],
    ['texts.zip', 'PK\x03\x04…', /archive/],
    ['letter.doc', '\xD0\xCF\x11\xE0', /old Word/],
    ['letter.docx', '\xD0\xCF\x11\xE0', /password/],
    ['letter.rtf', '{\\rtf1', /rich text/],
    ['photo.txt', '\x89PNG\r\n', /picture/],
    ['empty.txt', '', /empty/],
    ['blank.txt', ' \n\n ', /No text/],
  ])('%s says what it is and what to do', async (name, start, sentence) => {
    const result = await read(Uint8Array.from(start, (character) => character.charCodeAt(0)), name)
    expect(!result.ok && result.error.message).toMatch(sentence)
  })
})

describe('[IM12] letters of other days', () => {
  it('bytes that are no characters are kept as such, and the warning says where', async () => {
    const words = new TextEncoder().encode('The lamp\n\nÜber die Wärter am Hafen ist wenig bekannt, und niemand hat je gefragt, wofür.\n')
    const result = await read(new Uint8Array([...words, 0xff, ...words]), 'lamp.txt')
    expect(result.ok && [result.value.text.includes('\uFFFD'), result.value.warnings[0]]).toEqual([true, 'A place in this file could not be read and stands as “\uFFFD”, the first in line 4. Compare with the original.'])
  })

  it('a page’s own declaration is believed', async () => {
    const page = Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1253"></head><body><p>\xd4\xe1 \xf6\xfe\xf4\xe1</p></body></html>', 'latin1')
    const result = await read(page, 'lamp.html')
    expect(result.ok && result.value.text).toBe('Τα φώτα')
  })

  it('UTF-16 without a mark is no binary file, in any script', async () => {
    const result = await read(Buffer.from('港の番人たちは、知らなかった。灯りは消え、\n船は先へ進んだ。', 'utf16le'), 'lamp.txt')
    expect(result.ok && result.value.text).toContain('船は先へ進んだ。')
  })
})

import { describe, expect, it } from 'vitest'
import { readBytes } from './read-bytes.ts'
import { aBook } from './testing/a-book.ts'
import type { BookParts } from './testing/a-book.ts'

const long = 'The keepers of the harbour lit their lamps at dusk and put them out at dawn, and nobody had asked them what they thought of it.'
const readIt = (parts: BookParts, onProgress = () => {}) => readBytes(aBook(parts), 'harbour.epub', onProgress)
const read = async (parts: BookParts) => {
  const result = await readIt(parts)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const shown = async (parts: BookParts) => {
  const value = await read(parts)
  return value.blocks.filter((block) => !block.excluded).map((block) => [block.kind, value.text.slice(block.start, block.end)])
}
const codeOf = async (parts: BookParts) => {
  const result = await readIt(parts)
  return result.ok ? 'read' : result.error.code
}

describe('[IM69] an EPUB', () => {
  it('is read in the order of its spine, with contents and cover left out for a reason', async () => {
    const chapters = { 'nav.xhtml': '<nav epub:type="toc"><ol><li><a href="b.xhtml">The lamp</a></li></ol></nav>', 'cover.xhtml': '<section epub:type="cover"><p>A picture of a lamp</p></section>', 'b.xhtml': `<h1>The lamp</h1><a id="x"/><p>${long}</p>`, 'a.xhtml': `<h1>The oil</h1><p>${long} <a href="javascript:alert(1)">More</a>.</p><script>document.title = 1</script>` }
    const value = await read({ chapters, item: { 'nav.xhtml': 'properties="nav"' } })
    expect(await shown({ chapters, item: { 'nav.xhtml': 'properties="nav"' } })).toEqual([['heading', 'The lamp'], ['paragraph', long], ['heading', 'The oil'], ['paragraph', `${long} More.`]])
    expect(value.blocks.flatMap((block) => (block.excluded ? [[block.text.replace(/^\d\. /, ''), block.reason]] : []))).toEqual([['The lamp', 'table of contents'], ['A picture of a lamp', 'cover']])
  })

  it('says who wrote it, with the words that say so, and counts no translator', async () => {
    const metadata = '<dc:title>The harbour</dc:title><dc:creator id="a">Ada Brook</dc:creator><meta refines="#a" property="role">aut</meta><dc:creator opf:role="trl">Cy Dunn</dc:creator><dc:publisher>Port Press</dc:publisher><dc:date>1911-05-01T00:00:00Z</dc:date><dc:language>en</dc:language>'
    const value = await read({ metadata, chapters: { 'a.xhtml': `<p>${long}</p>` } })
    expect([value.title, value.authors, value.organisation?.value, value.date?.value, value.language]).toEqual([{ value: 'The harbour', evidence: '<dc:title: The harbour>' }, [{ value: 'Ada Brook', evidence: '<dc:creator: Ada Brook>' }], 'Port Press', '1911-05-01', 'en'])
  })

  it('[IM65] knows notes by their type, and by what calls them from another chapter', async () => {
    const chapters = {
      'a.xhtml': `<p>${long.slice(0, -1)}<a epub:type="noteref" href="#n">*</a>.</p><aside epub:type="footnote" id="n"><p>In the log.</p></aside><p>They wrote of it to the port<sup><a href="notes.xhtml#e1" id="r1">1</a></sup>.</p>`,
      'notes.xhtml': '<h2>Notes</h2><p id="e1"><a href="a.xhtml#r1">1</a>. To the port, in 1911.</p><p>Thanks to all.</p>',
    }
    expect(await shown({ chapters, reference: { 'notes.xhtml': 'linear="no"' } })).toEqual([
      ['paragraph', `${long.slice(0, -1)}*.`], ['footnote', '* In the log.'], ['paragraph', 'They wrote of it to the port1.'],
      ['heading', 'Notes'], ['footnote', '1. To the port, in 1911.'], ['paragraph', 'Thanks to all.'],
    ])
  })

  it('[IM71] keeps the pages of the printed book', async () => {
    const value = await read({ chapters: { 'a.xhtml': `<p><span epub:type="pagebreak" id="p1" title="xii"/>${long} They were <span epub:type="pagebreak" title="13"></span>paid in flour.</p>` } })
    expect(value.pages).toEqual([{ start: 0, label: 'xii' }, { start: long.length + 11, label: '13' }])
  })

  it('tells how many chapters are read', async () => {
    const steps: unknown[] = []
    await readBytes(aBook({ chapters: { 'a.xhtml': `<p>${long}</p>`, 'b.xhtml': `<p>${long}</p>` } }), 'b.epub', (...step) => steps.push(step.filter((part) => part !== undefined)))
    expect(steps).toEqual([['decoding'], ['reading'], ['reading', 0, 2], ['reading', 1, 2], ['reading', 2, 2], ['cleaning']])
  })
})

describe('[IM62] a hostile EPUB', () => {
  const chapters = { 'a.xhtml': `<p>${long}</p>` }
  const encryption = (algorithm: string) => ({ 'META-INF/encryption.xml': `<encryption><enc:EncryptedData xmlns:enc="e"><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>` })

  it('a lock is said to be one; scrambled fonts are none', async () => {
    expect(await codeOf({ chapters, over: encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc') })).toBe('protected')
    expect(await codeOf({ chapters, over: encryption('http://www.idpf.org/2008/embedding') })).toBe('read')
  })

  it('entities are refused wherever they stand', async () => {
    const laughs = '<!DOCTYPE html [<!ENTITY a "lamp"><!ENTITY b "&a;&a;&a;">]>'
    expect(await codeOf({ chapters: { 'a.xhtml': `${laughs}<html><body><p>&b;</p></body></html>` } })).toBe('entities')
    expect(await codeOf({ chapters, over: { 'META-INF/container.xml': `${laughs}<container/>` } })).toBe('entities')
    expect(await codeOf({ chapters, over: { 'OPS/book.opf': '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><package>&x;</package>' } })).toBe('entities')
  })

  it('chapters that lie outside it or nowhere are missing, and that is said', async () => {
    const over = { 'OPS/book.opf': '<package><manifest><item id="a" href="text/a.xhtml"/><item id="b" href="../../../etc/passwd"/><item id="c" href="https://example.org/c.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>' }
    expect((await read({ chapters, over })).warnings).toEqual(['2 chapters are named in this book and not in the file.'])
    expect(await codeOf({ chapters, over: { 'OPS/book.opf': '<package/>' } })).toBe('not-epub')
  })
})

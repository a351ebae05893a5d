import { describe, expect, it } from 'vitest'
import { importExtracted } from '../domain/importing/import-extracted.ts'
import { extractHtml } from './extract-html.ts'

const long = 'The keepers of the harbour lit their lamps at dusk and put them out at dawn, and nobody had asked them what they thought of it.'
const page = (inner: string, head = '') => `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>The harbour</h1><p>${long} ${long}</p>${inner}<p>${long} ${long}</p></article></body></html>`
const shown = (inner: string) => {
  const read = importExtracted(extractHtml(page(inner)))
  const blocks = read.blocks.filter((block) => !block.excluded).map((block) => [block.kind, read.text.slice(block.start, block.end)])
  return blocks.filter(([kind, words]) => kind !== 'heading' && words !== `${long} ${long}`)
}
const words = (source: string) => importExtracted(extractHtml(source)).text

describe('[IM66] [TX6] what a page is made of', () => {
  it('lists count as a browser counts, with lists inside them', () => {
    expect(shown('<ol start="3"><li>lamps<ul><li>wicks</li></ul></li><li value="7"><p>oil</p><p>It is dear.</p></li></ol><ol type="a"><li>rope</li><li>flour</li></ol><ol reversed><li>two</li><li>one</li></ol>')).toEqual([
      ['list-item', '3. lamps'], ['list-item', '• wicks'], ['list-item', '7. oil'], ['paragraph', 'It is dear.'], ['list-item', 'a. rope'], ['list-item', 'b. flour'], ['list-item', '2. two'], ['list-item', '1. one'],
    ])
  })

  it('lines of verse stay, by their shape, their name or their setting; an address is none', () => {
    const verse = ['The keeper went at break of day', 'To see the water turn to grey', 'And found the lamp was burning still', 'Above the harbour on the hill']
    expect(shown(`<p>${verse.join('<br>')}</p><div class="poem"><p>low<br/>light</p></div><p>${long}<br>and so on.</p><p>One.<br><br>Two.</p>`)).toEqual([
      ['verse', verse.join('\n')], ['verse', 'low\nlight'], ['paragraph', `${long} and so on.`], ['paragraph', 'One.'], ['paragraph', 'Two.'],
    ])
  })

  it('[IM67] rows of a table keep their columns; a table that only lays out is none', () => {
    expect(shown('<table><caption>Lamps by year</caption><tr><th>year</th><th>lamps</th></tr><tr><td rowspan="2">1911</td><td>40</td></tr><tr><td><p>41</p></td></tr></table>')).toEqual([
      ['caption', 'Lamps by year'], ['table-row', 'year | lamps'], ['table-row', '1911 | 40'], ['table-row', '| 41'],
    ])
    expect(shown(`<table><tr><td><p>${long}</p><p>Oil.</p></td><td><table><tr><td>rope</td><td>flour</td></tr></table></td></tr></table>`)).toEqual([['paragraph', long], ['paragraph', 'Oil.'], ['table-row', 'rope | flour']])
  })

  it('[IM65] notes begin with their mark, whatever way they are set; a list of contents holds none', () => {
    expect(shown('<p>The log<sup id="r1"><a href="#fn1">1</a></sup> was lost.<a href="#fn2" class="footnote">*</a></p><ol><li id="fn1"><p>It was of 1911. <a href="#r1">↩</a></p></li></ol><p id="fn2">* So it is said.</p>')).toEqual([
      ['paragraph', 'The log1 was lost.*'], ['footnote', '1 It was of 1911.'], ['footnote', '* So it is said.'],
    ])
    expect(shown('<ul><li><a href="#s1">1</a></li></ul><div id="s1"><p>The oil was dear.</p></div>').map(([kind]) => kind)).not.toContain('footnote')
  })

  it.each([
    ['a word processor', '<p>Lost<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Of 1911.</p></div>', '[1] Of 1911.'],
    ['another', '<p>Lost<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Of 1911.</p></div>', '1Of 1911.'],
    ['an office on the web', '<p>Lost<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Of 1911.</span></p></div>', '[1] Of 1911.'],
    ['a converter', '<p>Lost<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p><section role="doc-endnotes"><ol><li id="fn1"><p>Of 1911.<a href="#fnref1" role="doc-backlink">↩︎</a></p><p>And later.</p></li></ol></section>', '1 Of 1911.'],
    ['an encyclopedia', '<p>Lost<sup class="reference"><a href="#cite_note-1">[1]</a></sup>.</p><ol><li id="cite_note-1">^ <a href="#cite_ref-1"><sup>a</sup></a> <a href="#cite_ref-2"><sup>b</sup></a> <span>Of 1911.</span></li></ol>', '1 ^ Of 1911.'],
  ])('[IM65] notes as %s writes them', (_, source, note) => {
    expect(shown(source).filter(([kind]) => kind === 'footnote')[0]).toEqual(['footnote', note])
  })

  it('captions, quotations, and readings above characters', () => {
    expect(shown(`<figure><img src="x" onerror="alert(1)"><figcaption>A lamp</figcaption></figure><blockquote><p>${long}</p></blockquote><p><ruby>灯<rt>ひ</rt></ruby> is a lamp.</p>`)).toEqual([['caption', 'A lamp'], ['quotation', long], ['paragraph', '灯(ひ) is a lamp.']])
  })

  it('an old page of preformatted lines is prose', () => {
    const lines = 'The keepers of the harbour lit their lamps at dusk and put them\nout at dawn, and nobody in the whole of the town had ever asked\nthem about it.'
    expect(words(`<pre>The harbour\n\n${lines}\n\n${lines}</pre>`)).toContain('put them out at dawn, and nobody in the whole of the town had ever asked them')
  })
})

describe('[IM64] a hostile page', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a link that runs', '<a href="javascript:alert(1)">More</a>'],
    ['SVG', '<svg onload="alert(1)"><script>alert(2)</script><text>alert(3)</text><foreignObject><p>alert(4)</p></foreignObject></svg>'],
    ['MathML', '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>'],
    ['markup that changes when it is written and read again', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math>'],
    ['a comment that is none', '<!--><img src=x onerror=alert(1)>-->'],
    ['frames and forms', '<iframe srcdoc="<script>alert(1)</script>"></iframe><form action="javascript:alert(1)"><input value="alert(2)"><textarea>alert(3)</textarea></form>'],
  ])('%s gives no word that is not an author’s', (_, payload) => {
    expect(JSON.stringify(shown(payload))).not.toMatch(/alert|onerror|javascript/)
  })

  it('a formula’s words are kept', () => {
    expect(shown('<p>So <math><mi>x</mi><mo>=</mo><mn>2</mn><annotation encoding="application/x-tex">x=2</annotation></math> holds.</p>')).toEqual([['paragraph', 'So x=2 holds.']])
  })

  it.each([
    ['elements', '<div>'.repeat(100_000)], ['links and emphasis', '<b><a href=x>'.repeat(5_000)], ['tables', '<table><tr><td>'.repeat(3_000)], ['lists', '<ul><li>'.repeat(5_000)], ['tags without an end', '<a b="'.repeat(100_000)],
  ])('100,000 %s in each other are flat enough to read', (_, source) => {
    expect(words(`<p>${long}</p>${source}lamp`)).toContain(long)
  })
})

describe('[IM68] what a page says of itself', () => {
  it('in statements for machines', () => {
    const statement = JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'Port News' }, { '@type': 'NewsArticle', headline: 'The harbour', author: [{ name: 'Ada Brook' }, { name: 'Cy Dunn' }], datePublished: '1999-05-01T10:00:00Z', publisher: { name: 'Port Press' } }] })
    const { fields } = extractHtml(page('', `<script type="application/ld+json">${statement}</script>`))
    expect([fields.title?.value, fields.authors, fields.date?.value, fields.organisation]).toEqual(['The harbour', [{ value: 'Ada Brook', evidence: 'JSON-LD author: Ada Brook' }, { value: 'Cy Dunn', evidence: 'JSON-LD author: Cy Dunn' }], '1999-05-01', { value: 'Port Press', evidence: 'JSON-LD publisher: Port Press' }])
  })

  it('in its marked places', () => {
    const { fields } = extractHtml(page('<p><a rel="author" href="/ada">Ada Brook</a>, <time datetime="1999-05-01T10:00">1 May</time></p>'))
    expect([fields.authors, fields.date]).toEqual([[{ value: 'Ada Brook', evidence: 'Ada Brook' }], { value: '1999-05-01', evidence: '<time: 1 May>' }])
  })

  it('broken statements say nothing', () => {
    expect(extractHtml(page('', '<script type="application/ld+json">{"@type": "Article", </script>')).fields.authors).toEqual([])
  })
})

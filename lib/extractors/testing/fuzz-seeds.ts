import iconv from 'iconv-lite'
import { harbourPaper } from '../pdf/testing/harbour-pages.ts'
import { makePdf } from '../pdf/testing/make-pdf.ts'
import { zipOf } from './hostile-zip.ts'

/** A sound file of a kind, to be spoilt. A container's entries can be spoilt one by one and packed again. */
export interface FuzzSeed {
  kind: 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'epub'
  name: string
  bytes: Uint8Array
  entries?: Record<string, string>
}

const prose = 'The keepers lit the lamps at dusk and put them out at dawn, and were paid, when they were paid, in flour. Nobody had told them that a so-\nciety for self-help was against the law of the port, which is older than the well-\nknown harbour itself.'
const column = `1. The harbour and its keepers\n May 1911\n\nT\n\nhe harbour was dug by convicts and kept by men who\nhad never been asked.\n\n${prose}\nContinued on page 4\n\f12   THE LAMP KEEPERS\n${prose}\n\n• one\n• two\n\n1. first\n2. second\n`
const russian = 'Рабочие порта собрались на площади и решили, что ни один корабль не выйдет в море, пока не вернут уволенных.\n\n'.repeat(4)
const arabic = 'قال الحارس إن المصباح لم ينطفئ قط في تلك الليلة الطويلة. '.repeat(4)
const chinese = '港口的守灯人在黄昏时点灯，在黎明时熄灯。没有人问过他们的意见。'.repeat(6)

export function fuzzSeeds(): FuzzSeed[] {
  const encoded = (name: string, text: string, encoding: string, addBOM = false): FuzzSeed => ({ kind: 'text', name, bytes: new Uint8Array(iconv.encode(text, encoding, { addBOM })) })
  const utf8 = (kind: FuzzSeed['kind'], name: string, text: string): FuzzSeed => ({ kind, name, bytes: new TextEncoder().encode(text) })
  return [
    utf8('text', 'column.txt', column.repeat(3)),
    utf8('text', 'wide.txt', `${arabic}\n\n${chinese}\n\n😀 cafe\u0301 \uFB01n re\u00ADpair\u200B\u2029${column}`),
    encoded('wide16.txt', `${column}${russian}`, 'utf-16le', true),
    encoded('wide16be.txt', column, 'utf-16be', true),
    encoded('koi8.txt', russian, 'koi8-r'),
    encoded('windows.txt', column.replaceAll('e', 'é'), 'windows-1252'),
    utf8('markdown', 'harbour.md', markdown),
    utf8('html', 'harbour.html', html),
    { kind: 'pdf', name: 'harbour.pdf', bytes: smallPdf(column.split('\n').filter((line) => line.trim() !== '')) },
    { kind: 'pdf', name: 'paper.pdf', bytes: makePdf(harbourPaper(8).pages, { title: 'The harbour', author: 'Ada Brook' }) },
    { kind: 'docx', name: 'harbour.docx', bytes: zipOf(docx), entries: docx },
    { kind: 'epub', name: 'harbour.epub', bytes: zipOf(epub), entries: epub },
  ]
}

const markdown = `---\ntitle: The harbour\nauthor: Ada Brook, Cy Dunn\ndate: 1911-05-01\n---\n# The harbour\n\n${prose}\n\n- one\n  - two\n\n3. three\n\n> A keeper *said* so.[^1]\n\n| year | lamps |\n|---|---|\n| 1911 | 40 |\n\n\`\`\`\ncode\n\`\`\`\n\n[link](https://example.org "x") <b>bold</b> &amp; ![image](a.png)\n\n[^1]: A note.\n`

const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The harbour</title><meta name="author" content="Ada Brook"><script>alert(1)</script><style>p{}</style></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><main><article><h1>The harbour</h1><p>${prose.repeat(3)}</p><h2>Keepers</h2><p>${prose.repeat(3)}<sup><a href="#n1">1</a></sup></p><ul><li>one<ul><li>two</li></ul></li></ul><table><caption>Lamps</caption><tr><th>year</th><td>1911</td></tr></table><blockquote><p>So it was.</p></blockquote><figure><img src=x onerror=alert(1)><figcaption>The harbour</figcaption></figure><pre>a\n b</pre><svg><title>x</title><script>1</script></svg><math><mi>x</mi></math><p id="n1">1 A note.</p></article></main><footer>All rights reserved</footer></body></html>`

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const docx: Record<string, string> = {
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/_rels/document.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
  'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('The harbour')}</w:p><w:p>${run(prose)}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p>${run('1911')}</w:p></w:tc><w:tc><w:p>${run('40')}</w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('one')}</w:p></w:body></w:document>`,
  'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${w}><w:footnote w:id="2"><w:p>${run('A note.')}</w:p></w:footnote></w:footnotes>`,
}

const page = (body: string) => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>The harbour</title></head><body>${body}</body></html>`
const epub: Record<string, string> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'OEBPS/content.opf': '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier><dc:title>The harbour</dc:title><dc:creator>Ada Brook</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
  'OEBPS/nav.xhtml': page('<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li><li><a href="two.xhtml">Two</a></li></ol></nav>'),
  'OEBPS/one.xhtml': page(`<h1>One</h1><p>${prose}<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>A note.</p></aside>`),
  'OEBPS/two.xhtml': page(`<h1>Two</h1><p>${prose}</p><ol><li>one</li></ol><p><a href="one.xhtml#n1">see</a></p>`),
}

/** One page for forty lines, with nothing packed, so that every number in it can be changed. */
function smallPdf(lines: readonly string[]): Uint8Array {
  const sheets: string[][] = []
  for (let at = 0; at < lines.length; at += 12) sheets.push(lines.slice(at, at + 12))
  const kids = sheets.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>']
  for (const [index, sheet] of sheets.entries()) {
    const drawn = sheet.map((line) => `(${line.replace(/[()\\\f]/g, '')}) Tj T*`).join('\n')
    const stream = `BT /F1 11 Tf 14 TL 72 720 Td\n${drawn}\nET`
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`, `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`)
  }
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return new Uint8Array(Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1'))
}

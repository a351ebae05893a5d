import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes } from './read-bytes.ts'
import { aParagraph, aWordDocument } from './testing/a-word-document.ts'
import type { WordParts } from './testing/a-word-document.ts'
import { hostileZip } from './testing/hostile-zip.ts'

const readIt = async (bytes: Uint8Array) => readBytes(bytes, 'harbour.docx', () => {})
const read = async (parts: WordParts) => {
  const result = await readIt(aWordDocument(parts))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const shown = async (parts: WordParts) => {
  const value = await read(parts)
  return value.blocks.map((block) => [block.excluded ? 'excluded' : block.kind, block.excluded ? block.text : value.text.slice(block.start, block.end)])
}
const long = 'The keepers of the harbour lit their lamps at dusk and put them out at dawn, and nobody had asked them what they thought of it.'
const level = (at: number, format: string, text: string, start = 1) => `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const item = (list: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`

describe('[IM70] a Word document', () => {
  it('keeps headings by their style, by what the style is based on, and by outline level', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="mine"><w:name w:val="Kapitel"/><w:basedOn w:val="u1"/></w:style><w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>'
    const body = aParagraph('The harbour', '<w:pStyle w:val="u1"/>') + aParagraph(long) + aParagraph('The second winter', '<w:pStyle w:val="mine"/>') + aParagraph('The oil', '<w:outlineLvl w:val="1"/>') + aParagraph('So said a keeper.', '<w:pStyle w:val="q"/>')
    expect(await shown({ body, styles })).toEqual([['heading', 'The harbour'], ['paragraph', long], ['heading', 'The second winter'], ['heading', 'The oil'], ['quotation', 'So said a keeper.']])
  })

  it('[TX6] counts its lists as their author saw them, across what stands between', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
    const body = aParagraph('lamps', item(1)) + aParagraph('wicks', item(1, 1)) + aParagraph('glass', item(1, 1)) + aParagraph(long) + aParagraph('oil', item(1)) + aParagraph('rope', item(2)) + aParagraph('flour', item(3))
    expect((await shown({ body, numbering })).map(([, words]) => words)).toEqual(['1. lamps', '1.a) wicks', '1.b) glass', long, '2. oil', '• rope', '7. flour'])
  })

  it('gives notes as blocks that begin with their mark', async () => {
    const body = `<w:p><w:r><w:t>${long}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> They wrote</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`
    const note = (words: string) => `<w:footnote w:id="2">${aParagraph(words)}</w:footnote>`
    expect(await shown({ body, footnotes: note('In the log of 1911.'), endnotes: note('To the port.').replaceAll('footnote', 'endnote') })).toEqual([
      ['paragraph', `${long}[1] They wrote[2].`],
      ['footnote', '1 In the log of 1911.'],
      ['footnote', '2 To the port.'],
    ])
  })

  it('reads rows, with the place of a cell that reaches down left empty', async () => {
    const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${aParagraph(words)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('1911', '<w:vMerge w:val="restart"/>')}${cell('lamps')}${cell('40')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('both', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>${aParagraph(long)}`
    expect((await shown({ body })).slice(0, 2)).toEqual([['table-row', '1911 | lamps | 40'], ['table-row', '| both']])
  })

  it('reads the words of text boxes, once', async () => {
    const box = `<w:txbxContent>${aParagraph('Warning to shipping')}</w:txbxContent>`
    const drawing = `<w:drawing><wps:txbx>${box}</wps:txbx></w:drawing>`
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
    for (const drawn of [drawing, twice]) expect(await shown({ body: `<w:p><w:r><w:t>${long}</w:t></w:r><w:r>${drawn}</w:r></w:p>` })).toEqual([['paragraph', long], ['paragraph', 'Warning to shipping']])
  })

  it('takes tracked changes as accepted, leaves out comments and hidden words, and says so', async () => {
    const run = (words: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
    const body = `<w:p>${run('The lamps ')}<w:ins w:id="1">${run('were lit')}</w:ins><w:del w:id="2"><w:r><w:delText>went out</w:delText></w:r></w:del>${run(' secretly', '<w:vanish/>')}${run(' at dusk.')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`
    const value = await read({ body })
    expect(value.text).toBe('The lamps were lit at dusk.')
    expect(value.warnings.join(' ')).toMatch(/tracked changes.*Comments/)
  })

  it('[IM71] knows pages only where the file says them', async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">The lamps were </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>lit at dusk.</w:t></w:r></w:p>`
    expect((await read({ body })).pages).toEqual([{ start: 0, label: '1' }, { start: 15, label: '2' }])
    expect((await read({ body: aParagraph(long) })).pages).toEqual([])
  })

  it('[IM11] [IM39] reads what it says of itself, no program’s name for nobody, and not the file’s own date', async () => {
    const core = '<dc:title>The harbour</dc:title><dc:creator>Ada Brook; Cy Dunn</dc:creator><dcterms:created>1999-05-01T10:00:00Z</dcterms:created>'
    const value = await read({ body: aParagraph(long), core })
    expect([value.title, value.authors.map((author) => author.value), value.date]).toEqual([{ value: 'The harbour', evidence: '<dc:title: The harbour>' }, ['Ada Brook', 'Cy Dunn'], null])
    expect((await read({ body: aParagraph(long), core: '<dc:creator>Microsoft Office User</dc:creator>' })).authors).toEqual([])
  })
})

describe('[IM62] [IM63] a hostile Word document', () => {
  const document = (source: string) => aWordDocument({ body: '', over: { 'word/document.xml': source } })
  it.each([
    ['entities that swell', '<!DOCTYPE w [<!ENTITY a "lamp"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>', 'entities'],
    ['entities from outside', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>', 'entities'],
    ['deep nesting', '<w:document>' + '<w:p>'.repeat(100_000), 'too-deep'],
    ['broken XML', '<w:document><w:p>', 'damaged'],
  ])('%s: a sentence', async (_, source, code) => {
    const result = await readIt(document(source))
    expect(!result.ok && result.error.code).toBe(code)
  })

  it('links to outside files are their words, and are never followed', async () => {
    const relations = '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/pixel.png" TargetMode="External"/><Relationship Id="r8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="file:///etc/passwd" TargetMode="External"/>'
    const body = `<w:p><w:r><w:drawing><a:blip r:link="r9"/></w:drawing></w:r><w:hyperlink r:id="r7"><w:r><w:t>${long}</w:t></w:r></w:hyperlink></w:p>`
    expect(await shown({ body, relations })).toEqual([['paragraph', long]])
  })

  it('a bomb inside it is not unpacked to the end', async () => {
    const result = await readIt(hostileZip([{ name: '[Content_Types].xml', content: '' }, { name: 'word/document.xml', content: new Uint8Array(3_000_000) }]))
    expect(!result.ok && result.error.code).toBe('too-large-inside')
  })
})

const folder = join(import.meta.dirname, '../../../shared/fixtures/docx')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : []

describe.runIf(files.length > 0)('Word documents beside the project', () => {
  it.each(files)('[IM70] %s reads without a warning, or says that it holds no words', async (name) => {
    const result = await readBytes(readFileSync(join(folder, name)), name, () => {})
    if (!result.ok) expect(result.error.code).toBe('no-text')
    else expect(result.value.warnings).toEqual([])
  })
})

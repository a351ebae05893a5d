import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extractPdf } from './extract-pdf.ts'
import { assemble, makePdf } from './testing/make-pdf.ts'

const read = (bytes: Uint8Array) => extractPdf(bytes, () => {})
const codeOf = async (bytes: Uint8Array) => {
  const result = await read(bytes)
  return result.ok ? 'read' : result.error.code
}
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>'
const stream = (body: string, entries = '') => `<< /Length ${body.length} ${entries} >>\nstream\n${body}\nendstream`
const onePage = (content: string, more: string[] = [], resources = '<< /Font << /F1 5 0 R >> >>') =>
  assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${resources} /Contents 4 0 R >>`, content, font, ...more], '/Root 1 0 R')

describe('[IM50] a PDF that cannot be read says why', () => {
  it('holds pictures of pages and no text', async () => {
    const result = await read(makePdf([{ texts: [] }, { texts: [] }]))
    expect(!result.ok && result.error).toMatchObject({ code: 'pictures-only', message: expect.stringContaining('Run it through OCR first') })
  })

  it('is locked with a password', async () => {
    const locked = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>', `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`], `/Root 1 0 R /Encrypt 3 0 R /ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>]`)
    expect(await codeOf(locked)).toBe('encrypted')
  })

  it('is cut off, or no PDF inside', async () => {
    const whole = makePdf([{ texts: [{ text: 'The lamp was lit at dusk.', x: 72, y: 100, size: 12 }] }])
    expect(['damaged-pdf', 'read']).toContain(await codeOf(whole.slice(0, whole.length / 2)))
    expect(await codeOf(new TextEncoder().encode(`%PDF-1.7\n${'nothing at all '.repeat(200)}`))).toBe('damaged-pdf')
  })
})

describe('[IM50] a PDF that is made to harm', () => {
  it('has a tree of pages that leads back to itself', async () => {
    const circle = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 4 /Kids [3 0 R] >>', '<< /Type /Pages /Count 4 /Kids [2 0 R] /Parent 2 0 R >>'], '/Root 1 0 R')
    expect(['damaged-pdf', 'pictures-only']).toContain(await codeOf(circle))
  })

  it('claims a billion pages', async () => {
    const many = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>'], '/Root 1 0 R')
    expect(['too-many-pages', 'damaged-pdf', 'pictures-only']).toContain(await codeOf(many))
  })

  it('has a drawing that draws itself', async () => {
    const form = stream('/X1 Do BT /F1 12 Tf 72 700 Td (The lamp was lit at dusk.) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X1 6 0 R >> /Font << /F1 5 0 R >> >>')
    const loop = onePage(stream('/X1 Do BT /F1 12 Tf 72 600 Td (The keepers put it out at dawn, and nobody asked.) Tj ET'), [form], '<< /XObject << /X1 6 0 R >> /Font << /F1 5 0 R >> >>')
    expect(['read', 'damaged-pdf', 'pictures-only', 'too-much-text']).toContain(await codeOf(loop))
  })

  it('unfolds to gigabytes, once or twice over', async () => {
    const bomb = deflateSync(Buffer.alloc(120_000_000, 32)).toString('latin1')
    expect(await codeOf(onePage(stream(bomb, '/Filter /FlateDecode')))).toBe('too-large-inside')
    const twice = deflateSync(Buffer.from(bomb, 'latin1')).toString('latin1')
    expect(await codeOf(onePage(stream(twice, '/Filter [/FlateDecode /FlateDecode]')))).toBe('too-large-inside')
  })

  it('writes the same line without end', async () => {
    const endless = deflateSync(Buffer.from(`BT /F1 8 Tf ${'1 0 0 1 72 700 Tm (The lamp was lit at dusk and put out at dawn.) Tj 1 0 0 1 72 300 Tm (Nobody asked.) Tj '.repeat(50_000)} ET`)).toString('latin1')
    expect(await codeOf(onePage(stream(endless, '/Filter /FlateDecode')))).toBe('too-much-text')
  })
})

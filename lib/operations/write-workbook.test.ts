import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import type { Sheet } from '../domain/comparison/writing/comparison-sheets.ts'
import { readZip } from '../extractors/zip/read-zip.ts'
import { writeWorkbook } from './write-workbook.ts'

it('[HO5] is a well-formed workbook whose words are words, whatever they say', async () => {
  const sheet: Sheet = {
    id: 'table',
    name: 'Who says what',
    widths: [20, 10],
    fixed: 1,
    rows: [[{ words: 'Claim', tone: 'head' }, { words: 'A & B <i>', tone: 'head' }], ['=1+1', { words: 'asserts \u0000\u000b"', tone: 'for' }], ['x'.repeat(40_000), 3], ['', 'a\nb']],
  }
  const bytes = await writeWorkbook([sheet, { ...sheet, id: 'passages', name: 'Passages' }])
  const read = await readZip(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'))
  if (!read.ok) throw new Error(read.error.message)
  const parts = new Map([...read.value].map(([name, part]) => [name, new JSDOM(new TextDecoder().decode(part), { contentType: 'application/xml' }).window.document] as const))
  for (const [, part] of parts) expect(part.querySelector('parsererror')).toBeNull()
  expect([...parts.get('xl/workbook.xml')!.querySelectorAll('sheet')].map((one) => one.getAttribute('name'))).toEqual(['Who says what', 'Passages'])
  const words = [...parts.get('xl/sharedStrings.xml')!.querySelectorAll('si')].map((one) => one.textContent)
  expect(words).toEqual(expect.arrayContaining(['Claim', 'A & B <i>', '=1+1', 'asserts "', 'x'.repeat(32_767), 'a\nb']))
  const first = parts.get('xl/worksheets/sheet1.xml')!
  expect(first.querySelector('f')).toBeNull()
  expect(first.querySelector('pane')!.getAttribute('ySplit')).toBe('1')
})

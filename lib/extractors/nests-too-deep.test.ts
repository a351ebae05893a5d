import { describe, expect, it } from 'vitest'
import { nestsTooDeep } from './nests-too-deep.ts'
import { readBytes } from './read-bytes.ts'

describe('Markdown that nests too deep', () => {
  it.each([
    ['quotations', '> '.repeat(3_000) + 'words'],
    ['quotations without blanks', `A line.\n\n${'>'.repeat(3_000)}words`],
    ['lists', '- '.repeat(3_000) + 'words'],
    ['stars', '*'.repeat(20_000) + 'words'],
    ['brackets', '['.repeat(20_000) + 'words'],
  ])('[IM13] %s are told, and read as plain text with a warning', async (_, markdown) => {
    expect(nestsTooDeep(markdown)).toBe(true)
    const read = await readBytes(Buffer.from(markdown), 'deep.md', () => {})
    expect(read.ok && read.value.text).toContain('words')
    expect(read.ok && read.value.warnings.join(' ')).toContain('as plain text')
  })

  it.each(['> a\n> > b\n> > > c', '- a\n  - b\n    - c', '* * *', '**bold** and [[wiki]] links', '-'.repeat(2_000), '| a | b |\n|---|---|'])('what people write is none: %j', (markdown) => {
    expect(nestsTooDeep(markdown)).toBe(false)
  })
})

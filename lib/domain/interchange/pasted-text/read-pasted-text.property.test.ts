import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../argument/apply-command.ts'
import { emptyMap } from '../../argument/argument-map.ts'
import { checkMap } from '../../argument/check-map.ts'
import { formatOf, readPastedText } from './read-pasted-text.ts'
import { withinBounds } from './within-bounds.ts'
import { graftMap } from '../../argument/graft-map.ts'
import { readArgdown } from '../argdown/read-argdown.ts'
import { readIndentedList } from '../indented-list/read-indented-list.ts'
import { readMarkdownOutline } from '../markdown-outline/read-markdown-outline.ts'

const seed = 2411
const piece = fc.oneof(
  fc.constantFrom('[A]', '[A]: ', '<B>', '<B>: x', '@[A]', '+ ', '- ', '_ ', '<- ', '-> ', '>< ', '<_ ', '_> ', '+> ', '(1) ', '(2) ', '----', '--', '-- rule {uses: [1]} --', '===', '{tags: [x]}', '{', '}', '#tag', '# ', '* ', '1. ', '1.1. Pro: ', '-> See 1.1', '> ', '```', '\n', '\n\n', '\n  ', '\n    ', '\t', '\r', '// c', '/* ', '*/', '|a|b|', 'Because: ', '*But, taken together:*', 'Question: ', 'word', '?', '\\', '&amp;', '\u0000', '\ud800', '**', '`', '\u2028'),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const anything = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('pasted text', () => {
  it.each([['Argdown', readArgdown], ['a list', readIndentedList], ['Markdown', readMarkdownOutline], ['whatever it is', readPastedText]] as const)(`[KB23] is read as %s without a throw, and what comes out can be kept (seed ${seed})`, (_name, read) => {
    fc.assert(
      fc.property(anything, (text) => {
        const { map, problems } = read(text)
        expect(checkMap(map)).toEqual([])
        for (const { message } of problems) expect(message).toMatch(/^\p{Lu}.*\.$/u)
        expect(read(text).map).toEqual(map)
      }),
      { seed, numRuns: 400 },
    )
  })

  it('[KB23] is known by how it is written', () => {
    expect(formatOf('[A]: One.\n  + <B>')).toBe('argdown')
    expect(formatOf('One.\n  _ Two.')).toBe('argdown')
    expect(formatOf('# One\n\n- Two')).toBe('markdown')
    expect(formatOf('- *Because:* One')).toBe('markdown')
    expect(formatOf('- One\n  + Two\n  - Three')).toBe('list')
    expect(formatOf('1. See [the deeds](http://example.org)')).toBe('list')
  })

  it('[KB23] is read in time that grows with its length', () => {
    const long = readPastedText(Array.from({ length: 5000 }, (_, index) => `${'  '.repeat(index % 7)}- Claim number ${index}`).join('\n'))
    expect(long.map.claims.size).toBe(5000)
    for (const nasty of ['*'.repeat(20_000), '['.repeat(20_000), '<'.repeat(20_000), '{a:'.repeat(7000), '- '.repeat(10_000), '`'.repeat(20_000), '(1) '.repeat(5000), '__a '.repeat(5000)])
      for (const read of [readArgdown, readIndentedList, readMarkdownOutline]) expect(checkMap(read(nasty).map)).toEqual([])
  })

  it.each([
    ['empty lines', `${'\n'.repeat(200_000)}x`],
    ['comments that never end', `[A]: x\n${'/*'.repeat(100_000)}\n${'<!--'.repeat(50_000)}`],
    ['a heading of spaces and signs', `# a${' '.repeat(9000)}${'#'.repeat(9000)}b`],
    ['dashes', `[A]: x\n${'-'.repeat(9000)} ${'-'.repeat(9000)}x`],
    ['quotations', `- a\n  - ${'asserts it: “'.repeat(1500)}`],
    ['a colon far away', `- a${' '.repeat(19_000)}b:\n  - c`],
    ['metadata that stays open', `[A]: x {a: b\n${'x\n'.repeat(20_000)}`],
    ['one long line', `- ${'word '.repeat(200_000)}`],
    ['premises needed together', `- A\n  - Taken together, because:\n${Array.from({ length: 3000 }, (_, index) => `    - a${index}`).join('\n')}`],
  ])('[KB23] nobody waits for a text that looks for it: %s', (_name, text) => {
    for (const read of [readPastedText, (words: string) => readArgdown(withinBounds(words).text)]) expect(checkMap(read(text).map)).toEqual([])
  })

  it(`[KB23] can be put into a map whatever it holds (seed ${seed})`, () => {
    const half = fc.array(fc.oneof(piece, fc.constantFrom('\ud800', '\0', '\udfff', `#(${'t'.repeat(199)}😀)`, `\n  > ${'q'.repeat(9999)}😀\n`))).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(half, (text) => {
        const { map, leads } = readPastedText(text)
        const into = emptyMap('m', 'Into')
        expect(applyCommand(into, graftMap(into, { map, leads }).command)).toMatchObject({ ok: true })
      }),
      { seed, numRuns: 300 },
    )
  })

  it('[KB23] is read as far as it can be a map, and says where it ends', () => {
    expect(readPastedText(`- ${'word '.repeat(5000)}`).problems).toMatchObject([{ code: 'too-long' }])
    const { map, problems } = readPastedText(`- ${'a'.repeat(190)}\n`.repeat(21_000))
    expect(map.claims.size).toBe(20_000)
    expect(problems.map(({ code }) => code).sort()).toEqual(['text-too-long', 'too-many'])
  })
})

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fuzzSeeds } from '../extractors/testing/fuzz-seeds.ts'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'sic-read-'))
const offset = z.number().int().nonnegative()
const kind = z.enum(['heading', 'paragraph', 'quotation', 'list-item', 'verse', 'table-row', 'caption', 'footnote'])
const repair = z.enum(['joined-line', 'joined-word', 'removed-invisible', 'normalised', 'restored-initial', 'moved-block', 'excluded', 'by-hand'])
const confidence = z.number().min(0).max(1)

/** Written from the contract and not from the code: others' scripts rely on it. */
const contract = z.strictObject({
  format: z.literal('sic/read@1'),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  organisation: z.string().nullable(),
  date: z.string().nullable(),
  language: z.string().nullable(),
  evidence: z.strictObject({ title: z.string().optional(), authors: z.array(z.string()).optional(), organisation: z.string().optional(), date: z.string().optional() }),
  text: z.string(),
  blocks: z.array(z.strictObject({ kind, level: z.number().int().min(1).max(6).optional(), start: offset, end: offset, text: z.string().min(1), excluded: z.literal(true).optional(), reason: z.string().min(1).optional() })),
  repairs: z.array(z.strictObject({ kind: repair, start: offset, end: offset, before: z.string(), after: z.string(), confidence })),
  warnings: z.array(z.string()),
  offers: z.array(z.strictObject({ kind: repair, start: offset, end: offset, before: z.string(), after: z.string(), confidence, to: offset.optional(), why: z.string().min(1) })),
  pages: z.array(z.strictObject({ start: offset, label: z.string().min(1) })),
  parts: z.array(z.strictObject({ title: z.string().nullable(), authors: z.array(z.string()), date: z.string().nullable(), start: offset, end: offset, role: z.enum(['original', 'reprint', 'editorial']), evidence: z.string().nullable() })),
})

async function sic(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(words, { out: (content) => out.push(Buffer.from(content).toString()), err: (line) => err.push(line) })
  return { code, text: out.join(''), err: err.join('\n') }
}

/** What the contract says in words, after its shapes. Offsets count code points. */
function expectContract(json: string) {
  const read = contract.parse(JSON.parse(json))
  const points = Array.from(read.text)
  const cut = (start: number, end: number) => points.slice(start, end).join('')
  const shown = read.blocks.filter((block) => !block.excluded)
  expect(shown.map((block) => block.text).join('\n\n')).toBe(read.text)
  for (const block of read.blocks) {
    if (block.excluded) expect([block.end, typeof block.reason]).toEqual([block.start, 'string'])
    else expect([cut(block.start, block.end), block.reason]).toEqual([block.text, undefined])
    expect(block.end).toBeLessThanOrEqual(points.length)
  }
  for (const made of read.repairs) if (made.kind !== 'excluded' && made.kind !== 'moved-block') expect(cut(made.start, made.end)).toBe(made.after)
  for (const offer of read.offers) expect(cut(offer.start, offer.end)).toBe(offer.before)
  for (const field of ['title', 'organisation', 'date'] as const) expect(read.evidence[field] !== undefined).toBe(read[field] !== null)
  expect(read.evidence.authors?.length ?? 0).toBe(read.authors.length)
  return read
}

const shared = join(import.meta.dirname, '../../../shared')
const filesOf = (path: string, ending: RegExp) => (existsSync(path) ? readdirSync(path).filter((name) => ending.test(name)).map((name) => join(path, name)) : [])

describe('sic read --json', () => {
  it.each([...filesOf('corpus/texts', /^6.*\.md$/), ...filesOf('corpus/expected', /^(?:07|10|15)-.*\.txt$/)])('[IM14] %s is as the contract says', async (file) => {
    const { code, text } = await sic('read', file, '--json')
    expect(code).toBe(0)
    expectContract(text)
  })

  const beside = [...filesOf(join(shared, 'corpus'), /^004.*\.txt$/), ...filesOf(join(shared, 'fixtures/docx'), /^(?:footnotes|text-box)\.docx$/), ...filesOf(join(shared, 'fixtures/pdf'), /\.pdf$/), ...filesOf(join(shared, 'fixtures/html'), /^wapo.*source\.html$/)]
  it.runIf(beside.length > 0).each(beside)('[IM14] %s beside the project is as the contract says, or at fault', async (file) => {
    const { code, text, err } = await sic('read', file, '--json')
    if (code === 0) return void expectContract(text)
    expect(code).toBe(1)
    expect(err).toMatch(/\.$/)
    expect(JSON.parse(text)).toMatchObject({ format: 'sic/problem@1', exitCode: 1 })
  })

  it.each(fuzzSeeds().filter(({ kind, name }) => kind !== 'text' || name === 'wide.txt'))('[IM14] $name is as the contract says, or at fault', async ({ name, bytes }) => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const { code, text } = await sic('read', file, '--json')
    if (code === 0) return void expectContract(text)
    expect(code).toBe(1)
    expect(JSON.parse(text)).toMatchObject({ format: 'sic/problem@1', exitCode: 1 })
  })

  it('[IM14] counts a letter outside the first plane as one', async () => {
    const file = join(folder, 'smile.txt')
    writeFileSync(file, '😀😀 The harbour\n\nThe e\uFB03cient keeper 😀 lit the lamps at dusk and put them out at dawn, and was paid in flour when he was paid at all.')
    const read = expectContract((await sic('read', file, '--json')).text)
    const ligature = read.repairs.find((made) => made.kind === 'normalised')!
    expect([ligature.after, Array.from(read.text).slice(ligature.start - 1, ligature.end + 1).join('')]).toEqual(['ffi', 'effic'])
    expect(read.blocks[0]!.end).toBe(14)
  })
})

describe('sic read', () => {
  it('prints the canonical text, and on stderr what was done with it', async () => {
    const { code, text, err } = await sic('read', 'corpus/expected/14-scraped-from-the-web.txt')
    expect(code).toBe(0)
    expect(text).toContain('\n\nHearing and speaking\n\n')
    expect(text).not.toContain('Toggle navigation')
    expect(err).toMatch(/Title: What a reading room is for\n.*words.*\n/)
    expect(err).toContain('Left out, ')
  })

  it('says what it does with --help', async () => {
    const { code, text } = await sic('read', '--help')
    expect(code).toBe(0)
    expect(text).toContain('Usage: sic read')
    expect(text).toContain('--json')
  })

  it.each([
    ['a file that is not there', ['read', 'nowhere.txt'], 1, 'There is no such file: nowhere.txt'],
    ['a folder', ['read', 'corpus'], 1, 'This is a folder'],
    ['no file', ['read'], 2, 'missing required argument'],
    ['two files', ['read', 'a.txt', 'b.txt'], 2, 'too many arguments'],
    ['an unknown option', ['read', 'a.txt', '--loud'], 2, 'unknown option'],
  ])('says what is wrong with %s', async (_what, words, code, sentence) => {
    const said = await sic(...words, '--json')
    expect(said.code).toBe(code)
    expect(said.err).toContain(sentence)
    expect(JSON.parse(said.text)).toMatchObject({ format: 'sic/problem@1', exitCode: code })
  })

  it('[IM13] says what is wrong with a file that cannot be read, and exits with 1', async () => {
    const file = join(folder, 'picture.txt')
    writeFileSync(file, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    const said = await sic('read', file)
    expect(said).toMatchObject({ code: 1, text: '' })
    expect(said.err).toBe(`${file}: This is a picture. Run it through OCR first, or type or paste the text.`)
  })

  it('reads standard input for “-”, whatever its encoding', () => {
    const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'lib/cli/sic.ts', 'read', '-', '--json'], { input: readFileSync('corpus/expected/19-russian-in-windows-1251.txt'), encoding: 'utf8', maxBuffer: 1e8 })
    expect(run.status).toBe(0)
    expect(expectContract(run.stdout).title).toBe('Маяк и город')
    const empty = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'lib/cli/sic.ts', 'read', '-'], { input: '', encoding: 'utf8' })
    expect([empty.status, empty.stdout]).toEqual([1, ''])
    expect(empty.stderr).toContain('Standard input: This file is empty.')
  })
})

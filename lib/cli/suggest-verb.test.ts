import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'sic-suggest-cli-'))
beforeAll(() => {
  vi.stubEnv('SIC_ENCODER', 'off')
  vi.stubEnv('SIC_DATA', folder)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** Written from the contract and not from the code: others' scripts rely on it. */
const contract = z.strictObject({
  format: z.literal('sic/suggestions@1'),
  results: z.array(
    z.strictObject({
      id: z.string(),
      passages: z.array(
        z.strictObject({ document: z.string(), start: z.int().nonnegative(), end: z.int().positive(), quote: z.string().min(1).max(1200), score: z.number(), group: z.enum(['shares wording', 'similar in meaning']) }),
      ),
    }),
  ),
})

async function suggest(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(['suggest', ...words], { out: (content) => out.push(Buffer.from(content).toString()), err: (line) => err.push(line) })
  return { code, text: out.join(''), err: err.join('\n') }
}

it('names passages of a folder for each claim of a file, in code points of each text', async () => {
  writeFileSync(join(folder, 'a.txt'), 'Sheep.\n\n𝔸n official could not leave his factory to his son, said the paper in those days, and nobody in the whole country denied it.\n')
  writeFileSync(join(folder, 'README.md'), 'An official could not leave his factory.')
  const queries = join(folder, 'queries.json')
  writeFileSync(queries, JSON.stringify({ cases: [{ id: 'q1', query: 'Factories were not left to sons.', relevant: [] }, { id: 2, query: 'Zebras gallop.' }] }))
  const { code, text, err } = await suggest('--corpus', folder, '--queries', queries, '--json')
  expect(code).toBe(0)
  expect(err).toMatch(/README\.md/)
  expect(err).toMatch(/wording alone/)
  const { results } = contract.parse(JSON.parse(text))
  expect(results.map(({ id, passages }) => [id, passages.length])).toEqual([['q1', 1], ['2', 0]])
  const [passage] = results[0]!.passages
  expect([passage!.start, passage!.end]).toEqual([8, 8 + Array.from(passage!.quote).length])
  expect(passage!.quote).toMatch(/^𝔸n official/)
})

it('finds by wording alone, at most as many as asked for, in our own texts', async () => {
  const texts = mkdtempSync(join(folder, 'texts-'))
  for (const name of ['1-a-workers-state-degenerated.md', '3-a-bureaucratic-ruling-class.md']) copyFileSync(join('corpus/texts', name), join(texts, name))
  const { code, text } = await suggest('--corpus', texts, '--claim', 'Officials could not bequeath their posts to their children.', '--k', '3', '--json')
  expect(code).toBe(0)
  const { results } = contract.parse(JSON.parse(text))
  expect(results[0]!.passages).toHaveLength(3)
  expect(results[0]!.passages.map(({ quote }) => quote).join()).toMatch(/bequeath|inherit the father/)
})

it('says what is wrong with what it was given', async () => {
  const queries = join(folder, 'bad.json')
  writeFileSync(queries, '{"cases": [{"id": "q"}]}')
  for (const [words, exitCode, message] of [
    [['--corpus', folder], 2, /--claim TEXT, or --queries/],
    [['--corpus', folder, '--claim', 'x', '--k', 'many'], 2, /--k takes/],
    [['--corpus', join(folder, 'none'), '--claim', 'x'], 1, /no such folder/],
    [['--corpus', queries, '--claim', 'x'], 1, /a file, not a folder/],
    [['--corpus', mkdtempSync(join(folder, 'empty-')), '--claim', 'x'], 1, /No text could be read/],
    [['--corpus', folder, '--queries', queries], 1, /cases\.0\.query/],
    [['--corpus', folder, '--queries', join(folder, 'a.txt')], 1, /not JSON/],
  ] as const) {
    const { code, err } = await suggest(...words)
    expect([code, message.test(err)], err).toEqual([exitCode, true])
  }
})

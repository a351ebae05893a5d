import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import wordList from 'word-list'
import { connect, disconnect, withActor } from '../../lib/data/database.ts'
import { searchEverything } from '../../lib/data/search-everything.ts'
import { migrate } from '../../lib/server/migrate.ts'
import { startPostgres } from '../../lib/server/postgres/start-postgres.ts'
import { prepareServingRole } from '../../lib/server/serving-role.ts'
import type { BenchOptions, BenchTable } from '../bench-table.ts'
import { makeLibrary, seeded, type Library } from './make-library.ts'

const repeats = 40
const likeRepeats = 3

/** Finding everything among 250,000 passages as a member of the group, beside the two plain ways to look for words in the same tables. One connection serves, so that its process tells what the database itself takes. */
export async function bench({ seed, cases: passages = 250_000 }: BenchOptions): Promise<BenchTable[]> {
  const data = mkdtempSync(join(tmpdir(), 'sic-search-'))
  chmodSync(data, 0o755)
  const postgres = await startPostgres(data, { throwaway: true })
  try {
    await migrate(postgres.ownerUrl)
    const { url } = await prepareServingRole({ ownerUrl: postgres.ownerUrl, secret: 'for trials only', role: 'sic_bench' })
    connect({ url, poolSize: 1 })
    const began = performance.now()
    const vocabulary = readFileSync(wordList, 'utf8').split('\n').filter((word) => word.length >= 3 && word.length <= 14)
    const library = await makeLibrary(postgres.ownerUrl, { passages, seed, vocabulary })
    const made = Math.round((performance.now() - began) / 1000)
    return [await measure(library, { passages, seed, made })]
  } finally {
    await disconnect()
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
    rmSync(postgres.folder, { recursive: true, force: true })
  }
}

async function measure({ group, reader, words }: Library, { passages, seed, made }: { passages: number; seed: number; made: number }): Promise<BenchTable> {
  const actor = { kind: 'user', userId: reader } as const
  const work = await workOf(actor)
  const random = seeded(seed + 1)
  const all: { times: number[]; worked: number[] } = { times: [], worked: [] }
  const rows: (string | number)[][] = []
  for (const [name, make] of Object.entries(questions(words, random))) {
    const asked = Array.from({ length: repeats }, make)
    const times: number[] = []
    const worked: number[] = []
    let found = 0
    for (const typed of asked) {
      const [began, before] = [performance.now(), work()]
      const answer = await searchEverything(actor, { groupId: group, typed, limit: 6 })
      times.push(performance.now() - began)
      worked.push(work() - before)
      found += (answer.passages?.total ?? 0) > 0 ? 1 : 0
    }
    all.times.push(...times)
    all.worked.push(...worked)
    const like = await timed(asked.slice(0, likeRepeats), (typed) => likePlain(actor, group, typed))
    const fullText = await timed(asked.slice(0, 1), (typed) => fullTextPlain(actor, group, typed))
    rows.push([name, ...both(times), ...both(worked), `${found} of ${repeats}`, both(like)[0], both(fullText)[0]])
  }
  rows.push(['all of them', ...both(all.times), ...both(all.worked), '', '', ''])
  return {
    title: `search: ${passages.toLocaleString('en')} passages`,
    columns: ['looked for', 'ours p50 (ms)', 'ours p95 (ms)', 'in the database p50 (ms of CPU)', 'p95', 'with passages', `ILIKE, median of ${likeRepeats} (ms)`, 'full text, once (ms)'],
    rows,
    notes: [
      `Seed ${seed}. Made in ${made} s: ${passages.toLocaleString('en')} passages of 30 to 70 words, their texts, ${Math.ceil(passages / 100).toLocaleString('en')} claims, ${Math.ceil(passages / 50).toLocaleString('en')} comments; a tenth of the texts in another group.`,
      'Ours: documents with places, passages, claims, maps and comments, with snippets and marks, as a member asks for them; the first question of each kind is counted in. Both plain ways look in passages only, as the same member, without an index (row-level security lets none be used), and take the first twenty: every word by ILIKE; and to_tsvector on the fly with ts_rank.',
    ],
  }
}

function questions(words: readonly string[], random: () => number): Record<string, () => string> {
  const among = (from: number, to: number) => words[from + Math.floor(random() * (to - from))]!
  return {
    'one rare word': () => among(5_000, 20_000),
    'one common word': () => among(0, 50),
    'two words': () => `${among(20, 400)} ${among(400, 5_000)}`,
    'two common words': () => `${among(0, 30)} ${among(0, 30)}`,
    'five words': () => `${among(0, 50)} ${among(50, 100)} ${among(100, 300)} ${among(100, 300)} ${among(300, 900)}`,
    'three letters': () => among(0, 5_000).slice(0, 3),
    'a run in quotation marks': () => `"${among(0, 20)} ${among(0, 20)}"`,
    'a misspelt word': () => misspell(among(50, 5_000).padEnd(7, 'er'), random),
  }
}

/** Milliseconds for which the database's one process has had a processor, on Linux; elsewhere nothing tells. */
async function workOf(actor: Parameters<typeof withActor>[0]): Promise<() => number> {
  const [row] = await withActor(actor, (tx) => tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`)
  const file = `/proc/${row!.pid}/schedstat`
  return existsSync(file) ? () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : () => Number.NaN
}

async function timed(asked: readonly string[], work: (typed: string) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (const typed of asked) times.push(await work(typed))
  return times
}

const wordsIn = (typed: string) => typed.replaceAll('"', '').split(' ')

async function likePlain(actor: Parameters<typeof withActor>[0], group: string, typed: string): Promise<number> {
  const patterns = wordsIn(typed).map((word) => `%${word}%`)
  const began = performance.now()
  await withActor(actor, (tx) => tx.$queryRaw`SELECT id, exact FROM passages WHERE group_id = ${group} AND removed_at IS NULL AND exact ILIKE ALL (${patterns}::text[]) ORDER BY length(exact) LIMIT 20`)
  return performance.now() - began
}

async function fullTextPlain(actor: Parameters<typeof withActor>[0], group: string, typed: string): Promise<number> {
  const began = performance.now()
  await withActor(actor, (tx) => tx.$queryRaw`SELECT id, exact FROM (SELECT id, exact, to_tsvector('english', exact) AS words FROM passages WHERE group_id = ${group} AND removed_at IS NULL) p
    WHERE words @@ plainto_tsquery('english', ${typed}) ORDER BY ts_rank(words, plainto_tsquery('english', ${typed})) DESC LIMIT 20`)
  return performance.now() - began
}

/** Two neighbouring letters in each other's place. */
function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at]!}${word.slice(at + 2)}`
}

function both(times: readonly number[]): [number, number] {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return [at(0.5), at(0.95)]
}

import type { Bench } from '../bench-table.ts'
import { fuzzKinds, runFuzz } from '../../lib/extractors/testing/run-fuzz.ts'

/** Spoilt files of every kind: each must give a text that keeps the laws, or a sentence. */
export const bench: Bench = async ({ seed, cases = 200 }) => {
  const tallies = []
  for (const kind of fuzzKinds) tallies.push(await runFuzz(kind, seed, cases))
  const crashes = tallies.flatMap(({ kind, crashes }) => crashes.map((crash) => [kind, crash.seed, crash.did, crash.said.slice(0, 300)]))
  return [
    {
      title: 'fuzz: spoilt files',
      columns: ['kind', 'inputs', 'read', 'refused with a sentence', 'stopped at a limit', 'crashes', 'slowest (ms)', 'its seed'],
      rows: tallies.map(({ kind, inputs, read, refused, stopped, crashes, slowest }) => [kind, inputs, read, refused, stopped, crashes.length, slowest.ms, slowest.seed]),
      notes: [`Seed ${seed}, ${cases} inputs of each kind. One in fifty goes the whole way, through a worker of its own.`, 'A crash: the worker ended, something was thrown, no sentence was given, or a law of the canonical text was broken.'],
    },
    ...(crashes.length > 0 ? [{ title: 'fuzz: crashes', columns: ['kind', 'seed', 'what was done', 'what came of it'], rows: crashes }] : []),
  ]
}

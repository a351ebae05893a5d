import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import clingo from 'clingo-wasm'
import type { ManyExtensions } from '../../lib/domain/evaluation/abstract/answer-set-program.ts'
import { attackGraph, neighboursOf, type AttackGraph } from '../../lib/domain/evaluation/abstract/attack-graph.ts'
import { findExtensions, usualLimits } from '../../lib/domain/evaluation/abstract/find-extensions.ts'
import { groundedLabels } from '../../lib/domain/evaluation/abstract/grounded-labels.ts'
import { evaluateAgain } from '../../lib/domain/evaluation/evaluate-again.ts'
import { evaluateMap } from '../../lib/domain/evaluation/evaluate-map.ts'
import { gradualNames } from '../../lib/domain/evaluation/evaluation-report.ts'
import { gradualStrengths } from '../../lib/domain/evaluation/gradual/gradual-strengths.ts'
import { no, yes } from '../../lib/domain/evaluation/network.ts'
import { readAf } from '../../lib/domain/interchange/frameworks/read-af.ts'
import { readMap } from '../../lib/domain/argument/read-map.ts'
import { answerSetSolver } from '../../lib/operations/answer-set-solver.ts'
import type { Bench, BenchTable } from '../bench-table.ts'
import { makeMap } from '../layout/make-map.ts'
import { makeFramework, writeFramework, type MadeFramework } from './make-framework.ts'

/** Seconds that a hard framework gets, ours and the solver alone. */
const patience = 30
const program = path.resolve(import.meta.dirname, '../../lib/cli/sic.ts')

/** Labels of frameworks and maps: on the command line with reading, and alone, beside an answer set solver and the book. */
export const bench: Bench = async ({ seed, cases = 50_000 }) => [commandLine(seed, cases), await grounded(seed, cases), await extensions(seed), maps(seed)]

function commandLine(seed: number, size: number): BenchTable {
  const folder = mkdtempSync(path.join(tmpdir(), 'sic-bench-'))
  try {
    const made = makeFramework({ size, attacks: size * 2, seed })
    const rows = (['af', 'apx', 'tgf'] as const).map((format) => {
      const file = path.join(folder, `made.${format}`)
      writeFileSync(file, writeFramework(made, format))
      const took = best(3, () => {
        const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, 'evaluate', file, '--json'], { maxBuffer: 1e9 })
        if (status !== 0) throw new Error(String(stderr))
      })
      const nothing = best(3, () => spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, '--help']))
      return [format, size, size * 2, took, nothing]
    })
    return { title: 'evaluate: sic evaluate FILE --json, grounded', columns: ['format', 'arguments', 'attacks', 'whole command (ms)', 'sic --help (ms)'], rows, notes: [`Seed ${seed}. Starting Node, reading, labelling and writing all reasons; the best of three. Beside it the command that does nothing.`] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function grounded(seed: number, most: number): Promise<BenchTable> {
  const rows: (string | number)[][] = []
  for (const size of [1000, 10_000, most, most * 2]) {
    const made = makeFramework({ size, attacks: size * 2, seed })
    const text = writeFramework(made, 'af')
    const reading = best(3, () => readAf(text))
    const graph = graphOf(made)
    const labelling = best(3, () => groundedLabels(graph))
    const book = size > 10_000 ? '–' : best(1, () => byTheBook(graph))
    rows.push([size, size * 2, reading, labelling, book, await groundedByClingo(graph)])
  }
  return {
    title: 'evaluate: grounded labels alone',
    columns: ['arguments', 'attacks', 'reading p af (ms)', 'ours (ms)', 'by the book (ms)', 'clingo (ms)'],
    rows,
    notes: ['By the book: round after round over all arguments. clingo: the least model of “in where all that attack are out, out where something in attacks”, the thread already started; it takes no program of more than a megabyte.'],
  }
}

async function extensions(seed: number): Promise<BenchTable> {
  const rows: (string | number)[][] = []
  for (const { size, attacks } of [{ size: 50_000, attacks: 100_000 }, { size: 1000, attacks: 3000 }, { size: 200, attacks: 1600 }]) {
    const graph = graphOf(makeFramework({ size, attacks, seed }, size < 50_000))
    for (const semantics of ['complete', 'preferred', 'stable'] as const) {
      rows.push([`${size.toLocaleString('en')}, ${attacks.toLocaleString('en')}`, semantics, ...(await tried(graph, semantics, false)), ...(await tried(graph, semantics, true))])
    }
  }
  return {
    title: 'evaluate: extensions',
    columns: ['arguments, attacks', 'semantics', 'extensions', 'ours (ms)', 'the same', 'solver alone (ms)'],
    rows: rows.map(([what, semantics, count, ours, other, alone]) => [what!, semantics!, count!, ours!, count === other ? 'yes' : `no: ${other}`, alone!]),
    notes: [`Seed ${seed}. Ours: what the grounded labels leave, piece by piece, searched, and given to clingo where a million steps are not enough. Solver alone: every such piece goes to clingo. Up to ${patience} s each. The smaller ones have no argument that is not attacked, so that nothing is settled beforehand.`],
  }
}

function maps(seed: number): BenchTable {
  const rows: (string | number)[][] = []
  for (const claims of [200, 1000, 5000]) {
    const { map } = readMap(makeMap({ claims, relationsPerClaim: 1.3 }, seed))
    const evaluation = evaluateMap(map)
    const edited = [...map.claims.values()][Math.floor(claims / 2)]!
    const after = { ...map, claims: new Map(map.claims).set(edited.id, { ...edited, granted: !edited.granted }) }
    rows.push([claims, map.relations.size, best(5, () => evaluateMap(map)), best(5, () => evaluateAgain({ map, evaluation }, after)), ...gradualNames.map((name) => best(3, () => gradualStrengths(map, name)))])
  }
  return { title: 'evaluate: maps', columns: ['claims', 'relations', 'all labels (ms)', 'after an edit (ms)', ...gradualNames.map((name) => `${name} (ms)`)], rows, notes: [`Seed ${seed}. An edit: a claim in the middle is granted.`] }
}

async function tried(graph: AttackGraph, semantics: ManyExtensions, alone: boolean): Promise<[number | string, number | string]> {
  const solver = answerSetSolver({ seconds: patience })
  const start = performance.now()
  const found = await findExtensions(graph, semantics, solver, alone ? { ...usualLimits, search: { steps: 0, sets: 0 } } : usualLimits)
  const took = performance.now() - start
  await solver.close()
  return found.ok ? [found.value.more ? `over ${found.value.sets.length}` : found.value.sets.length, took] : ['–', `over ${patience} s`]
}

function byTheBook(graph: AttackGraph): Uint8Array {
  const labels = new Uint8Array(graph.size)
  for (let changed = true; changed; ) {
    changed = false
    for (let argument = 0; argument < graph.size; argument++) {
      if (labels[argument] !== 0) continue
      const attackers = neighboursOf(graph.attackers, argument)
      const label = attackers.some((attacker) => labels[attacker] === yes) ? no : attackers.every((attacker) => labels[attacker] === no) ? yes : 0
      if (label === 0) continue
      labels[argument] = label
      changed = true
    }
  }
  return labels
}

/** Longer programs than this it does not take. */
const longest = 1_000_000

async function groundedByClingo(graph: AttackGraph): Promise<number | string> {
  const facts = [`arg(0..${graph.size - 1}).`]
  for (let argument = 0; argument < graph.size; argument++) for (const attacker of neighboursOf(graph.attackers, argument)) facts.push(`att(${attacker},${argument}).`)
  const asked = `${facts.join('\n')}\nin(X) :- arg(X), out(Y) : att(Y,X).\nout(X) :- in(Y), att(Y,X).\n#show in/1.\n`
  if (asked.length > longest) return '–'
  await clingo.run('a.')
  const start = performance.now()
  const { Result } = await clingo.run(asked)
  if (Result !== 'SATISFIABLE') throw new Error(`clingo says ${Result}.`)
  return performance.now() - start
}

function graphOf({ size, from, to }: MadeFramework): AttackGraph {
  return attackGraph(size, from, to)
}

function best(times: number, run: () => unknown): number {
  let least = Infinity
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

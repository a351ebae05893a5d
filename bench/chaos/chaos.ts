/*
 * npm run chaos -- durability [kills of the server] [of PostgreSQL] [of both] [--disk-full N] [--no-connection N] [--writers N] [--seed N]
 * npm run chaos -- convergence [seeds] [edits in each] [--seed FIRST]
 * npm run chaos -- hostile [updates] [frames] [--seed N]
 * npm run chaos -- revocation [rounds] [--seed N]
 * npm run chaos -- scale-out [kills of one of two instances] [of Redis] [measured edits] [--writers N] [--seed N]
 *
 * Each runs until done and prints one table; it ends with 1 when anything was wrong, and says with which seed.
 */
import { parseArgs } from 'node:util'

const usage = `Say what to try:
  npm run chaos -- durability [kills of the server] [of PostgreSQL] [of both] [--disk-full N] [--no-connection N] [--writers N] [--seed N]
  npm run chaos -- convergence [seeds] [edits in each] [--seed FIRST]
  npm run chaos -- hostile [updates] [frames] [--seed N]
  npm run chaos -- revocation [rounds] [--seed N]
  npm run chaos -- scale-out [kills of one of two instances] [of Redis] [measured edits] [--writers N] [--seed N]`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, writers: { type: 'string', default: '5' }, 'disk-full': { type: 'string', default: '0' }, 'no-connection': { type: 'string', default: '0' } },
})
const [what, ...counts] = positionals
const [first, second, third] = counts.map(Number)
const seed = Number(values.seed)
const runs: Record<string, () => Promise<string[]>> = { durability, convergence, hostile, revocation, 'scale-out': scaleOut }
const run = runs[what ?? '']
if (run === undefined || [...counts.map(Number), seed, ...[values.writers, values['disk-full'], values['no-connection']].map(Number)].some((count) => !Number.isSafeInteger(count) || count < 0)) {
  console.error(usage)
  process.exit(2)
}
const faults = await run()
for (const fault of faults.slice(0, 20)) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)

async function durability(): Promise<string[]> {
  const { runDurability } = await import('./durability.ts')
  const done = await runDurability({ server: first ?? 20, database: second ?? 0, both: third ?? 0, disk: Number(values['disk-full']), pool: Number(values['no-connection']), writers: Number(values.writers), seed })
  console.table({ ...done, lost: done.lost.length })
  return [...done.lost.map((lost) => `lost: ${lost}`), ...(done.equal ? [] : ['The replicas are not equal.']), ...(done.setAside === 0 ? [] : [`${done.setAside} edits were set aside.`])]
}

async function convergence(): Promise<string[]> {
  const { runConvergence } = await import('./convergence.ts')
  const done = runConvergence({ seeds: first ?? 200, steps: second ?? 200, from: seed, onSeed: tell(1_000, 'seeds') })
  console.table({ ...done, firstSeed: seed, faults: done.faults.length })
  return done.faults.map(({ seed: failing, sentence }) => `${sentence} Again: npm run chaos -- convergence 1 ${second ?? 200} --seed ${failing}`)
}

async function hostile(): Promise<string[]> {
  const { runHostile } = await import('./hostile.ts')
  const done = await runHostile({ updates: first ?? 5_000, frames: second ?? 1_000, seed, onProgress: tell(10_000, 'updates') })
  console.table({ ...done, seed, faults: done.faults.length })
  return done.faults.map((fault) => `${fault} (seed ${seed})`)
}

async function revocation(): Promise<string[]> {
  const { runRevocation } = await import('./revocation.ts')
  const { faults, ...done } = await runRevocation({ rounds: first ?? 20, seed })
  console.table({ ...done, seed })
  return faults
}

async function scaleOut(): Promise<string[]> {
  const { runScaleOut } = await import('./scale-out.ts')
  const { run: done, use, hints } = await runScaleOut({ kills: first ?? 10, redisKills: second ?? 2, samples: third ?? 60, writers: Number(values.writers), seed })
  console.table({ ...done, lost: done.lost.length, seed })
  console.log('What each instance used (the first and the last of them):')
  console.table(use)
  console.log('Milliseconds until an edit is seen at the other instance:')
  console.table(hints)
  return [...done.lost.map((lost) => `lost: ${lost}`), ...(done.equal ? [] : ['The replicas are not equal.']), ...(done.setAside === 0 ? [] : [`${done.setAside} edits were set aside.`])]
}

/** A line now and then on the error stream, so that nobody wonders. */
function tell(every: number, what: string): (done: number) => void {
  return (done) => {
    if (done % every === 0) console.error(`${done.toLocaleString('en')} ${what}`)
  }
}

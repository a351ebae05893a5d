/*
 * npm run chaos -- durability [kills of the server] [kills of PostgreSQL] [kills of both] [--writers N] [--seed N]
 *
 * Runs until done and prints one table; ends with 1 when anything that was shown as saved is missing.
 */
import { parseArgs } from 'node:util'
import { runDurability } from './durability.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, writers: { type: 'string', default: '5' } },
})
const [what, server = '20', database = '0', both = '0'] = positionals

if (what !== 'durability') {
  console.error('Say what to try: npm run chaos -- durability [kills of the server] [of PostgreSQL] [of both] [--writers N] [--seed N]')
  process.exit(2)
}
const run = await runDurability({ server: Number(server), database: Number(database), both: Number(both), writers: Number(values.writers), seed: Number(values.seed) })
console.table({ ...run, lost: run.lost.length })
for (const lost of run.lost.slice(0, 20)) console.error(`lost: ${lost}`)
process.exit(run.lost.length === 0 && run.equal && run.setAside === 0 ? 0 : 1)

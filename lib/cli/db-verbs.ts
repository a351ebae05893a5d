import { readMapState } from '../collaboration/server/read-map-state.ts'
import { mapsToRebuild, projectMap } from '../data/projection.ts'
import { readEnv } from '../env.ts'
import { explainFailure } from '../server/explain-failure.ts'
import { migrate, migrationStatus } from '../server/migrate.ts'
import { openDatabase } from '../server/open-database.ts'
import { CliProblem } from './cli-problem.ts'
import type { VerbOutput } from './verb-output.ts'
import { withDatabase } from './with-database.ts'

/** `sic db migrate`: brings the database to this version of the program. */
export async function migrateVerb(): Promise<VerbOutput> {
  const { applied } = await onDatabase((ownerUrl) => migrate(ownerUrl))
  return { json: { format: 'sic/migrate@1', applied }, text: applied.length === 0 ? 'The database is up to date.\n' : `Applied: ${applied.join(', ')}.\n` }
}

/** `sic db status`: which migrations the database has and lacks; exit 1 where it lacks some. */
export async function statusVerb(): Promise<VerbOutput> {
  const { applied, pending } = await onDatabase((ownerUrl) => migrationStatus(ownerUrl))
  return {
    json: { format: 'sic/status@1', applied, pending },
    text: pending.length === 0 ? `Up to date: ${applied.length} migrations.\n` : `Lacks ${pending.join(', ')}. Apply with: sic db migrate\n`,
    exitCode: pending.length === 0 ? 0 : 1,
  }
}

/**
 * `sic db rebuild`: makes the tables of claims, relations and evidence anew from the maps' logs, one map at a time, while the
 * program may go on serving. Stopped half-way it has done no harm. Exit 1 where a map's log cannot be read.
 */
export async function rebuildVerb(): Promise<VerbOutput> {
  return withDatabase(async () => {
    const maps = await mapsToRebuild()
    const notes: string[] = []
    let told = Date.now()
    for (const [index, map] of maps.entries()) {
      try {
        await projectMap(map.id, readMapState, { anew: true })
      } catch (error) {
        notes.push(`The map ‘${map.title}’ (${map.id}) could not be read: ${error instanceof Error ? error.message : String(error)}`)
      }
      if (Date.now() - told < 1_000) continue
      told = Date.now()
      process.stderr.write(`${index + 1} of ${maps.length} maps\n`)
    }
    const rebuilt = maps.length - notes.length
    return {
      json: { format: 'sic/rebuild@1', maps: rebuilt, failed: notes.length },
      text: `Rebuilt from the logs: ${rebuilt} ${rebuilt === 1 ? 'map' : 'maps'}.\n`,
      notes,
      exitCode: notes.length === 0 ? 0 : 1,
    }
  })
}

async function onDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const env = readEnv(process.env, process.cwd())
  try {
    const database = await openDatabase(env, { join: true })
    try {
      return await work(database.ownerUrl)
    } finally {
      await database.close()
    }
  } catch (error) {
    const sentence = explainFailure(error, env)
    if (sentence) throw new CliProblem(sentence, 3)
    throw error
  }
}

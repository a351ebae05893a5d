import { system } from '../data/actor.ts'
import { listGroups } from '../data/groups.ts'
import { dropProjections } from '../data/projection.ts'
import { readEnv } from '../env.ts'
import { projectGroup } from '../operations/project-group.ts'
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

/** `sic db rebuild`: makes the tables of claims, relations and evidence anew from the maps' logs. */
export async function rebuildVerb(): Promise<VerbOutput> {
  return withDatabase(async () => {
    await dropProjections()
    const groups = await listGroups(system, { includePublic: true })
    let maps = 0
    for (const group of groups) {
      await projectGroup(system, group.id)
      maps += group.maps
    }
    return { json: { format: 'sic/rebuild@1', groups: groups.length, maps }, text: `Rebuilt from the logs: ${maps} maps in ${groups.length} groups.\n` }
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

import { disconnect, connect } from '../data/database.ts'
import { readEnv, type Env } from '../env.ts'
import { explainFailure } from '../server/explain-failure.ts'
import { migrate } from '../server/migrate.ts'
import { openDatabase } from '../server/open-database.ts'
import { authSecret } from '../server/secrets.ts'
import { prepareServingRole } from '../server/serving-role.ts'
import { CliProblem } from './cli-problem.ts'

/**
 * Runs a verb on this installation's database: the one of DATABASE_URL, the one that a running copy of the program has
 * started, or the program's own, started for as long as the verb takes.
 */
export async function withDatabase<T>(work: (database: { env: Env; ownerUrl: string }) => Promise<T>): Promise<T> {
  let env: Env | undefined
  try {
    env = readEnv(process.env, process.cwd())
    const database = await openDatabase(env, { join: true })
    try {
      await migrate(database.ownerUrl)
      const { url } = await prepareServingRole({ ownerUrl: database.ownerUrl, servingUrl: env.databaseServingUrl, secret: authSecret(env) })
      connect({ url, poolSize: 4 })
      return await work({ env, ownerUrl: database.ownerUrl })
    } finally {
      await disconnect()
      await database.close()
    }
  } catch (error) {
    const sentence = explainFailure(error, env ?? { dataFolder: '.data', port: 3000 })
    if (sentence) throw new CliProblem(sentence, 3)
    throw error
  }
}

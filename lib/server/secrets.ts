import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Env } from '../env.ts'
import { prepareDataFolder } from './data-folder.ts'
import { keepSecret } from './keep-secret.ts'

/** What signs the sessions: the one that was set, else one drawn at the first start and kept in the data folder. */
export function authSecret(env: Env): string {
  if (env.authSecret) return env.authSecret
  prepareDataFolder(env.dataFolder)
  return keepSecret(join(env.dataFolder, 'auth-secret'), () => randomBytes(48).toString('base64url'))
}

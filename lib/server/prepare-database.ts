import { connect, disconnect, pingDatabase } from '../data/database.ts'
import type { Env } from '../env.ts'
import { later } from './later.ts'

/** Brings the database up to this version of the program, connects the serving role to it, and seeds the demo group. */
export async function prepareDatabase(env: Env, ownerUrl: string, secret: string): Promise<{ disconnect(): Promise<void>; checkReady(): Promise<void> }> {
  await (await later('./migrate.ts'))?.migrate?.(ownerUrl)
  const serving = (await (await later('./serving-role.ts'))?.prepareServingRole?.({ ownerUrl, servingUrl: env.databaseServingUrl, secret })) as { url: string } | undefined
  connect({ url: serving?.url ?? ownerUrl })
  try {
    await (await later('../../prisma/seed.ts'))?.seed?.()
  } catch (error) {
    await disconnect()
    throw error
  }
  return { disconnect, checkReady: pingDatabase }
}

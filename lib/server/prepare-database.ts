import { existsSync } from 'node:fs'
import { connect, disconnect, pingDatabase } from '../data/database.ts'
import type { Env } from '../env.ts'
import { migrate } from './migrate.ts'
import { prepareServingRole } from './serving-role.ts'

/** Brings the database up to this version of the program, connects the serving role to it, and seeds the demo group. */
export async function prepareDatabase(env: Env, ownerUrl: string, secret: string): Promise<{ disconnect(): Promise<void>; checkReady(): Promise<void> }> {
  await migrate(ownerUrl)
  const { url } = await prepareServingRole({ ownerUrl, servingUrl: env.databaseServingUrl, secret })
  connect({ url })
  try {
    await seedDemo()
  } catch (error) {
    await disconnect()
    throw error
  }
  return { disconnect, checkReady: pingDatabase }
}

/** The demo group, when it is not there yet. A copy of the program may come without it. */
async function seedDemo(): Promise<void> {
  const file = new URL('../../prisma/seed.ts', import.meta.url)
  if (!existsSync(file)) return
  const { seed } = (await import(file.href)) as { seed(): Promise<void> }
  await seed()
}

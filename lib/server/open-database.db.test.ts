import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readEnv } from '../env.ts'
import { openDatabase } from './open-database.ts'

let folder: string
const env = () => readEnv({ SIC_DATA: folder }, folder)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sic-open-'))
  chmodSync(folder, 0o711)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

it('makes a database, keeps what was committed, and lets go of the folder when it is closed', async () => {
  const first = await openDatabase(env())
  await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.close()
  expect(existsSync(join(folder, 'in-use'))).toBe(false)
  const second = await openDatabase(env())
  expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await second.close()
})

it('is refused to a second copy of the program, and joined by the command line', async () => {
  const database = await openDatabase(env())
  await expect(openDatabase(env())).rejects.toThrow(/Another copy of the program/)
  const joined = await openDatabase(env(), { join: true })
  expect(await ask(joined.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await joined.close()
  await database.close()
})

it('starts after a copy that was killed left its PostgreSQL running', async () => {
  const program = `import { openDatabase } from '${join(import.meta.dirname, 'open-database.ts')}'
    import { readEnv } from '${join(import.meta.dirname, '../env.ts')}'
    await openDatabase(readEnv({ SIC_DATA: '${folder}' }, '/'))
    process.kill(process.pid, 'SIGKILL')`
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', program]).signal).toBe('SIGKILL')
  const left = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  expect(() => process.kill(left, 0)).not.toThrow()
  const database = await openDatabase(env())
  expect(await ask(database.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await database.close()
})

it('says so when another major version of PostgreSQL made the database', async () => {
  const file = join(folder, 'postgres/PG_VERSION')
  const own = readFileSync(file, 'utf8')
  writeFileSync(file, '16\n')
  await expect(openDatabase(env())).rejects.toThrow(/was made by PostgreSQL 16 .* set SIC_DATA/)
  writeFileSync(file, own)
})
